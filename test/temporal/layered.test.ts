import { expect, test } from 'vitest';
import { entriesOf, type Layered, layered, under, withChanges } from '../../src/temporal/layered';

const ids = (count: number) => Array.from({ length: count }, (_, n) => `id-${n}`);
const numbered = (count: number) => new Map(ids(count).map((id, n) => [id, n]));

/** How many entries each layer has. */
const sizes = ({ base, older, newer }: Layered<number>) => [base.size, older.size, newer.size];

test('up to 16 changes are kept apart, then they go among the older ones', () => {
  const sixteen = withChanges(layered<number>(new Map()), numbered(16));
  expect(sizes(sixteen)).toEqual([0, 0, 16]);
  expect(sizes(withChanges(sixteen, new Map([['one', 1]])))).toEqual([0, 17, 0]);
});

test('older changes are kept apart up to 64 and twice the root of the base, then they join it', () => {
  const base = layered<number>(new Map(Object.entries({ a: 1, b: 2, c: 3, d: 4 })));
  expect(sizes(withChanges(base, numbered(68)))).toEqual([4, 68, 0]);
  expect(sizes(withChanges(base, numbered(69)))).toEqual([73, 0, 0]);
});

test('what was taken out is in no layer once the changes have joined the base', () => {
  const base = layered<number>(new Map([...numbered(80), ['kept', 1]]));
  const gone = ids(85).map((id) => [id, undefined] as const);
  const less = withChanges(base, new Map<string, number | undefined>([...gone, ['new', 2]]));
  expect(sizes(less)).toEqual([2, 0, 0]);
  expect([...entriesOf(less)]).toEqual([
    ['kept', 1],
    ['new', 2],
  ]);
  expect(under(less, 'id-0')).toBe(undefined);
});
