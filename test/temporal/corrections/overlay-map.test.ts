import { expect, it } from 'vitest';
import {
  entriesOf,
  lazyOverlayMap,
  lookUp,
  type OverlayMap,
  overlayMap,
  withChanges,
} from '../../../src/temporal/corrections/overlay-map';

const ids = (count: number) => Array.from({ length: count }, (_, n) => `id-${n}`);
const numbered = (count: number) => new Map(ids(count).map((id, n) => [id, n]));

/** How many entries each layer has. */
const sizes = ({ base, older, newer }: OverlayMap<number>) => [base.size, older.size, newer.size];

it('an overlay map should keep up to 16 changes apart, then add them to the older ones', () => {
  const sixteen = withChanges(overlayMap<number>(new Map()), numbered(16));
  expect(sizes(sixteen)).toEqual([0, 0, 16]);
  expect(sizes(withChanges(sixteen, new Map([['one', 1]])))).toEqual([0, 17, 0]);
});

it('an overlay map should keep older changes apart up to 64 plus twice the root of the base, then add them to the base', () => {
  const base = overlayMap<number>(new Map(Object.entries({ a: 1, b: 2, c: 3, d: 4 })));
  expect(sizes(withChanges(base, numbered(68)))).toEqual([4, 68, 0]);
  expect(sizes(withChanges(base, numbered(69)))).toEqual([73, 0, 0]);
});

it('an overlay map should hold a removed entry in no layer after the changes join the base', () => {
  const base = overlayMap<number>(new Map([...numbered(80), ['kept', 1]]));
  const gone = ids(85).map((id) => [id, undefined] as const);
  const less = withChanges(base, new Map<string, number | undefined>([...gone, ['new', 2]]));
  expect(sizes(less)).toEqual([2, 0, 0]);
  expect([...entriesOf(less)]).toEqual([
    ['kept', 1],
    ['new', 2],
  ]);
  expect(lookUp(less, 'id-0')).toBe(undefined);
});

it('a lazy overlay map should make its base when it is first read, and once for all maps on it', () => {
  let made = 0;
  const lazy = lazyOverlayMap(() => {
    made += 1;
    return numbered(3);
  });
  expect(withChanges(lazy, new Map())).toBe(lazy);
  expect(made).toBe(0);
  const changed = withChanges(lazy, new Map([['id-0', 7]]));
  expect([lookUp(lazy, 'id-0'), lookUp(changed, 'id-0'), lookUp(changed, 'id-1')]).toEqual([
    0, 7, 1,
  ]);
  expect(made).toBe(1);
});

it('an overlay map should prefer a later layer, and list each entry once', () => {
  const base = overlayMap<number>(new Map(Object.entries({ a: 1, b: 1, c: 1, d: 1, e: 1 })));
  const older = withChanges(base, new Map([...numbered(17), ['a', 2], ['b', 2]]));
  const gone = withChanges(older, new Map(Object.entries({ a: 3, c: 3, 'id-0': 3, f: 3 })));
  const map = withChanges(gone, new Map(Object.entries({ d: undefined, 'id-1': undefined })));
  expect(sizes(map)).toEqual([5, 19, 6]);
  const expected = { a: 3, b: 2, c: 3, e: 1, f: 3, 'id-0': 3 };
  const rest = [...numbered(17)].filter(([id]) => id !== 'id-0' && id !== 'id-1');
  const entries = [...entriesOf(map)];
  expect(new Map(entries)).toEqual(new Map([...Object.entries(expected), ...rest]));
  expect(entries).toHaveLength(6 + 15);
  for (const [id, value] of entries) expect(lookUp(map, id)).toBe(value);
  for (const id of ['d', 'id-1', 'none']) expect(lookUp(map, id)).toBe(undefined);
});

it('an overlay map should not give an entry that was removed from older changes', () => {
  const base = overlayMap<number>(new Map(Object.entries({ a: 1, b: 1 })));
  const less = withChanges(
    base,
    new Map<string, number | undefined>([...numbered(17), ['a', undefined]]),
  );
  expect(sizes(less)).toEqual([2, 18, 0]);
  expect(lookUp(less, 'a')).toBe(undefined);
  expect([...entriesOf(less)].map(([id]) => id)).toEqual(['b', ...ids(17)]);
  expect([...entriesOf(withChanges(less, new Map([['b', undefined]])))].map(([id]) => id)).toEqual(
    ids(17),
  );
});
