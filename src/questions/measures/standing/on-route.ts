import {
  describedKey,
  routeKey,
  wholeRouteKey,
  withinKey,
} from '../../../relations/measures/measure-keys';
import type { Relations } from '../../../relations/relations';
import { type Timeless, timelessOf } from '../../../temporal/timeline/timeless';
import type { MeasureId } from '../../../vocabulary/ids';
import type { Flow } from '../../../vocabulary/instruments';
import { allGoods } from '../../../vocabulary/products';
import { type GoodsAsked, goodsAsked, isNeverNoted } from '../../products/goods-asked';
import type { Asked } from '../scope/asked';
import { type CoversOn, coversAt, fewConditions, type Subject } from '../scope/cover';
import { allKeys } from '../scope/goods';
import { aliasKeys, firmsMeant } from '../scope/names';
import { sidesOf } from '../scope/sides';
import type { Unplaced } from '../scope/unplaced';
import { type Found, nothingFound } from './found';
import type { Sides } from './placed';
import type { Reader } from './reader';

/**
 * The country and the unions whose measures count on one side of a route, and the question as seen from
 * that side.
 */
export type OneSide = {
  readonly flow: Flow;
  readonly actors: readonly string[];
  readonly subject: Subject;
  readonly covers: CoversOn;
  /** The keys that find the measures of each actor. */
  readonly keys: readonly { readonly actor: string; readonly keys: readonly string[] }[];
  /** Returns the partners that measures of one actor can be against. */
  readonly against: (actor: string) => Sides;
  /** The results of look-ups by key, to be used again; undefined if they cannot be kept. */
  readonly found: Found | undefined;
};

/**
 * The partners that an actor's measure can be against. A union's measures against all countries do not
 * apply to its own members.
 */
export const sidesAgainst = (actor: string, partners: readonly string[]): readonly string[] =>
  partners.includes(actor) ? partners : ['*', ...partners];

export const againstAmong = (partners: readonly string[]): OneSide['against'] => {
  const made = new Map<string, Sides>();
  return (actor) => {
    const sides = made.get(actor) ?? new Set(sidesAgainst(actor, partners));
    made.set(actor, sides);
    return sides;
  };
};

/**
 * Returns the keys that find the actor's measures on the goods of the question. They also find a measure on a
 * part of a wider code if an act describes the part in words, since the goods may belong to that part.
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

type Known = readonly [
  exporters: readonly string[],
  importers: readonly string[],
  firm: readonly string[],
  ...firmsMeant: (readonly string[])[],
];

const knownOf = (state: Relations, { from, to, firm }: Asked): Known => {
  const sides = [sidesOf(state, from), sidesOf(state, to)] as const;
  return firm === undefined
    ? [...sides, []]
    : [...sides, aliasKeys(state, firm), ...firmsMeant(state, firm)];
};

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at]);

const isSameKnown = (a: Known, b: Known): boolean =>
  a.length === b.length && a.every((list, at) => isSameList(list, b[at] ?? []));

// Keeps the sides of a route that were found last. Memberships of customs unions and names of goods seldom change,
// so the sides are mostly the same at the next point.
const lastSides = new WeakMap<
  Asked,
  {
    readonly known: Known;
    readonly tables: Timeless | undefined;
    readonly sides: readonly OneSide[];
    /** Whether no event of the log can change the sides of the route. */
    readonly areFixed: boolean;
  }
>();

/**
 * Returns the two sides of a route in the given state: the exporting side with its measures on
 * exports, and the importing side with its measures on imports.
 */
export const sidesOn = (state: Relations, asked: Asked): readonly OneSide[] => {
  const { product, when } = asked;
  const tables = timelessOf(state);
  const last = lastSides.get(asked);
  const isOfLast = last !== undefined && tables === last.tables;
  if (isOfLast && last.areFixed) return last.sides;
  const goods = goodsAsked(state, product);
  const known = knownOf(state, asked);
  // Usually the sides follow from the countries, unions and names in `known`, so sides made before can be used again.
  // There are two exceptions. If `ProductNoted` events link the goods to other names or codes, the sides also depend on
  // these events. If the question names more than `fewConditions` conditions, they depend on the rows of the measures.
  const isAlone = goods.goods.length === 1 && goods.parts.length === 0 && goods.within.size === 0;
  if (!isAlone || when.length > fewConditions)
    return sidesBetween(state, asked, goods, known, tables);
  if (isOfLast && isSameKnown(known, last.known)) return last.sides;
  const sides = sidesBetween(state, asked, goods, known, tables);
  const areFixed = tables !== undefined && areSidesFixed(state, tables, asked);
  lastSides.set(asked, { known, tables, sides, areFixed });
  return sides;
};

export const sidesWith = (
  state: Relations,
  asked: Asked,
  unplaced: readonly Unplaced[],
): readonly OneSide[] => {
  const [exporters, importers, ...firms] = knownOf(state, asked);
  const further = (one: string): readonly string[] =>
    unplaced.flatMap(({ country, union }) => (country === one ? [union] : []));
  const known: Known = [
    [...exporters, ...further(asked.from)],
    [...importers, ...further(asked.to)],
    ...firms,
  ];
  return sidesBetween(state, asked, goodsAsked(state, asked.product), known, undefined);
};

const areSidesFixed = (
  state: Relations,
  tables: Timeless,
  { from, to, product, firm }: Asked,
): boolean =>
  firm === undefined &&
  [from, to].every((each) => state.memberships.idsUnder(each).length === 0) &&
  isNeverNoted(state, tables, product);

const sidesBetween = (
  state: Relations,
  { when }: Asked,
  goods: GoodsAsked,
  [exporters, importers, firm, ...firmsMeant]: Known,
  tables: Timeless | undefined,
): readonly OneSide[] => {
  const side = (flow: Flow, actors: readonly string[], partners: readonly string[]): OneSide => {
    const subject = { ...goods, partners, firm, firmsMeant, when };
    const keys = actors.map((actor) => ({
      actor,
      keys: sidesAgainst(actor, partners).flatMap((partner) =>
        keysOn(flow, actor, partner, subject),
      ),
    }));
    return {
      flow,
      actors,
      subject,
      covers: coversAt(state, subject),
      keys,
      against: againstAmong(partners),
      found: nothingFound(tables),
    };
  };
  return [side('export', exporters, importers), side('import', importers, exporters)];
};

/**
 * Returns the ids of the measures that have a row under one of the keys. The id of a row begins with the id of its
 * measure and `/`.
 */
const measuresUnder = ({ measures }: Relations, keys: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const key of keys)
    for (const id of measures.idsUnder(key)) found.add(id.slice(0, id.indexOf('/')));
  return found;
};

const isOf = ({ owner }: Reader, measure: string, actor: string, flow: Flow): boolean => {
  const whose = owner(measure);
  return whose?.country === actor && whose.flow === flow;
};

export const measuresAgainst = (
  reader: Reader,
  { flow, subject }: OneSide,
  actor: string,
  partners: readonly string[],
): readonly MeasureId[] => {
  const keys = partners.flatMap((partner) => keysOn(flow, actor, partner, subject));
  const found = [...measuresUnder(reader.state, keys)];
  // The cast is safe: `measuresUnder` returns ids of measures.
  return found.filter((measure) => isOf(reader, measure, actor, flow)).sort() as MeasureId[];
};

export const measuresFound = (
  reader: Reader,
  { flow, keys: sought, found: kept }: OneSide,
): readonly MeasureId[] => {
  if (kept?.measures !== undefined) return kept.measures;
  const found = new Set<string>();
  let isSure = true;
  for (const { actor, keys } of sought)
    for (const measure of measuresUnder(reader.state, keys)) {
      if (reader.isContested(measure)) isSure = false;
      if (isOf(reader, measure, actor, flow)) found.add(measure);
    }
  // The ids are sorted, so that their order does not depend on the order of acts in the log. The cast is safe:
  // `measuresUnder` returns ids of measures.
  const ids = [...found].sort() as MeasureId[];
  if (kept !== undefined && isSure) kept.measures = ids;
  return ids;
};
