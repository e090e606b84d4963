import type { Brand } from '../brand';
import { show } from '../flaw';
import { type Either, left, right } from '../fp';
import { type TimeProblem, timeProblem } from './problem';

/** A day of the proleptic Gregorian calendar, `YYYY-MM-DD` (ISO 8601). */
export type CalendarDate = Brand<'CalendarDate'>;

/** A date as a literal in code. A plain `string` does not pass for one. */
export type DateLiteral = `${number}-${number}-${number}`;

const form = /^(-?\d{4}|Y-?\d{5,6})-(\d{2})-(\d{2})$/;

/** The years that dates can have: those that the platform's own dates reach. */
export const furthestYear = 271_820;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** Days from 1970-01-01 to a day given by its numbers; counts years from March, so that leap days come last. */
export const dayOfNumbers = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** What is wrong with a day's numbers, if anything. */
export const dayProblem = (
  text: string,
  year: number,
  month: number,
  day: number,
): TimeProblem | undefined => {
  if (Math.abs(year) > furthestYear)
    return timeProblem(
      `a year within ±${furthestYear}`,
      show(text),
      'Years further away cannot be counted here.',
    );
  if (month < 1 || month > 12)
    return timeProblem('a month from 01 to 12', show(text), 'Write the date as YYYY-MM-DD.');
  const length = daysInMonth(year, month);
  if (day < 1 || day > length)
    return timeProblem(
      'a day that exists',
      show(text),
      `${monthNames[month - 1]} ${year} has ${length} days.`,
    );
  return undefined;
};

/**
 * Reads a date. Fails on anything but `YYYY-MM-DD` and on days that do not exist.
 *
 * @example
 * parseCalendarDate('2019-07-04'); // => right('2019-07-04')
 * parseCalendarDate('2019-02-30'); // => left(…: February 2019 has 28 days.)
 */
export const parseCalendarDate = (text: string): Either<TimeProblem, CalendarDate> => {
  const match = form.exec(text);
  if (match === null)
    return left(timeProblem('a date as YYYY-MM-DD', show(text), 'Write it like 2019-07-04.'));
  const problem = dayProblem(text, yearOf(match[1] ?? ''), Number(match[2]), Number(match[3]));
  // It has the form, and its day exists.
  return problem === undefined ? right(text as CalendarDate) : left(problem);
};

export const yearOf = (text: string): number =>
  Number(text.startsWith('Y') ? text.slice(1) : text);

/** Days from 1970-01-01 to a date; negative before it. */
export const dayNumber = (date: CalendarDate): number => {
  const month = Number(date.slice(-5, -3));
  return dayOfNumbers(yearOf(date.slice(0, -6)), month, Number(date.slice(-2)));
};

/**
 * The date a number of days after 1970-01-01.
 *
 * @example
 * dateOfDay(18_081); // => '2019-07-04'
 */
export const dateOfDay = (day: number): CalendarDate => {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  // Made of the numbers of an existing day.
  return `${formatYear(year)}-${two(month)}-${two(dayOfMonth)}` as CalendarDate;
};

const formatYear = (year: number): string => {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
};

export const two = (value: number): string => String(value).padStart(2, '0');
