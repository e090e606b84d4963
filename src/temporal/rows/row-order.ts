import { push } from '../../object';
import { entriesOf, type OverlayMap } from '../corrections/overlay-map';
import type { AnyTable } from '../table/any-table';
import { withContext } from '../table/author-error';

/** The ids of a table's rows in the order of their UTF-16 code units, and by key. */
export type RowOrder = {
  /** Made when first needed, like `byKey`. */
  sorted: readonly string[] | undefined;
  byKey: ReadonlyMap<string, readonly string[]> | undefined;
  /** An order that differs by a few rows only, from which this one is made. */
  readonly earlier: Earlier | undefined;
};

type Earlier = {
  readonly order: RowOrder;
  readonly born: readonly string[];
  readonly gone: ReadonlySet<string>;
  /** How many earlier orders precede this one. */
  readonly depth: number;
};

export const freshOrder = (): RowOrder => ({
  sorted: undefined,
  byKey: undefined,
  earlier: undefined,
});

const deepest = 64;

/** The order with some rows added and others removed. */
export const orderWith = (
  order: RowOrder,
  born: readonly string[],
  gone: ReadonlySet<string>,
): RowOrder => {
  if (born.length === 0 && gone.size === 0) return order;
  const depth = (order.earlier?.depth ?? 0) + 1;
  if (depth > deepest) return freshOrder();
  const earlier = { order, born: [...born].sort(), gone, depth };
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

/** The sorted ids of an earlier order, with the rows added and removed since. */
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

/** The ids of the rows that have a key, sorted. */
export const keyedIn = (
  order: RowOrder,
  rows: OverlayMap<unknown>,
  table: AnyTable,
  key: string,
): readonly string[] => {
  if (table.key === undefined) return none;
  if (order.byKey === undefined) {
    const { earlier } = order;
    if (earlier !== undefined && hasKeys(earlier.order)) {
      const before = keyedIn(earlier.order, rows, table, key);
      const born = earlier.born.filter((id) => keyOf(table, id) === key);
      return merged(before, born, earlier.gone);
    }
    order.byKey = grouped(sortedIn(order, rows), table);
  }
  return order.byKey.get(key) ?? none;
};

const none: readonly string[] = Object.freeze([]);

const hasKeys = (order: RowOrder): boolean =>
  order.byKey !== undefined || (order.earlier !== undefined && hasKeys(order.earlier.order));

const keyOf = ({ name, key }: AnyTable, id: string): string | undefined =>
  key &&
  withContext(
    () => `table "${name}", row "${id}"`,
    () => key(id),
  );

const grouped = (
  ids: readonly string[],
  table: AnyTable,
): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const key = keyOf(table, id);
    if (key !== undefined) push(groups, key, id);
  }
  return groups;
};
