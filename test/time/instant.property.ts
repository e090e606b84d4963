import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLeft } from '../../src/fp';
import { formatInstant, parseEpoch, parseInstant } from '../../src/time/instant';
import { type Offset, parseOffset } from '../../src/time/offset';
import { parsePoint } from '../../src/time/point';
import { read } from './outcome';

const two = (n: number): string => String(n).padStart(2, '0');

const offset: fc.Arbitrary<Offset> = fc.oneof(
  fc.constant<Offset>('Z'),
  fc
    .tuple(fc.constantFrom('+', '-'), fc.nat(23), fc.nat(59))
    .map(([sign, hours, minutes]) => read(parseOffset(`${sign}${two(hours)}:${two(minutes)}`))),
);

/** Inside the years that can be read at every offset. */
const furthest = 4_350_000_000_000_000;
const epoch = fc.oneof(
  fc.integer({ min: -62_167_000_000_000, max: 253_402_000_000_000 }),
  fc.integer({ min: -furthest, max: furthest }),
  fc.integer({ min: -4_000_000_000, max: 4_000_000_000 }).map((seconds) => seconds * 1000),
);

describe('instants', () => {
  it('an instant formatted at any offset should be read as the same moment', () => {
    fc.assert(
      fc.property(epoch, offset, (at, where) => {
        const instant = formatInstant(at, where);
        expect(read(parseInstant(instant))).toBe(instant);
        expect(read(parsePoint(instant))).toBe(instant);
        expect(read(parseEpoch(instant))).toBe(at);
      }),
      { numRuns: 10_000 },
    );
  });

  it('reading should agree with the platform', () => {
    const four = fc.date({
      min: new Date('0001-01-02T00:00:00Z'),
      max: new Date('9999-12-30T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(four, offset, (date, where) => {
        const instant = formatInstant(date.getTime(), where);
        expect(read(parseEpoch(instant))).toBe(Date.parse(instant));
        expect(formatInstant(date.getTime(), 'Z')).toBe(date.toISOString().replace('.000Z', 'Z'));
      }),
      { numRuns: 5_000 },
    );
  });

  it('any text should be read or refused without a throw', () => {
    const near = fc.stringMatching(
      /^20[0-9]{2}-[01][0-9]-[0-3][0-9][Tt ][0-3][0-9]:[0-7][0-9](:[0-7][0-9])?(\.[0-9]{0,4})?(Z|z|[+-][0-3][0-9]:?[0-9]{2})?$/,
    );
    let sound = 0;
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        for (const parse of [parseInstant, parsePoint]) {
          const result = parse(text);
          if (isLeft(result)) expect(result.left.message).toContain(result.left.advice);
          else sound += 1;
        }
        const instant = parseInstant(text);
        if (!isLeft(instant)) expect(read(parseEpoch(instant.right))).toBe(Date.parse(text));
      }),
      { numRuns: 5_000 },
    );
    expect(sound).toBeGreaterThan(0);
  });
});
