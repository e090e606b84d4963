import { push } from '../../object';
import { entriesOf, type OverlayMap } from '../corrections/overlay-map';
import type { AnyTable } from '../table/any-table';
import { type Eventful, keysOf } from './row-keys';

/** The ids of a table's rows in the order of their UTF-16 code units, and by key. */
export type RowOrder = {
  /** All ids, sorted; like `byKey`, made when first needed. */
  sorted: readonly string[] | undefined;
  byKey: ReadonlyMap<string, readonly string[]> | undefined;
  /** A similar order, from which this one is made. */
  readonly earlier: Earlier | undefined;
};

type Earlier = {
  readonly order: RowOrder;
  readonly born: readonly string[];
  readonly gone: ReadonlySet<string>;
  /** Rows whose events changed, in a table whose events give keys. */
  readonly altered: readonly string[];
  /** How many earlier orders lie below this one. */
  readonly depth: number;
};

export const freshOrder = (): RowOrder => ({
  sorted: undefined,
  byKey: undefined,
  earlier: undefined,
});

const deepest = 64;

/** Returns the order with some rows added and others removed. */
export const orderWith = (
  order: RowOrder,
  born: readonly string[],
  gone: ReadonlySet<string>,
  altered: readonly string[] = none,
): RowOrder => {
  if (born.length === 0 && gone.size === 0 && altered.length === 0) return order;
  const depth = (order.earlier?.depth ?? 0) + 1;
  if (depth > deepest) return freshOrder();
  const earlier = { order, born: [...born].sort(), gone, altered, depth };
  return { sorted: undefined, byKey: undefined, earlier };
};

/** All ids, sorted. */
export const sortedIn = (order: RowOrder, rows: OverlayMap<unknown>): readonly string[] => {
  order.sorted ??= sortedFrom(order.earlier) ?? [...idsOf(rows)].sort();
  return order.sorted;
};

function* idsOf(rows: OverlayMap<unknown>): Iterable<string> {
  for (const [id] of entriesOf(rows)) yield id;
}

/**
 * Takes the sorted ids of an earlier order, and applies the rows added and removed since. Undefined
 * if no earlier order has been sorted.
 */
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

/** Returns the ids of the rows that have a key, sorted. */
export const keyedIn = (
  order: RowOrder,
  rows: OverlayMap<Eventful>,
  table: AnyTable,
  key: string,
): readonly string[] => {
  if (table.key === undefined && !table.hasEventKeys) return none;
  if (order.byKey === undefined) {
    const { earlier } = order;
    if (earlier !== undefined && hasKeys(earlier.order)) {
      const { born, gone, altered } = earlier;
      const before = keyedIn(earlier.order, rows, table, key);
      const isUnder = (id: string) => keysOf(table, id, rows).includes(key);
      if (altered.length === 0) return merged(before, born.filter(isUnder), gone);
      const found = [...born, ...altered].filter(isUnder).sort();
      return merged(before, found, new Set([...gone, ...altered]));
    }
    order.byKey = grouped(sortedIn(order, rows), rows, table);
  }
  return order.byKey.get(key) ?? none;
};

const none: readonly string[] = Object.freeze([]);

const hasKeys = (order: RowOrder): boolean =>
  order.byKey !== undefined || (order.earlier !== undefined && hasKeys(order.earlier.order));

const grouped = (
  ids: readonly string[],
  rows: OverlayMap<Eventful>,
  table: AnyTable,
): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, string[]>();
  for (const id of ids) for (const key of keysOf(table, id, rows)) push(groups, key, id);
  return groups;
};
