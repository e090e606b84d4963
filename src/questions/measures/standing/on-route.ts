import type { TermName } from '../../../relations/measures/measure';
import {
  describedKey,
  narrowerKey,
  routeKey,
  wholeRouteKey,
  withinKey,
} from '../../../relations/measures/measure-keys';
import { partsOf } from '../../../relations/measures/scope';
import type { Relations } from '../../../relations/relations';
import type { EventId, MeasureId } from '../../../vocabulary/ids';
import type { Flow } from '../../../vocabulary/instruments';
import { allGoods } from '../../../vocabulary/products';
import { goodsAsked } from '../../products/goods-asked';
import type { Asked } from '../scope/asked';
import { type CoversOn, coversAt, type Subject } from '../scope/cover';
import { allKeys } from '../scope/goods';
import { aliasKeys } from '../scope/names';
import { sidesOf } from '../scope/sides';
import type { Reader } from './reader';
import { type Standing, standingOf } from './standing';

/** The acts of one side of a route: who may act there, and what the question is about for them. */
export type OneSide = {
  readonly flow: Flow;
  readonly actors: readonly string[];
  readonly subject: Subject;
  readonly covers: CoversOn;
};

/** The two sides of a route in a state: exports seen from where they begin, imports from where they end. */
export const sidesOn = (state: Relations, asked: Asked): readonly OneSide[] => {
  const { from, to, product, when } = asked;
  const firm = asked.firm === undefined ? [] : aliasKeys(state, asked.firm);
  const { keys, parts, within } = goodsAsked(state, product);
  const [exporters, importers] = [sidesOf(state, from), sidesOf(state, to)];
  const side = (flow: Flow, actors: readonly string[], partners: readonly string[]): OneSide => {
    const subject = { goods: keys, parts, within, partners, firm, when };
    return { flow, actors, subject, covers: coversAt(state, subject) };
  };
  return [side('export', exporters, importers), side('import', importers, exporters)];
};

/** Those whom one country's acts on a route are against; what a union has with all is not between its members. */
export const sidesAgainst = (actor: string, partners: readonly string[]): readonly string[] =>
  partners.includes(actor) ? partners : ['*', ...partners];

/**
 * The keys under which measures on some goods are found, on a part of them, and on a described part of a
 * wider code, to which they may belong.
 */
const keysOn = (flow: Flow, actor: string, partner: string, { goods, parts, within }: Subject) => [
  ...parts.flatMap((key) => [
    routeKey(flow, actor, partner, key),
    describedKey(flow, actor, partner, key),
    withinKey(flow, actor, partner, key),
  ]),
  ...allKeys(goods, within).flatMap((key) => [
    routeKey(flow, actor, partner, key),
    describedKey(flow, actor, partner, key),
  ]),
  ...goods.map((key) =>
    key === allGoods ? wholeRouteKey(flow, actor, partner) : withinKey(flow, actor, partner, key),
  ),
];

/**
 * The measures that any act announced on one side for the goods or a part of them, found by its country
 * and product, whenever it was.
 */
export const measuresFound = (
  { state: { measures }, owner }: Reader,
  { flow, actors, subject }: OneSide,
): readonly MeasureId[] => {
  const found = new Set<string>();
  const under = measures.idsUnder;
  for (const actor of actors) {
    const own = new Set<string>();
    for (const partner of sidesAgainst(actor, subject.partners))
      for (const key of keysOn(flow, actor, partner, subject))
        for (const id of under(key)) own.add(id.slice(0, id.indexOf('/')));
    for (const measure of own) {
      const whose = owner(measure);
      if (whose?.country === actor && whose.flow === flow) found.add(measure);
    }
  }
  // A row's id begins with the measure's.
  return [...found] as MeasureId[];
};

/** The last act that announces a measure for a firm or conditions that the subject does not meet. */
const announcedForOthers = (
  reader: Reader,
  measure: string,
  { partners, goods, within }: Subject,
): EventId | undefined => {
  let act: EventId | undefined;
  for (const product of allKeys(goods, within))
    for (const id of reader.state.measures.idsUnder(narrowerKey(measure, product))) {
      const parts = partsOf(id);
      const isAskedPartner = parts.partner === undefined || partners.includes(parts.partner);
      if (parts.product !== product || !isAskedPartner) continue;
      if (parts.entity === undefined && parts.conditions === undefined) continue;
      const row = reader.measure(id);
      const last = row?.decisions.findLast(({ value }) => value.kind === 'announcement');
      act = last?.act ?? row?.ended?.act ?? act;
    }
  return act;
};

/** What one measure says on one side, for the subject or another that lies within it. */
export const standingOn = (
  reader: Reader,
  measure: string,
  { subject, covers }: OneSide,
  wanted: readonly TermName[],
): Standing => {
  const whose = reader.owner(measure)?.country ?? '';
  const sides = new Set(sidesAgainst(whose, subject.partners));
  return standingOf(reader, measure, covers(measure), sides, wanted, () =>
    announcedForOthers(reader, measure, subject),
  );
};
