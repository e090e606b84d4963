import type { Brand } from '../brand';
import { show } from '../flaw';
import { type Either, left, right } from '../fp';
import { dateOfDay, dayOfNumbers, dayProblem, two } from './calendar-date';
import { dayOf, millisOfDay, startOfDay } from './moment';
import { type Offset, offsetMillis } from './offset';
import { type TimeProblem, timeProblem } from './problem';

/** A date-time with its offset from UTC (RFC 3339), to the millisecond. */
export type Instant = Brand<'Instant'>;

/** A date-time as a literal in code. */
export type InstantLiteral = `${number}-${number}-${number}T${string}`;

const form =
  /^(-?\d{4}|Y-?\d{5,6})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})?$/;

const advice = 'Write it like 2019-11-22T18:00:00+09:00.';

/**
 * Reads a date-time. It must carry its offset, have at most three digits of a second, and lie on a
 * day and at a time that exist; leap seconds are not counted.
 *
 * @example
 * parseInstant('2023-03-05T23:00:00-05:00'); // => right('2023-03-05T23:00:00-05:00')
 */
export const parseInstant = (text: string): Either<TimeProblem, Instant> => {
  const read = readInstant(text);
  // It has the form, and its day and time exist.
  return typeof read === 'number' ? right(text as Instant) : left(read);
};

/** Epoch milliseconds of a date-time, or what is wrong with it. */
export const readInstant = (text: string): number | TimeProblem => {
  const match = form.exec(text);
  if (match === null) return timeProblem('a date-time with offset', show(text), advice);
  const [, year = '', month, day, hour, minute, second, fraction = '', offset] = match;
  if (offset === undefined)
    return timeProblem(
      'a date-time with its offset from UTC',
      show(text),
      'Add Z or an offset such as +09:00 at the end.',
    );
  if (fraction.length > 3)
    return timeProblem(
      'at most three digits of a second',
      show(text),
      'Milliseconds are the finest unit here; round it.',
    );
  const y = Number(year.startsWith('Y') ? year.slice(1) : year);
  const problem = dayProblem(text, y, Number(month), Number(day));
  if (problem !== undefined) return problem;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return timeProblem(
      'a time from 00:00:00 to 23:59:59',
      show(text),
      second === '60' ? 'Leap seconds are not counted; use :59.' : advice,
    );
  if (offset !== 'Z' && !/^[+-]([01]\d|2[0-3]):[0-5]\d$/.test(offset))
    return timeProblem('an offset up to ±23:59', show(text), advice);
  const millis =
    (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000 +
    Number(fraction.padEnd(3, '0'));
  // Its form was checked just now.
  const offsetMs = offset === 'Z' ? 0 : offsetMillis(offset as Offset);
  return dayOfNumbers(y, Number(month), Number(day)) * millisOfDay + millis - offsetMs;
};

/** Milliseconds from 1970-01-01T00:00:00Z to an instant. */
export const epochOf = (instant: Instant): number => {
  const read = readInstant(instant);
  if (typeof read !== 'number') throw new RangeError(read.message);
  return read;
};

/**
 * An instant written in an offset.
 *
 * @example
 * formatInstant(0, '+09:00'); // => '1970-01-01T09:00:00+09:00'
 */
export const formatInstant = (epochMillis: number, offset: Offset): Instant => {
  const offsetMs = offsetMillis(offset);
  const day = dayOf(epochMillis, offsetMs);
  const rest = epochMillis - startOfDay(day, offsetMs);
  const seconds = Math.floor(rest / 1000);
  const time = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((n) => two(Math.floor(n)));
  const millis = rest % 1000;
  const fraction = millis === 0 ? '' : `.${String(millis).padStart(3, '0')}`;
  // Made of the numbers of an existing day and time.
  return `${dateOfDay(day)}T${time.join(':')}${fraction}${offset}` as Instant;
};
