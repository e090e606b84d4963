import { push } from '../../object';
import { entriesOf, type OverlayMap } from '../corrections/overlay-map';
import type { AnyTable } from '../table/any-table';
import { type Eventful, keysOf } from './row-keys';

export type RowOrder = {
  /** All ids, sorted. `sorted` and `byKey` are made when they are first needed. */
  sorted: readonly string[] | undefined;
  byKey: ReadonlyMap<string, readonly string[]> | undefined;
  /** The order of ids from which this order was made, with the differences between the two. */
  readonly earlier: Earlier | undefined;
};

type Earlier = {
  readonly order: RowOrder;
  readonly born: readonly string[];
  readonly gone: ReadonlySet<string>;
  /** Rows whose events changed, in a table whose events give keys. */
  readonly altered: readonly string[];
  /** The rows that are gone or altered. */
  readonly leaving: ReadonlySet<string>;
  /** How many orders the chain of `earlier` holds. */
  readonly depth: number;
  /**
   * The rows in `born` and `altered`, grouped by key, and the `rows` for which the groups were computed. For
   * other `rows` the groups are computed again.
   */
  changed: { readonly rows: OverlayMap<Eventful>; readonly byKey: Groups } | undefined;
};

type Groups = ReadonlyMap<string, readonly string[]>;

export const freshOrder = (): RowOrder => ({
  sorted: undefined,
  byKey: undefined,
  earlier: undefined,
});

const deepest = 64;

export const orderWith = (
  order: RowOrder,
  born: readonly string[],
  gone: ReadonlySet<string>,
  altered: readonly string[] = none,
): RowOrder => {
  if (born.length === 0 && gone.size === 0 && altered.length === 0) return order;
  const depth = (order.earlier?.depth ?? 0) + 1;
  if (depth > deepest) return freshOrder();
  const leaving = altered.length === 0 ? gone : new Set([...gone, ...altered]);
  const sorted = [...born].sort();
  const earlier = { order, born: sorted, gone, altered, leaving, depth, changed: undefined };
  return { sorted: undefined, byKey: undefined, earlier };
};

export const sortedIn = (order: RowOrder, rows: OverlayMap<unknown>): readonly string[] => {
  order.sorted ??= sortedFrom(order.earlier) ?? [...idsOf(rows)].sort();
  return order.sorted;
};

function* idsOf(rows: OverlayMap<unknown>): Iterable<string> {
  for (const [id] of entriesOf(rows)) yield id;
}

/** Undefined if no earlier order has been sorted. */
const sortedFrom = (earlier: Earlier | undefined): readonly string[] | undefined => {
  if (earlier === undefined) return undefined;
  const { order, born, gone } = earlier;
  const before = order.sorted ?? sortedFrom(order.earlier);
  return before && merged(before, born, gone);
};

const merged = (
  before: readonly string[],
  born: readonly string[],
  gone: ReadonlySet<string>,
): readonly string[] => {
  const all: string[] = [];
  let next = 0;
  for (const id of before) {
    for (let more = born[next]; more !== undefined && more < id; more = born[next]) {
      all.push(more);
      next += 1;
    }
    if (!gone.has(id)) all.push(id);
  }
  return all.concat(born.slice(next));
};

export const keyedIn = (
  order: RowOrder,
  rows: OverlayMap<Eventful>,
  table: AnyTable,
  key: string,
): readonly string[] => {
  if (table.key === undefined && !table.hasEventKeys) return none;
  if (!hasKeys(order)) order.byKey = grouped(sortedIn(order, rows), rows, table);
  return lookedUp(order, rows, table, key);
};

/**
 * Returns the ids of the rows with the key. If `byKey` is not made yet, takes the ids that the earlier order has for
 * the key, and applies the changes since that order.
 */
const lookedUp = (
  { byKey, earlier }: RowOrder,
  rows: OverlayMap<Eventful>,
  table: AnyTable,
  key: string,
): readonly string[] => {
  if (byKey !== undefined || earlier === undefined) return byKey?.get(key) ?? none;
  const before = lookedUp(earlier.order, rows, table, key);
  const found = changedIn(earlier, rows, table).get(key) ?? none;
  const isSame = found.length === 0 && !before.some((id) => earlier.leaving.has(id));
  return isSame ? before : merged(before, found, earlier.leaving);
};

const none: readonly string[] = Object.freeze([]);

/** Stores the groups, because many keys are looked up in the same rows. */
const changedIn = (earlier: Earlier, rows: OverlayMap<Eventful>, table: AnyTable): Groups => {
  if (earlier.changed?.rows !== rows) {
    const ids = [...earlier.born, ...earlier.altered].sort();
    earlier.changed = { rows, byKey: grouped(ids, rows, table) };
  }
  return earlier.changed.byKey;
};

const hasKeys = ({ byKey, earlier }: RowOrder): boolean =>
  byKey !== undefined || (earlier !== undefined && hasKeys(earlier.order));

const grouped = (ids: readonly string[], rows: OverlayMap<Eventful>, table: AnyTable): Groups => {
  const groups = new Map<string, string[]>();
  for (const id of ids) for (const key of keysOf(table, id, rows)) push(groups, key, id);
  return groups;
};
