import { push } from '../../object';
import { entriesOf, type Layered } from '../corrections/overlay-map';
import type { AnyTable } from '../table/any-table';
import { namedWhenThrown } from '../table/author-error';

/** The ids of a table's rows in the order of their code units, and by key. */
export type RowOrder = {
  /** Made when first needed. */
  sorted: readonly string[] | undefined;
  byKey: ReadonlyMap<string, readonly string[]> | undefined;
  /** The order that this one differs from by a few rows, while it is worth going back to. */
  readonly earlier: Earlier | undefined;
};

type Earlier = {
  readonly order: RowOrder;
  readonly born: readonly string[];
  readonly gone: ReadonlySet<string>;
  /** How many orders lie behind this one. */
  readonly depth: number;
};

export const freshOrder = (): RowOrder => ({
  sorted: undefined,
  byKey: undefined,
  earlier: undefined,
});

const deepest = 64;

/** The order with some rows more and some fewer. */
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

/** All ids, in order. */
export const sortedIn = (order: RowOrder, rows: Layered<unknown>): readonly string[] => {
  order.sorted ??= sortedFrom(order.earlier) ?? [...idsOf(rows)].sort();
  return order.sorted;
};

function* idsOf(rows: Layered<unknown>): Iterable<string> {
  for (const [id] of entriesOf(rows)) yield id;
}

/** The ids as an earlier order has them already, with what differs. */
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

/** The ids that a table gives a key, in order. */
export const keyedIn = (
  order: RowOrder,
  rows: Layered<unknown>,
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
  namedWhenThrown(
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
