import * as fc from 'fast-check';
import type { CalendarDate, DateLiteral } from '../../../time/calendar-date';
import type { Edtf } from '../../../time/edtf';
import type { Instant } from '../../../time/instant';
import type { Point } from '../../../time/point';
import { edtf, point, when } from '../../../vocabulary/dates';
import { sound } from './sound';

/** Between which days dates are drawn, both included; the years 2018 to 2023 unless said otherwise. */
export type DateRange = { readonly from?: DateLiteral; readonly to?: DateLiteral };

const dayMs = 86_400_000;

const dayText = (epochDay: number): string => new Date(epochDay * dayMs).toISOString().slice(0, 10);

const epochDays = ({ from = '2018-01-01', to = '2023-12-31' }: DateRange): fc.Arbitrary<number> => {
  const [min, max] = [from, to].map((text) => Date.parse(text) / dayMs);
  if (!Number.isInteger(min) || !Number.isInteger(max))
    throw new RangeError(`"${from}" or "${to}" is no day of the calendar; write it as YYYY-MM-DD.`);
  return fc.integer({ min: min ?? 0, max: max ?? 0 });
};

const dayTexts = (range: DateRange): fc.Arbitrary<string> => epochDays(range).map(dayText);

/**
 * Days, such as `2019-07-04`; they shrink to the first.
 *
 * @example
 * const day = arbitraryDay({ from: '2019-07-01', to: '2019-07-03' });
 * new Set(fc.sample(day, 100)).size; // => 3
 */
export const arbitraryDay = (range: DateRange = {}): fc.Arbitrary<CalendarDate> =>
  // Every one is a day of the calendar, by its making.
  dayTexts(range).map((text) => text as CalendarDate);

const times = ['00:00:00', '00:00:00.001', '09:00:00', '12:30:00', '23:59:59', '23:59:59.999'];
const offsets = ['+09:00', 'Z', '-05:00', '+05:30'];

const instantTexts = (range: DateRange): fc.Arbitrary<string> =>
  fc
    .tuple(dayTexts(range), fc.constantFrom(...times), fc.constantFrom(...offsets))
    .map(([day, time, offset]) => `${day}T${time}${offset}`);

/**
 * Date-times with an offset, often at the very edge of a day in one offset or another.
 *
 * @example
 * fc.sample(arbitraryInstant(), 20).every((text) => isRight(parseInstant(text))); // => true
 */
export const arbitraryInstant = (range: DateRange = {}): fc.Arbitrary<Instant> =>
  // Every one has the form of RFC 3339, by its making.
  instantTexts(range).map((text) => text as Instant);

/**
 * Points, as questions take them: days and date-times.
 *
 * @example
 * fc.sample(arbitraryPoint(), 20).every((text) => isRight(parsePoint(text))); // => true
 */
export const arbitraryPoint = (range: DateRange = {}): fc.Arbitrary<Point> =>
  sound(point, fc.oneof(dayTexts(range), instantTexts(range)));

/** Two texts in order; the dates of both ends are of one form, so that text sorts as they do. */
const ends = (each: fc.Arbitrary<string>): fc.Arbitrary<readonly [string, string]> =>
  fc.tuple(each, each).map(([a, b]) => (a < b ? [a, b] : [b, a]));

const imprecise = (range: DateRange): fc.Arbitrary<string> => {
  const day = dayTexts(range);
  const year = day.map((text) => text.slice(0, 4));
  const month = day.map((text) => text.slice(0, 7));
  const dated = fc.oneof(day, month, year);
  return fc.oneof(
    month,
    year,
    fc.tuple(dated, fc.constantFrom('~', '?', '%')).map((parts) => parts.join('')),
    fc.tuple(year, fc.constantFrom('21', '22', '23', '24')).map((parts) => parts.join('-')),
    year.chain((text) =>
      fc.constantFrom(
        `${text.slice(0, 3)}X`,
        `${text.slice(0, 2)}XX`,
        `${text}-XX`,
        `${text}-XX-XX`,
      ),
    ),
    month.map((text) => `${text}-XX`),
    ends(day).map((both) => both.join('/')),
    ends(month).map((both) => both.join('/')),
    fc.tuple(day, fc.constantFrom('..', '')).map((both) => both.join('/')),
    fc.tuple(fc.constantFrom('..', ''), day).map((both) => both.join('/')),
    ends(day).map(([a, b]) => `[${a}..${b}]`),
    ends(day).map(([a, b]) => `[${a}T09:00:00Z..${b}T21:00:00Z]`),
    day.chain((text) => fc.constantFrom(`[${text}..]`, `[..${text}]`)),
  );
};

/**
 * Dates of every precision that EDTF has here: days, months, years, seasons, unspecified digits,
 * qualified ones, durations, open and unknown ends, one of several days.
 *
 * @example
 * fc.sample(arbitraryEdtf(), 50).every((text) => isRight(parseEdtf(text))); // => true
 */
export const arbitraryEdtf = (range: DateRange = {}): fc.Arbitrary<Edtf> =>
  sound(edtf, fc.oneof({ arbitrary: dayTexts(range), weight: 2 }, imprecise(range)));

/**
 * What `occurred` and `recordedAt` hold: mostly days, some date-times, some dates of any precision.
 *
 * @example
 * fc.sample(arbitraryWhen(), 50).every((text) => isRight(parseEdtf(text))); // => true
 */
export const arbitraryWhen = (range: DateRange = {}): fc.Arbitrary<Edtf | Instant> =>
  sound(
    when,
    fc.oneof(
      { arbitrary: dayTexts(range), weight: 6 },
      { arbitrary: instantTexts(range), weight: 2 },
      { arbitrary: imprecise(range), weight: 1 },
    ),
  );
