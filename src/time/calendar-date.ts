import type { Brand } from '../brand';
import { show } from '../flaw';
import { type Either, isLeft, left, map, right } from '../fp';
import { digits, padded } from './digits';
import { dateOf, dayOfDate, daysInMonth } from './gregorian';
import { orRangeError, type TimeProblem, timeProblem } from './problem';
import { formatYear, parseYear } from './year';

/**
 * A day that exists in the proleptic Gregorian calendar, written as in ISO 8601: `2019-07-04`. A
 * day before the year 0 is written as in `-0001-12-31`, and a day after the year 9999 as in
 * `Y12345-01-01`.
 */
export type CalendarDate = Brand<'CalendarDate'>;

/**
 * The form of a date in code. The type does not check that the day exists, but the functions that take a
 * `DateLiteral` do.
 */
export type DateLiteral = `${number}-${number}-${number}`;

const hyphen = 45;

/** The day `YYYY-MM-DD` with which a text begins, in days since 1970-01-01. NaN if there is no such day. */
export const plainDay = (text: string): number => {
  if (text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return Number.NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isReal ? dayOfDate(year, month, day) : Number.NaN;
};

/** Whether a text is a day with a year of four digits. Nearly all days have this form. */
export const isPlainDay = (text: string): boolean =>
  text.length === 10 && !Number.isNaN(plainDay(text));

const form = /^(-?\d{4}|Y-?\d+)-(\d\d)-(\d\d)$/;

/** In days since 1970-01-01. */
export const parseDay = (text: string): Either<TimeProblem, number> => {
  const plain = text.length === 10 ? plainDay(text) : Number.NaN;
  return Number.isNaN(plain) ? parseAnyDay(text) : right(plain);
};

const parseAnyDay = (text: string): Either<TimeProblem, number> => {
  const parts = form.exec(text);
  if (parts === null)
    return left(
      timeProblem('a day written YYYY-MM-DD', show(text), 'Write the day as in 2019-07-04.'),
    );
  const [, yearText = '', monthText, dayText] = parts;
  const year = parseYear(yearText);
  if (isLeft(year)) return year;
  const month = Number(monthText);
  const day = Number(dayText);
  if (month < 1 || month > 12) return left(noSuchMonth(text));
  const last = daysInMonth(year.right, month);
  if (day >= 1 && day <= last) return right(dayOfDate(year.right, month, day));
  const advice = `${monthNames[month - 1] ?? ''} ${year.right} has ${last} days.`;
  return left(timeProblem(`a day from 01 to ${last}`, show(text), advice));
};

export const noSuchMonth = (text: string): TimeProblem =>
  timeProblem('a month from 01 to 12', show(text), 'Write the month as two digits after the year.');

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * Reads a day written `YYYY-MM-DD`.
 *
 * @returns the date, or a {@link TimeProblem} if the text has another form or the day does not
 * exist.
 * @example
 * parseCalendarDate('2019-07-04'); // => right('2019-07-04')
 * parseCalendarDate('2019-02-30'); // => left({ advice: 'February 2019 has 28 days.', … })
 */
export const parseCalendarDate = (text: string): Either<TimeProblem, CalendarDate> =>
  // The cast is safe: the text was just read as a day.
  map(() => text as CalendarDate)(parseDay(text));

/**
 * Returns the number of days from 1970-01-01 to a date; negative for an earlier date. A malformed date throws
 * a `RangeError`.
 */
export const dayNumber = (date: CalendarDate | DateLiteral): number => orRangeError(parseDay(date));

/**
 * Returns the date that is `day` days after 1970-01-01. This function is the inverse of {@link dayNumber}, for
 * the years that `dayNumber` reads. Throws a `RangeError` if `day` is not a whole number.
 */
export const dateOfDay = (day: number): CalendarDate => {
  if (!Number.isSafeInteger(day))
    throw new RangeError(
      `expected a whole number of days, found ${day}. Give days since 1970-01-01.`,
    );
  const { year, month, day: dayOfItsMonth } = dateOf(day);
  // The cast is safe: the text was made from a day.
  return `${formatYear(year)}-${padded(month, 2)}-${padded(dayOfItsMonth, 2)}` as CalendarDate;
};
