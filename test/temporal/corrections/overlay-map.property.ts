import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  entriesOf,
  lookUp,
  overlayMap,
  withChanges,
} from '../../../src/temporal/corrections/overlay-map';
import { holds } from '../../support/holds';

const id = fc.nat(60).map((n) => `id-${n}`);
const change = fc.tuple(id, fc.option(fc.nat(), { nil: undefined }));
const changes = fc.array(change, { minLength: 1, maxLength: 12 });

it('an overlay map should hold the same as a plain map after any changes', () => {
  holds(
    fc.property(
      fc.array(fc.tuple(id, fc.nat())),
      fc.array(changes, { maxLength: 40 }),
      (first, more) => {
        const plain = new Map(first);
        let map = overlayMap<number>(new Map(first));
        for (const some of more) {
          const before = map;
          const held = [...entriesOf(before)];
          map = withChanges(map, new Map(some));
          for (const [key, value] of new Map(some))
            if (value === undefined) plain.delete(key);
            else plain.set(key, value);
          expect(new Map(entriesOf(map))).toEqual(plain);
          // Each once, and the map that it was made from as it was.
          expect([...entriesOf(map)]).toHaveLength(plain.size);
          expect([...entriesOf(before)]).toEqual(held);
        }
        for (let n = 0; n <= 60; n += 1) expect(lookUp(map, `id-${n}`)).toBe(plain.get(`id-${n}`));
      },
    ),
  );
});

it('an overlay map should keep few newer changes, and move older ones into the base', () => {
  let map = overlayMap<number>(new Map(Array.from({ length: 100 }, (_, n) => [`b-${n}`, n])));
  let rebuilt = 0;
  for (let n = 0; n < 400; n += 1) {
    const { base } = map;
    map = withChanges(map, new Map([[`n-${n}`, n]]));
    if (map.base !== base) rebuilt += 1;
    expect(map.newer.size).toBeLessThanOrEqual(16);
    expect(map.older.size).toBeLessThanOrEqual(64 + 2 * Math.sqrt(map.base.size));
  }
  expect(rebuilt).toBeGreaterThan(1);
  expect(rebuilt).toBeLessThan(10);
});
