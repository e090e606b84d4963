import { projection, table } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { overlayMap, withChanges } from '../../../src/temporal/corrections/overlay-map';
import type { Eventful } from '../../../src/temporal/rows/row-keys';
import {
  freshOrder,
  keyedIn,
  orderWith,
  type RowOrder,
  sortedIn,
} from '../../../src/temporal/rows/row-order';
import type { AnyTable } from '../../../src/temporal/table/any-table';
import { lazyLines } from '../../../src/temporal/timeline/lazy-lines';

/** Counts how often it is gone through. */
class Counted extends Map<string, number> {
  runs = 0;
  override [Symbol.iterator]() {
    this.runs += 1;
    return super[Symbol.iterator]();
  }
}

const erased = (key?: (id: string) => string): AnyTable => {
  const rows = table<object>()({}, key === undefined ? {} : { key });
  const [made] = projection({ rows }).tables;
  if (made === undefined) throw new Error('no table');
  return made;
};

const nobody: ReadonlySet<string> = new Set();
const countedOf = (...ids: readonly string[]) =>
  new Counted(ids.map((id) => [id, 1] as readonly [string, number]));

/** Rows that no event concerns. */
const eventlessOf = (ids: readonly string[]): ReadonlyMap<string, Eventful> =>
  new Map(ids.map((id) => [id, { lines: lazyLines([], 0), unread: [], entries: [] }]));

describe('the ids of rows', () => {
  const three = () => {
    const base = countedOf('c', 'a', 'e');
    return { base, rows: overlayMap<number>(base), order: freshOrder() };
  };

  it('should be sorted once', () => {
    const { base, rows, order } = three();
    expect(sortedIn(order, rows)).toEqual(['a', 'c', 'e']);
    expect(sortedIn(order, rows)).toEqual(['a', 'c', 'e']);
    expect(base.runs).toBe(1);
  });

  it('should not be sorted again when rows are added and removed', () => {
    const { base, rows, order } = three();
    sortedIn(order, rows);
    const once = orderWith(order, ['f', 'b'], new Set(['c']));
    const twice = orderWith(once, ['d'], new Set(['f', 'a']));
    const [more, less] = [
      withChanges(rows, new Map(Object.entries({ b: 1, c: undefined, f: 1 }))),
      withChanges(rows, new Map(Object.entries({ a: undefined, b: 1, c: undefined, d: 1 }))),
    ];
    expect(sortedIn(twice, less)).toEqual(['b', 'd', 'e']);
    expect(sortedIn(once, more)).toEqual(['a', 'b', 'e', 'f']);
    expect(base.runs).toBe(1);
  });

  it('should keep their order when no row is added or removed', () => {
    const { order } = three();
    expect(orderWith(order, [], nobody)).toBe(order);
    expect(orderWith(order, [], new Set(['a']))).not.toBe(order);
    expect(orderWith(order, ['b'], nobody)).not.toBe(order);
  });

  it('should be sorted again after 64 steps', () => {
    const { base, rows, order } = three();
    sortedIn(order, rows);
    const steps: RowOrder[] = [order];
    for (let n = 0; n < 65; n += 1)
      steps.push(orderWith(steps.at(-1) ?? order, [`n${String(n).padStart(2, '0')}`], nobody));
    const [last, beyond] = steps.slice(-2);
    if (last === undefined || beyond === undefined) throw new Error('no steps');
    expect(sortedIn(last, rows)).toHaveLength(3 + 64);
    expect(base.runs).toBe(1);
    // From the rows as they are handed in.
    expect(sortedIn(beyond, rows)).toEqual(['a', 'c', 'e']);
    expect(base.runs).toBe(2);
    expect(sortedIn(orderWith(beyond, ['b'], nobody), rows)).toEqual(['a', 'b', 'c', 'e']);
    expect(base.runs).toBe(2);
  });
});

describe('the ids under a key', () => {
  const keyed = (...ids: readonly string[]) => {
    const asked: string[] = [];
    const byFirst = erased((id) => {
      asked.push(id);
      return id.charAt(0);
    });
    return { asked, byFirst, rows: overlayMap<Eventful>(eventlessOf(ids)), order: freshOrder() };
  };

  it('should be empty in a table without keys, and for a key that no row has', () => {
    const { rows, order, byFirst } = keyed('a1');
    expect(keyedIn(order, rows, erased(), 'a')).toEqual([]);
    expect(keyedIn(order, rows, byFirst, 'b')).toEqual([]);
  });

  it('should be in order, computing the key of each row once', () => {
    const { rows, order, byFirst, asked } = keyed('b1', 'a2', 'a1');
    expect(keyedIn(order, rows, byFirst, 'a')).toEqual(['a1', 'a2']);
    expect(keyedIn(order, rows, byFirst, 'b')).toEqual(['b1']);
    expect(asked).toEqual(['a1', 'a2', 'b1']);
  });

  it('should be taken from the step before, computing the keys of new rows only', () => {
    const { rows, order, byFirst, asked } = keyed('b1', 'a2', 'a4');
    keyedIn(order, rows, byFirst, 'a');
    asked.length = 0;
    const once = orderWith(order, ['a3', 'b2', 'a1'], new Set(['a4']));
    const twice = orderWith(once, ['a5'], new Set(['a2']));
    expect(keyedIn(once, rows, byFirst, 'a')).toEqual(['a1', 'a2', 'a3']);
    expect(asked).toEqual(['a1', 'a3', 'b2']);
    asked.length = 0;
    expect(keyedIn(twice, rows, byFirst, 'a')).toEqual(['a1', 'a3', 'a5']);
    expect(asked).toEqual(['a5']);
    asked.length = 0;
    // Other rows may give other keys.
    keyedIn(twice, overlayMap(rows.base), byFirst, 'a');
    expect(asked).toEqual(['a1', 'a3', 'b2', 'a5']);
  });

  it('should be computed from the rows if no one has asked before', () => {
    const { rows, byFirst, asked } = keyed('b1', 'a1');
    const order = orderWith(freshOrder(), ['a1'], nobody);
    expect(keyedIn(order, rows, byFirst, 'a')).toEqual(['a1']);
    expect(asked).toEqual(['a1', 'b1']);
    expect(keyedIn(order, rows, byFirst, 'b')).toEqual(['b1']);
    expect(asked).toEqual(['a1', 'b1']);
  });
});
