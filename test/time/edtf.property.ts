import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLeft, isRight } from '../../src/fp';
import { dateOfDay } from '../../src/time/calendar-date';
import { extentOf, parseEdtf } from '../../src/time/edtf';
import { read } from './outcome';

/**
 * The `edtf` package is the oracle for what a date covers, at UTC. Its `max` is the last
 * millisecond, ours the first after it. It reads these otherwise, and they are tested by example:
 * - seasons: it takes quarters of the calendar year, we meteorological seasons
 * - `A/B`: its extent is all of the duration, ours where the duration begins
 * - `[A..B]`: its end is that of the first date, so each end is compared as a date of its own
 * - qualifiers: it does not widen, so it is compared with the extent that is not widened either
 */
const oracle = (text: string): readonly [number, number] => {
  const { min, max } = edtf(text);
  return [min, max + 1];
};

const extent = (text: string): readonly [number, number] => {
  const { earliest, latest } = read(extentOf(text, 0));
  return [earliest, latest];
};

const day = fc.integer({ min: -719_528, max: 2_932_896 }).map((n): string => dateOfDay(n));
const month = day.map((date) => date.slice(0, 7));
const year = day.map((date) => date.slice(0, 4));
const unspecified = fc.oneof(
  day.map((date) => `${date.slice(0, 8)}XX`),
  day.map((date) => `${date.slice(0, 5)}XX-XX`),
  day.map((date) => `${date.slice(0, 5)}XX`),
  day.map((date) => `${date.slice(0, 3)}X`),
  day.map((date) => `${date.slice(0, 2)}XX`),
);
const farYear = fc
  .tuple(fc.constantFrom('Y', 'Y-'), fc.integer({ min: 10_000, max: 140_000 }))
  .map(([sign, n]) => `${sign}${n}`);
const negativeYear = fc.integer({ min: 1, max: 9999 }).map((n) => `-${String(n).padStart(4, '0')}`);
const plain = fc.oneof(day, month, year);
const qualified = fc
  .tuple(plain, fc.constantFrom('?', '~', '%'))
  .map(([date, mark]) => `${date}${mark}`);
const single = fc.oneof(plain, qualified, unspecified, farYear, negativeYear);

describe('EDTF against the edtf package', () => {
  it('covers the same time for single dates of levels 0 and 1', () => {
    fc.assert(
      fc.property(single, (text) => {
        expect(extent(text)).toEqual(oracle(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it('begins intervals at the same moment', () => {
    const same = fc.constantFrom(day, month, year).chain((date) => fc.tuple(date, date));
    fc.assert(
      fc.property(same, ([a, b]) => {
        fc.pre(a !== b);
        const text = a < b ? `${a}/${b}` : `${b}/${a}`;
        expect(extent(text)[0]).toBe(oracle(text)[0]);
      }),
      { numRuns: 300 },
    );
  });

  it('spans some time between from the start of its first date to the end of its last', () => {
    fc.assert(
      fc.property(single, single, (a, b) => {
        const [from, to] = [oracle(a), oracle(b)];
        fc.pre(from[0] < to[1]);
        expect(extent(`[${a}..${b}]`)).toEqual([from[0], to[1]]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('extents', () => {
  const end = fc.oneof(single, fc.constantFrom('', '..'));
  const any = fc.oneof(
    single,
    fc.tuple(end, end).map(([a, b]) => `${a}/${b}`),
    fc.tuple(single, single).map(([a, b]) => `[${a}..${b}]`),
  );
  const offsetMs = fc.integer({ min: -1439, max: 1439 }).map((minutes) => minutes * 60_000);

  it('are in order, widest outside, and move with the offset', () => {
    fc.assert(
      fc.property(any, offsetMs, (text, offset) => {
        const here = extentOf(text, offset);
        expect(isRight(here)).toBe(isRight(parseEdtf(text)));
        if (isLeft(here)) return;
        const { earliest, latest, widestEarliest, widestLatest } = here.right;
        expect(widestEarliest).toBeLessThanOrEqual(earliest);
        expect(earliest).toBeLessThanOrEqual(latest);
        expect(latest).toBeLessThanOrEqual(widestLatest);
        expect(earliest + offset).toBe(read(extentOf(text, 0)).earliest);
      }),
      { numRuns: 3_000 },
    );
  });

  it('any text should be read or refused without a throw', () => {
    const near = fc.stringMatching(
      /^\[?(\.\.|[-Y]?[0-9X]{3,6}(-[0-9X]{2}){0,2}[?~%]?)?(\/|\.\.|,)?(\.\.|[0-9X]{4}(-[0-9X]{2}){0,2}[?~%]?)?\]?$/,
    );
    const fragments = fc
      .array(
        fc.constantFrom(
          '2019',
          '-07',
          '-04',
          'T',
          '09:00:00',
          'Z',
          '+09:00',
          '/',
          '..',
          '[',
          ']',
          '~',
          'X',
          'Y',
        ),
      )
      .map((parts) => parts.join(''));
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(fc.string(), near, fragments), (text) => {
        const result = parseEdtf(text);
        if (isLeft(result)) expect(result.left.message).toContain(result.left.advice);
        else taken += 1;
      }),
      { numRuns: 10_000 },
    );
    expect(taken).toBeGreaterThan(0);
  });
});
