import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differences } from '../../src/testing/specification/difference/differences';

/** Data from few values, so that two samples are often nearly equal. */
const { data } = fc.letrec((tie) => ({
  leaf: fc.constantFrom(0, -0, 1, Number.NaN, '', 'a', null, undefined, true),
  data: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('data'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', '_tag', '__proto__', 'constructor'), tie('data'), {
      maxKeys: 3,
    }),
  ),
}));

it('two values should have no difference exactly if they are deeply and strictly equal', () => {
  const met = { equal: 0, different: 0 };
  fc.assert(
    fc.property(data, data, (a, b) => {
      const isEqual = isDeepStrictEqual(plain(a), plain(b));
      met[isEqual ? 'equal' : 'different'] += 1;
      expect(differences(a, b, 'it').length === 0).toBe(isEqual);
      expect(differences(a, structuredClone(a), 'it')).toEqual([]);
    }),
    { numRuns: 5000 },
  );
  console.log(`Pairs of values: ${met.equal} equal, ${met.different} different`);
  expect(Math.min(met.equal, met.different)).toBeGreaterThan(50);
});

/** A copy whose objects all have the same prototype, which plain data does not compare. */
const plain = (value: unknown): unknown => structuredClone(value);

it('every difference should be at a path at which the two values differ', () => {
  fc.assert(
    fc.property(data, data, (a, b) => {
      for (const { expected, found } of differences(a, b, 'it'))
        expect(isDeepStrictEqual(plain(expected), plain(found))).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
