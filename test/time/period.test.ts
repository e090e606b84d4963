import { describe, expect, it } from 'vitest';
import { offsetMillis } from '../../src/time/offset';
import { justBefore, mustBeInOrder, type Period } from '../../src/time/period';

const seoul = offsetMillis('+09:00');

describe('mustBeInOrder', () => {
  it.each([
    ['2019-07-01', '2019-08-01', 0],
    ['2019-07-01', '2019-07-01', 0],
    ['2019-07-04', '2019-07-03T20:00:00Z', seoul],
  ] as const)('should return for a period from %s to %s at an offset of %i ms', (from, to, ms) => {
    expect(mustBeInOrder({ from, to }, ms)).toBeUndefined();
  });

  it.each([
    ['2019-08-01', '2019-07-01', 0],
    ['2019-07-04', '2019-07-03T20:00:00Z', 0],
  ] as const)('should throw for a period from %s to %s at an offset of %i ms', (from, to, ms) => {
    expect(() => mustBeInOrder({ from, to }, ms)).toThrow(
      new RangeError(
        `expected a period that ends after it begins, found from ${from} to ${to}. Exchange the two.`,
      ),
    );
  });

  it.each([
    ['from', { from: '2019-02-30', to: '2019-08-01' }],
    ['to', { from: '2019-01-01', to: '2019-02-30' }],
  ] as const)('should name the field for a wrong date in %s', (field, period) => {
    expect(() => mustBeInOrder(period, 0)).toThrow(
      new RangeError(
        `${field}: expected a day from 01 to 28, found "2019-02-30". February 2019 has 28 days.`,
      ),
    );
  });

  it('should name the field for a period without an end', () => {
    // As plain JavaScript may call it.
    const period = { from: '2019-07-01', until: '2019-08-01' } as unknown as Period;
    expect(() => mustBeInOrder(period, 0)).toThrow(/^to: expected a day .*, found nothing\. /);
  });
});

describe('justBefore', () => {
  it('should be half a millisecond earlier for a day and for a date-time', () => {
    expect(justBefore('1970-01-01', 0)).toBe(-0.5);
    expect(justBefore('1970-01-01', seoul)).toBe(-32_400_000.5);
    expect(justBefore('1970-01-01T00:00:00.001Z', seoul)).toBe(0.5);
  });
});
