import type { MeasureAnnounced } from '../../../events/measures/announced';
import type { PlainEvent } from '../../../events/plain';
import { show } from '../../../flaw';
import { push } from '../../../object';
import { same } from '../../../same';
import type { Anomaly } from '../../../temporal/verbs/record/anomalies';
import { licenceLevels } from '../../../vocabulary/instruments';
import { nameKey } from '../../../vocabulary/name-key';
import { coveringKeys, goodsKeys } from '../../../vocabulary/products';
import { againstOf, conditionsKey } from '../../measures/scope';
import { decisionOf } from '../../schedule/decision';
import { type Force, forceAt } from '../../schedule/force';

type Data = MeasureAnnounced['data'];

/** The place of the licence that an announcement asks for among the levels, the freest first. */
const levelOf = ({ licence, instrument }: Data): number => {
  if (licence !== undefined) return licenceLevels.indexOf(licence);
  if (instrument === 'export-ban' || instrument === 'import-ban') return licenceLevels.length - 1;
  // The licence is needed, and it is not known which.
  return instrument.endsWith('licensing-requirement') ? 1 : 0;
};

/** The rate of a duty that is a percentage of the value and nothing more. */
const percentOf = ({ duty }: Data): number | undefined =>
  duty === undefined || duty.specific !== undefined ? undefined : duty.percent;

/** Whether one announcement states a licence or a rate that asks for less than another announcement does. */
const isLighter = (one: Data, other: Data): boolean => {
  if (one.licence !== undefined && levelOf(one) < levelOf(other)) return true;
  const percent = percentOf(one);
  return percent !== undefined && percent < (percentOf(other) ?? Number.NEGATIVE_INFINITY);
};

const keysOf = (names: readonly string[] | undefined): readonly string[] =>
  (names ?? []).map(nameKey);

/** Whether two announcements are for the same conditions, and both for all firms or both for one firm. */
const areForSame = (one: Data, other: Data): boolean => {
  if (conditionsKey(one.when ?? []) !== conditionsKey(other.when ?? [])) return false;
  if (one.entities === undefined || other.entities === undefined)
    return same(one.entities, other.entities);
  const firms = keysOf(one.entities);
  return keysOf(other.entities).some((firm) => firms.includes(firm));
};

/** Whether one announcement names goods within those that another names. */
const isWithin = (one: Data, other: Data): boolean => {
  const goods = new Set(goodsKeys(other.products));
  return goodsKeys(one.products).some((key) => coveringKeys(key).some((each) => goods.has(each)));
};

const shareGoods = (one: Data, other: Data): boolean => {
  const goods = new Set(goodsKeys(other.products));
  return goodsKeys(one.products).some((key) => goods.has(key));
};

const spanOf = (event: MeasureAnnounced, { bindsOn, dayOf }: Force) => {
  const { until } = decisionOf(event, undefined);
  const end = until === null ? Number.POSITIVE_INFINITY : dayOf(until);
  return { start: bindsOn(decisionOf(event, undefined)), end };
};

/**
 * Finds announcements that name a country in `against` alone, although a lighter announcement of the measure holds for
 * that country. A rule counts as narrower by its country only if `partners` names the country. Without it, a later
 * announcement against the union of the country or against all replaces the rule, and one with `partners` holds before
 * it.
 */
export const againstAlone = (acts: readonly PlainEvent[], offsetMs: number): readonly Anomaly[] => {
  const force = forceAt(offsetMs);
  const announced = new Map<string, MeasureAnnounced[]>();
  const lifted = new Map<string, number[]>();
  const unions = new Map<string, string[]>();
  for (const act of acts)
    if (act.type === 'MeasureAnnounced' && act.data.phase !== 'proposed')
      push(announced, act.data.measure, act);
    else if (act.type === 'MeasureLifted')
      push(lifted, act.data.measure, force.bindsOn(decisionOf(act, undefined)));
    else if (act.type === 'MembershipNoted') push(unions, act.data.member, act.data.group);

  /** The country of a rule for which another announcement holds instead; undefined if there is none. */
  const lostBy = (
    rule: MeasureAnnounced,
    other: MeasureAnnounced,
    isEnteredLater: boolean,
  ): string | undefined => {
    if (other === rule || other.by.country !== rule.by.country) return undefined;
    if (!isLighter(other.data, rule.data)) return undefined;
    const { partners } = other.data;
    const [one, two] = [spanOf(rule, force), spanOf(other, force)];
    const names = [rule.data.against].flat();
    const reached = [againstOf(other.data)].flat();
    const country = names.find((each) => {
      // An announcement that names the country too is a rule of its own for it, and mostly meant to be lighter.
      if (reached.includes(each))
        return partners !== undefined && names.length === 1 && one.start > two.start;
      const own = unions.get(each) ?? [];
      return reached.includes('*') || reached.some((name) => own.includes(name));
    });
    if (country === undefined || !areForSame(other.data, rule.data)) return undefined;
    if (other.data.completes === rule.id || rule.data.completes === other.id) return undefined;
    if (one.end <= two.start || two.end <= one.start) return undefined;
    const [first, last] = [Math.min(one.start, two.start), Math.max(one.start, two.start)];
    const liftings = lifted.get(rule.data.measure) ?? [];
    if (liftings.some((day) => day >= first && day <= last)) return undefined;
    const isShared = shareGoods(other.data, rule.data);
    const isInside = isWithin(other.data, rule.data);
    const holds =
      partners === undefined
        ? isShared
          ? two.start > one.start || (two.start === one.start && isEnteredLater)
          : isInside
        : isInside || isWithin(rule.data, other.data);
    return holds ? country : undefined;
  };

  /** Whether a later rule for the same goods and country takes the place of a rule. */
  const isReplaced = (rule: MeasureAnnounced, country: string, all: readonly MeasureAnnounced[]) =>
    all.some(
      (each) =>
        each !== rule &&
        each.by.country === rule.by.country &&
        Number.isFinite(spanOf(each, force).start) &&
        spanOf(each, force).start > spanOf(rule, force).start &&
        [againstOf(each.data)].flat().some((name) => name === country) &&
        shareGoods(each.data, rule.data) &&
        areForSame(each.data, rule.data),
    );

  return [...announced.values()].flatMap((all) =>
    all.flatMap((rule, place): readonly Anomaly[] => {
      const { against, partners, measure } = rule.data;
      if (partners !== undefined || against === '*' || all.length < 2) return [];
      for (const [at, other] of all.entries()) {
        const country = lostBy(rule, other, at > place);
        if (country === undefined || isReplaced(rule, country, all)) continue;
        const message = `Event "${rule.id}" announces the measure ${show(measure)} against "${country}" and names no "partners", so the lighter terms of "${other.id}" hold for "${country}" instead. If the terms of "${rule.id}" are to hold, write in its "partners" the countries that it is against; if not, announce with "partners" what holds for "${country}".`;
        return [Object.freeze({ _tag: 'NoEffect' as const, event: rule.id, message })];
      }
      return [];
    }),
  );
};
