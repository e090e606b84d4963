import { show } from '../flaw';
import { type Either, isLeft, left, map, right } from '../fp';
import { type CalendarDate, type DateLiteral, parseDay, plainDay } from './calendar-date';
import { type Instant, type InstantLiteral, parseEpoch } from './instant';
import { endOfDay, type Moment, startOfDay } from './moment';
import { orRangeError, type TimeProblem, timeProblem } from './problem';

/** The point in time that a question is asked about: a date-time, or a day, which means the end of the day. */
export type Point = CalendarDate | Instant;

/** A point as it is written in code, such as `'2019-07-04'`. */
export type PointLiteral = DateLiteral | InstantLiteral;

type Read = { readonly isDay: boolean; readonly value: number };

const read = (text: string): Either<TimeProblem, Read> => {
  // Untyped code may pass anything.
  if (typeof text !== 'string') return left(notAPoint(text));
  const isDay = !text.includes('T');
  const value = isDay ? parseDay(text) : parseEpoch(text);
  if (!isLeft(value)) return right({ isDay, value: value.right });
  return left(beginsAsDate.test(text) ? value.left : notAPoint(text));
};

const notAPoint = (found: unknown): TimeProblem =>
  timeProblem(
    'a day such as 2019-07-04, or a date-time such as 2019-07-04T09:00:00+09:00',
    show(found),
    'Write a day as YYYY-MM-DD, and a date-time as in RFC 3339.',
  );

/** A text that matches this pattern is meant as a day or date-time, even if no such day or time exists. */
const beginsAsDate = /^(-?\d{4}|Y-?\d+)-\d\d-\d\d(T|$)/;

/**
 * Reads a day, or a date-time with its offset, from outside the program.
 *
 * @example
 * parsePoint('2019-07-04'); // => right('2019-07-04')
 * parsePoint('4 July 2019'); // => left({ message: 'expected a day such as 2019-07-04, or …', … })
 */
export const parsePoint = (text: string): Either<TimeProblem, Point> =>
  // The cast is safe: the text was just read as a day or a date-time.
  map(({ isDay }: Read): Point => (isDay ? (text as CalendarDate) : (text as Instant)))(read(text));

/**
 * Returns the moment of a point: the end of a day at an offset from UTC, or the instant of a
 * date-time. A malformed literal throws a `RangeError`.
 *
 * @example
 * momentOf('1970-01-01', 0); // => 86399999.5
 */
export const momentOf = (point: Point | PointLiteral, offsetMs: number): Moment => {
  // Most points are days, and `plainDay` reads these faster.
  const day = typeof point === 'string' && point.length === 10 ? plainDay(point) : Number.NaN;
  if (!Number.isNaN(day)) return endOfDay(day, offsetMs);
  const { isDay, value } = orRangeError(read(point));
  return isDay ? endOfDay(value, offsetMs) : value;
};

/** The start of a day at an offset from UTC, or the instant of a date-time. */
export const startOfText = (text: string, offsetMs: number): Either<TimeProblem, Moment> =>
  map(({ isDay, value }: Read) => (isDay ? startOfDay(value, offsetMs) : value))(read(text));

/**
 * Returns the start of a point: the start of a day at an offset from UTC, or the instant of a
 * date-time. A malformed literal throws a `RangeError`.
 *
 * @example
 * startOf('1970-01-02', 0); // => 86400000
 */
export const startOf = (point: Point | PointLiteral, offsetMs: number): Moment =>
  orRangeError(startOfText(point, offsetMs));
