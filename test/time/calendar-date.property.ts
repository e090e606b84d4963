import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLeft, isRight } from '../../src/fp';
import { anyText } from '../../src/testing/arbitraries/single/any-text';
import { dateOfDay, dayNumber, parseCalendarDate } from '../../src/time/calendar-date';
import { dayOf, endOfDay, startOfDay } from '../../src/time/moment';
import { read } from './outcome';

const dayMs = 86_400_000;
const first = -719_528;
const last = 2_932_896;
const numberOf = (text: string): number => dayNumber(read(parseCalendarDate(text)));

/** Any day of the years that can be read, more often one of four digits. */
const anyDay = fc.oneof(
  fc.integer({ min: first, max: last }),
  fc.integer({ min: numberOf('Y-140000-01-01'), max: numberOf('Y140000-12-31') }),
);

describe('days', () => {
  it('dayNumber should be the reverse of dateOfDay, and every such date should be readable', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = dateOfDay(day);
        expect(read(parseCalendarDate(date))).toBe(date);
        expect(dayNumber(date)).toBe(day);
      }),
      { numRuns: 10_000 },
    );
  });

  it('should agree with the platform on every 89th day of the years 0 to 9999, and at all year ends', () => {
    const days = [first, last];
    for (let day = first; day <= last; day += 89) days.push(day);
    for (let year = 1; year <= 9999; year += 1) {
      const start = new Date(0).setUTCFullYear(year, 0, 1) / dayMs;
      days.push(start - 1, start, start + 58, start + 59);
    }
    const differing = days.filter(
      (day) => dateOfDay(day) !== new Date(day * dayMs).toISOString().slice(0, 10),
    );
    expect(differing).toEqual([]);
  });

  it('only real days should be read', () => {
    const two = fc.integer({ min: 0, max: 40 }).map((n) => String(n).padStart(2, '0'));
    const year = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0'));
    fc.assert(
      fc.property(year, two, two, (y, m, d) => {
        const text = `${y}-${m}-${d}`;
        const platform = new Date(`${text}T00:00:00Z`);
        const isReal = !Number.isNaN(platform.getTime()) && platform.toISOString().startsWith(text);
        expect(isRight(parseCalendarDate(text))).toBe(isReal);
      }),
      { numRuns: 5_000 },
    );
  });

  it('any text should be read or refused without a throw', () => {
    const near = fc.stringMatching(/^[-Y]?[0-9X]{1,6}[-/.]?[0-9]{1,2}-[0-9X]{1,2}.?$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyText(), near), (text) => {
        const result = parseCalendarDate(text);
        if (isLeft(result)) expect(result.left._tag).toBe('TimeProblem');
        else expect(dateOfDay(dayNumber(result.right))).toBe(text);
      }),
      { numRuns: 5_000 },
    );
  });

  it('the start, the end and all between should fall on their day, at every offset and year', () => {
    const offset = fc.integer({ min: -1439, max: 1439 }).map((minutes) => minutes * 60_000);
    fc.assert(
      fc.property(anyDay, offset, fc.nat(dayMs - 1), (day, offsetMs, within) => {
        const start = startOfDay(day, offsetMs);
        const end = endOfDay(day, offsetMs);
        expect(start + within).toBeLessThan(end);
        expect(end).toBeLessThan(startOfDay(day + 1, offsetMs));
        for (const moment of [start, start + within, end])
          expect(dayOf(moment, offsetMs)).toBe(day);
      }),
    );
  });
});
