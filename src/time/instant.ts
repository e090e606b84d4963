import type { Brand } from '../brand';
import { show } from '../flaw';
import { type Either, isLeft, left, map, right } from '../fp';
import { dateOfDay, parseDay, plainDay } from './calendar-date';
import { digits, padded } from './digits';
import { dayMs, dayOf, type Moment, startOfDay } from './moment';
import { type Offset, offsetAt, offsetMillis } from './offset';
import { type TimeProblem, timeProblem } from './problem';

/**
 * A date-time of RFC 3339 with its offset from UTC: `2019-07-04T09:00:00+09:00`. It has millisecond
 * precision at most, and no leap seconds. Years with more than four digits are written as in a
 * calendar date.
 */
export type Instant = Brand<'Instant'>;

/**
 * The form of a date-time in code. The type does not check that the time exists, but the functions that take
 * an `InstantLiteral` do.
 */
export type InstantLiteral = `${number}-${number}-${number}T${string}`;

const colon = 58;
const point = 46;

/** In milliseconds since the start of a UTC day, or NaN. */
const timeAt = (text: string, at: number): number => {
  const hours = digits(text, at, 2);
  const minutes = digits(text, at + 3, 2);
  const seconds = digits(text, at + 6, 2);
  const isForm = text.charCodeAt(at + 2) === colon && text.charCodeAt(at + 5) === colon;
  if (!(isForm && hours <= 23 && minutes <= 59 && seconds <= 59)) return Number.NaN;
  let end = at + 8;
  let millis = 0;
  if (text.charCodeAt(end) === point) {
    const from = end + 1;
    for (end = from; end < from + 3 && !Number.isNaN(digits(text, end, 1)); ) end += 1;
    if (end === from) return Number.NaN;
    millis = digits(text, from, end - from) * 10 ** (3 - (end - from));
  }
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis - offsetAt(text, end);
};

export const parseEpoch = (text: string): Either<TimeProblem, Moment> => {
  const t = text.indexOf('T');
  const time = timeAt(text, t + 1);
  if (t === 10) {
    const plain = plainDay(text) * dayMs + time;
    if (!Number.isNaN(plain)) return right(plain);
  }
  if (t < 0 || Number.isNaN(time)) return left(problemOf(text));
  return map((day: number) => day * dayMs + time)(parseDay(text.slice(0, t)));
};

const form = /^(.+)T(\d\d):(\d\d):(\d\d)(\.\d+)?(.*)$/;
const expected = 'a date-time with offset such as 2019-07-04T09:00:00+09:00';

const problemOf = (text: string): TimeProblem => {
  const problem = (advice: string) => timeProblem(expected, show(text), advice);
  const parts = form.exec(text);
  if (parts === null)
    return problem('Write the date, a capital T, hours, minutes, seconds and the offset from UTC.');
  const [, date = '', hours, minutes, seconds, fraction = '', offset = ''] = parts;
  const day = parseDay(date);
  if (isLeft(day)) return day.left;
  if (fraction.length > 4)
    return problem('Milliseconds are the finest unit: give at most 3 digits.');
  if (seconds === '60') return problem('Leap seconds are not taken: write second 59.');
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59)
    return problem('Times of day run from 00:00:00 to 23:59:59.');
  if (offset === '') return problem('Add the offset from UTC: Z, or one such as +09:00.');
  return problem('Write the offset as Z, or as sign, hours and minutes up to 23:59.');
};

/**
 * Reads a date-time with its offset.
 *
 * @example
 * parseInstant('2019-07-04T09:00:00+09:00'); // => right('2019-07-04T09:00:00+09:00')
 * parseInstant('2019-07-04T09:00:00'); // => left({ advice: 'Add the offset from UTC…', … })
 */
export const parseInstant = (text: string): Either<TimeProblem, Instant> =>
  // The cast is safe: the text was just read as a date-time.
  map(() => text as Instant)(parseEpoch(text));

/**
 * Writes milliseconds since 1970-01-01T00:00:00Z as local time at an offset. Fractions of a
 * millisecond are dropped. Milliseconds that are zero are left out. A malformed offset or a number
 * that is not finite throws a `RangeError`.
 *
 * @example
 * formatInstant(0, '+09:00'); // => '1970-01-01T09:00:00+09:00'
 */
export const formatInstant = (epochMillis: Moment, offset: Offset): Instant => {
  const offsetMs = offsetMillis(offset);
  const day = dayOf(epochMillis, offsetMs);
  const time = Math.floor(epochMillis - startOfDay(day, offsetMs));
  const millis = time % 1000;
  const seconds = Math.floor(time / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => padded(part, 2))
    .join(':');
  const fraction = millis === 0 ? '' : `.${padded(millis, 3)}`;
  // The cast is safe: the text was made from a moment and an offset.
  return `${dateOfDay(day)}T${clock}${fraction}${offset}` as Instant;
};
