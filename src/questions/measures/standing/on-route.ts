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
import { type GoodsAsked, goodsAsked } from '../../products/goods-asked';
import type { Asked } from '../scope/asked';
import { type CoversOn, coversAt, fewConditions, type Subject } from '../scope/cover';
import { allKeys } from '../scope/goods';
import { aliasKeys } from '../scope/names';
import { sidesOf } from '../scope/sides';
import type { Reader } from './reader';
import { type Standing, standingOf } from './standing';

/** One side of a route: who may take measures there, and what the question is about for them. */
export type OneSide = {
  readonly flow: Flow;
  readonly actors: readonly string[];
  readonly subject: Subject;
  readonly covers: CoversOn;
  /** The keys that find the measures of each actor. */
  readonly keys: readonly { readonly actor: string; readonly keys: readonly string[] }[];
};

/**
 * The partners that an actor's measure can be against. A union's measures against all countries do not
 * apply to its own members.
 */
export const sidesAgainst = (actor: string, partners: readonly string[]): readonly string[] =>
  partners.includes(actor) ? partners : ['*', ...partners];

/**
 * The keys that find measures on some goods, on parts of them, and on described parts of a wider code,
 * since the goods may belong to such a part.
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

/** The countries and unions on the two sides of a route and the names of the firm, as a state has them. */
type Known = readonly [
  exporters: readonly string[],
  importers: readonly string[],
  firm: readonly string[],
];

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at]);

// Unions and names seldom change, so the sides of a route are mostly the same at each point.
const lastSides = new WeakMap<
  Asked,
  { readonly known: Known; readonly sides: readonly OneSide[] }
>();

/**
 * The two sides of a route in a state: the exporting side with exports, the importing side with imports.
 */
export const sidesOn = (state: Relations, asked: Asked): readonly OneSide[] => {
  const { from, to, product, firm, when } = asked;
  const names = firm === undefined ? [] : aliasKeys(state, firm);
  const goods = goodsAsked(state, product);
  const known: Known = [sidesOf(state, from), sidesOf(state, to), names];
  // Without notes on the goods and with few conditions, the sides depend on nothing else in the state.
  const isAlone = goods.keys.length === 1 && goods.parts.length === 0 && goods.within.size === 0;
  if (!isAlone || when.length > fewConditions) return sidesBetween(state, asked, goods, known);
  const last = lastSides.get(asked);
  if (last !== undefined && known.every((list, at) => isSameList(list, last.known[at] ?? [])))
    return last.sides;
  const sides = sidesBetween(state, asked, goods, known);
  lastSides.set(asked, { known, sides });
  return sides;
};

const sidesBetween = (
  state: Relations,
  { when }: Asked,
  { keys: goods, parts, within }: GoodsAsked,
  [exporters, importers, firm]: Known,
): readonly OneSide[] => {
  const side = (flow: Flow, actors: readonly string[], partners: readonly string[]): OneSide => {
    const subject = { goods, parts, within, partners, firm, when };
    const keys = actors.map((actor) => ({
      actor,
      keys: sidesAgainst(actor, partners).flatMap((partner) =>
        keysOn(flow, actor, partner, subject),
      ),
    }));
    return { flow, actors, subject, covers: coversAt(state, subject), keys };
  };
  return [side('export', exporters, importers), side('import', importers, exporters)];
};

/**
 * The measures that any act announced on one side for the goods or a part of them, whether or not in force.
 * It finds them by country and product.
 */
export const measuresFound = (
  { state: { measures }, owner }: Reader,
  { flow, keys: sought }: OneSide,
): readonly MeasureId[] => {
  const found = new Set<string>();
  const under = measures.idsUnder;
  for (const { actor, keys } of sought) {
    const own = new Set<string>();
    for (const key of keys) for (const id of under(key)) own.add(id.slice(0, id.indexOf('/')));
    for (const measure of own) {
      const whose = owner(measure);
      if (whose?.country === actor && whose.flow === flow) found.add(measure);
    }
  }
  // The id of a row begins with the id of its measure.
  return [...found] as MeasureId[];
};

/** The last act that announces a measure for a firm or conditions other than those of the subject. */
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

/** What one measure says on one side about the subject, or about another subject within it. */
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
