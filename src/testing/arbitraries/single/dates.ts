import * as fc from 'fast-check';
import type { Part } from '../../../codec/codec';
import { describe } from '../../../flaw';
import type { CalendarDate, DateLiteral } from '../../../time/calendar-date';
import type { Edtf } from '../../../time/edtf';
import type { Instant } from '../../../time/instant';
import type { Point } from '../../../time/point';
import { edtf, point, when } from '../../../vocabulary/dates';

/** The first and the last day that an arbitrary may generate. By default, 2018-01-01 and 2023-12-31. */
export type DateRange = { readonly from?: DateLiteral; readonly to?: DateLiteral };

/** Throws if the codec rejects a value of the arbitrary. */
const checked = <A>(codec: Part<A>, values: fc.Arbitrary<unknown>): fc.Arbitrary<A> =>
  values.map((value) => {
    if (codec.is(value)) return value;
    throw new Error(`${codec.name}: ${codec.flawsOf(value, '').map(describe).join(' ')}`);
  });

const dayMs = 86_400_000;

const dayText = (epochDay: number): string => new Date(epochDay * dayMs).toISOString().slice(0, 10);

const epochDays = ({ from = '2018-01-01', to = '2023-12-31' }: DateRange): fc.Arbitrary<number> => {
  const [min, max] = [from, to].map((text) => Date.parse(text) / dayMs);
  if (!Number.isInteger(min) || !Number.isInteger(max))
    throw new RangeError(
      `"${from}" or "${to}" is not a day of the calendar; write it as YYYY-MM-DD.`,
    );
  return fc.integer({ min: min ?? 0, max: max ?? 0 });
};

const dayTexts = (range: DateRange): fc.Arbitrary<string> => epochDays(range).map(dayText);

/**
 * Days such as `2019-07-04`. They shrink to the first day of the range.
 *
 * @example
 * const day = arbitraryDay({ from: '2019-07-01', to: '2019-07-03' });
 * new Set(fc.sample(day, 100)).size; // => 3
 */
export const arbitraryDay = (range: DateRange = {}): fc.Arbitrary<CalendarDate> =>
  // The cast is safe: `dayTexts` makes only days of the calendar.
  dayTexts(range).map((text) => text as CalendarDate);

const times = ['00:00:00', '00:00:00.001', '09:00:00', '12:30:00', '23:59:59', '23:59:59.999'];
const offsets = ['+09:00', 'Z', '-05:00', '+05:30'];

const instantTexts = (range: DateRange): fc.Arbitrary<string> =>
  fc
    .tuple(dayTexts(range), fc.constantFrom(...times), fc.constantFrom(...offsets))
    .map(([day, time, offset]) => `${day}T${time}${offset}`);

/**
 * Date-times with an offset, often at the beginning or end of a day.
 *
 * @example
 * fc.sample(arbitraryInstant(), 20).every((text) => isRight(parseInstant(text))); // => true
 */
export const arbitraryInstant = (range: DateRange = {}): fc.Arbitrary<Instant> =>
  // The cast is safe: `instantTexts` makes only date-times of RFC 3339.
  instantTexts(range).map((text) => text as Instant);

/**
 * Points as questions accept them: days and date-times.
 *
 * @example
 * fc.sample(arbitraryPoint(), 20).every((text) => isRight(parsePoint(text))); // => true
 */
export const arbitraryPoint = (range: DateRange = {}): fc.Arbitrary<Point> =>
  checked(point, fc.oneof(dayTexts(range), instantTexts(range)));

/** `each` must generate dates of one form, so that they sort as text. */
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
 * EDTF dates of every supported form: days, months, years, seasons, unspecified digits, uncertain
 * and approximate dates, durations, open and unknown ends, and sets (one of several days).
 *
 * @example
 * fc.sample(arbitraryEdtf(), 50).every((text) => isRight(parseEdtf(text))); // => true
 */
export const arbitraryEdtf = (range: DateRange = {}): fc.Arbitrary<Edtf> =>
  checked(edtf, fc.oneof({ arbitrary: dayTexts(range), weight: 2 }, imprecise(range)));

/**
 * Values of `occurred` and `recordedAt`: mostly days, some date-times, some EDTF dates of other forms.
 *
 * @example
 * fc.sample(arbitraryWhen(), 50).every((text) => isRight(parseEdtf(text))); // => true
 */
export const arbitraryWhen = (range: DateRange = {}): fc.Arbitrary<Edtf | Instant> =>
  checked(
    when,
    fc.oneof(
      { arbitrary: dayTexts(range), weight: 6 },
      { arbitrary: instantTexts(range), weight: 2 },
      { arbitrary: imprecise(range), weight: 1 },
    ),
  );
