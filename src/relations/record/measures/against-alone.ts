import type { MeasureAnnounced } from '../../../events/measures/announced';
import type { PlainEvent } from '../../../events/plain';
import { show } from '../../../flaw';
import { push } from '../../../object';
import { same } from '../../../same';
import type { Anomaly } from '../../../temporal/verbs/record/anomalies';
import { isBan, isLicensing, licenceLevels } from '../../../vocabulary/instruments';
import { nameKey } from '../../../vocabulary/name-key';
import { coversSomeOf, namesSomeOf } from '../../measures/named';
import { againstOf, conditionsKey } from '../../measures/scope';
import { decisionOf } from '../../schedule/decision';
import { type Force, forceAt } from '../../schedule/force';

type Data = MeasureAnnounced['data'];

const levelOf = ({ licence, instrument }: Data): number => {
  if (licence !== undefined) return licenceLevels.indexOf(licence);
  if (isBan(instrument)) return licenceLevels.length - 1;
  // A licence is needed, but no act says which.
  return isLicensing(instrument) ? 1 : 0;
};

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

const areForSame = (one: Data, other: Data): boolean => {
  if (conditionsKey(one.when ?? []) !== conditionsKey(other.when ?? [])) return false;
  if (one.entities === undefined || other.entities === undefined)
    return same(one.entities, other.entities);
  const firms = keysOf(one.entities);
  return keysOf(other.entities).some((firm) => firms.includes(firm));
};

/**
 * `start` is the first day on which the announcement applies, `end` the first day on which it no longer
 * applies.
 */
type Announced = {
  readonly event: MeasureAnnounced;
  readonly start: number;
  readonly end: number;
};

const announcedBy = (event: MeasureAnnounced, { bindsOn, dayOf }: Force): Announced => {
  const decision = decisionOf(event, undefined);
  const end = decision.until === null ? Number.POSITIVE_INFINITY : dayOf(decision.until);
  return { event, start: bindsOn(decision), end };
};

const prevailsForGoods = (one: Data, rule: Data, isLater: boolean): boolean => {
  const isWithin = coversSomeOf(rule, one.products);
  if (one.partners !== undefined) return isWithin || coversSomeOf(one, rule.products);
  return namesSomeOf(rule, one.products) ? isLater : isWithin;
};

/** Whether a later rule for the same goods and country replaces this rule. */
const isReplaced = (
  { event: rule, start }: Announced,
  country: string,
  all: readonly Announced[],
): boolean =>
  all.some(
    ({ event: { by, data }, start: later }) =>
      by.country === rule.by.country &&
      Number.isFinite(later) &&
      later > start &&
      [againstOf(data)].flat().some((name) => name === country) &&
      namesSomeOf(rule.data, data.products) &&
      areForSame(data, rule.data),
  );

/**
 * Finds announcements that do not apply to a country named in their `against`, because a lighter announcement of the
 * measure applies instead. The lighter announcement applies if its `partners` name the country or the country's union.
 * Without `partners`, a lighter announcement against all countries or against the country's union applies if it is
 * later or on narrower goods.
 */
export const againstAlone = (acts: readonly PlainEvent[], offsetMs: number): readonly Anomaly[] => {
  const force = forceAt(offsetMs);
  const announced = new Map<string, Announced[]>();
  const lifted = new Map<string, number[]>();
  const unions = new Map<string, string[]>();
  for (const act of acts)
    if (act.type === 'MeasureAnnounced' && act.data.phase !== 'proposed')
      push(announced, act.data.measure, announcedBy(act, force));
    else if (act.type === 'MeasureLifted')
      push(lifted, act.data.measure, force.bindsOn(decisionOf(act, undefined)));
    else if (act.type === 'MembershipNoted') push(unions, act.data.member, act.data.group);

  /**
   * Returns the country for which the lighter announcement `two` takes the place of the rule `one`; undefined
   * if there is no such country.
   */
  const lostBy = (one: Announced, two: Announced, isEnteredLater: boolean): string | undefined => {
    const [rule, other] = [one.event, two.event];
    if (other === rule || other.by.country !== rule.by.country) return undefined;
    if (!isLighter(other.data, rule.data)) return undefined;
    const { partners } = other.data;
    const names = [rule.data.against].flat();
    const reached = [againstOf(other.data)].flat();
    const country = names.find((each) => {
      // If the lighter announcement names the country too, the author mostly means the lighter terms. The exception is
      // a rule against this country alone that is later than a lighter announcement with `partners`. Its author mostly
      // means the later terms.
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
    const isLater = two.start > one.start || (two.start === one.start && isEnteredLater);
    return prevailsForGoods(other.data, rule.data, isLater) ? country : undefined;
  };

  return [...announced.values()].flatMap((all) =>
    all.flatMap((rule, place): readonly Anomaly[] => {
      const { id, data } = rule.event;
      if (data.partners !== undefined || data.against === '*') return [];
      for (const [at, other] of all.entries()) {
        const country = lostBy(rule, other, at > place);
        if (country === undefined || isReplaced(rule, country, all)) continue;
        const message = `Event "${id}" announces the measure ${show(data.measure)} against "${country}" and names no "partners", so the lighter terms of "${other.event.id}" hold for "${country}" instead. If the terms of "${id}" are to hold, write in its "partners" the countries that it is against; if not, announce with "partners" what holds for "${country}".`;
        return [Object.freeze({ _tag: 'NoEffect' as const, event: id, message })];
      }
      return [];
    }),
  );
};
