import { type Either, isLeft, left, right } from '../fp';
import { show } from '../flaw';
import { type CalendarDate, type DateLiteral, dayNumber, parseCalendarDate } from './calendar-date';
import { type Instant, type InstantLiteral, parseInstant, readInstant } from './instant';
import { endOfDay, type Moment, startOfDay } from './moment';
import { type TimeProblem, timeProblem } from './problem';

/** What questions take: a date (all of that day) or a date-time (that instant). */
export type Point = CalendarDate | Instant;

/** A point as a literal in code. A plain `string` does not pass for one. */
export type PointLiteral = DateLiteral | InstantLiteral;

/**
 * Reads a point from text that came from outside.
 *
 * @example
 * parsePoint('2019-07-04'); // => right('2019-07-04')
 * parsePoint('soon'); // => left({ _tag: 'TimeProblem', … })
 */
export const parsePoint = (text: string): Either<TimeProblem, Point> => {
  if (text.includes('T')) return parseInstant(text);
  const date = parseCalendarDate(text);
  return isLeft(date) && !/^\S*\d-\d/.test(text) ? left(notAPoint(text)) : date;
};

const notAPoint = (text: string): TimeProblem =>
  timeProblem(
    'a date or a date-time',
    show(text),
    'Write it like 2019-07-04 or 2019-11-22T18:00:00+09:00.',
  );

/** The end of a date, or the instant of a date-time; a malformed literal throws a `RangeError`. */
export const momentOf = (point: Point | PointLiteral, offsetMs: number): Moment =>
  sure(readPoint(point, offsetMs, endOfDay));

/** The start of a date, or the instant of a date-time; a malformed literal throws a `RangeError`. */
export const startOf = (point: Point | PointLiteral, offsetMs: number): Moment =>
  sure(readPoint(point, offsetMs, startOfDay));

/** The start of a date, or the instant of a date-time, in text from outside. */
export const startOfText = (text: string, offsetMs: number): Either<TimeProblem, Moment> => {
  const read = readPoint(text, offsetMs, startOfDay);
  return typeof read === 'number' ? right(read) : left(read);
};

const readPoint = (
  text: string,
  offsetMs: number,
  ofDay: (day: number, offsetMs: number) => Moment,
): Moment | TimeProblem => {
  if (text.includes('T')) return readInstant(text);
  const date = parsePoint(text);
  // Without a time it is a date.
  return isLeft(date) ? date.left : ofDay(dayNumber(date.right as CalendarDate), offsetMs);
};

const sure = (read: Moment | TimeProblem): Moment => {
  if (typeof read === 'number') return read;
  throw new RangeError(read.message);
};
