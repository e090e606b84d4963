import { show } from '../flaw';
import { type Either, isLeft, left, right } from '../fp';
import { digits } from './digits';
import { orRangeError, type TimeProblem, timeProblem } from './problem';

/** A fixed offset from UTC as in RFC 3339, up to 23:59 in either direction: `Z`, `+09:00`. */
export type Offset = 'Z' | `+${number}:${number}` | `-${number}:${number}`;

const minuteMs = 60_000;

/**
 * Reads the offset that is written from position `at` to the end of a text. Returns milliseconds,
 * or NaN.
 */
export const offsetAt = (text: string, at: number): number => {
  const sign = text[at];
  if (sign === 'Z') return text.length === at + 1 ? 0 : Number.NaN;
  if ((sign !== '+' && sign !== '-') || text.length !== at + 6 || text[at + 3] !== ':')
    return Number.NaN;
  const hours = digits(text, at + 1, 2);
  const minutes = digits(text, at + 4, 2);
  if (!(hours <= 23 && minutes <= 59)) return Number.NaN;
  const millis = (hours * 60 + minutes) * minuteMs;
  // `-00:00` is UTC as well, and must not become -0.
  return sign === '-' && millis !== 0 ? -millis : millis;
};

const parseMillis = (text: string): Either<TimeProblem, number> => {
  const millis = offsetAt(text, 0);
  if (!Number.isNaN(millis)) return right(millis);
  const advice =
    'Write Z, or a sign with hours and minutes up to 23:59. Names of time zones are not supported.';
  return left(timeProblem('an offset from UTC such as +09:00', show(text), advice));
};

/**
 * Reads a fixed offset from UTC.
 *
 * @example
 * parseOffset('+09:00'); // => right('+09:00')
 */
export const parseOffset = (text: string): Either<TimeProblem, Offset> => {
  const millis = parseMillis(text);
  // The cast is safe: the text was just read as an offset.
  return isLeft(millis) ? millis : right(text as Offset);
};

/**
 * Returns the milliseconds by which local time at an offset is ahead of UTC. A malformed offset
 * throws a `RangeError`.
 *
 * @example
 * offsetMillis('+09:00'); // => 32400000
 */
export const offsetMillis = (offset: Offset): number => orRangeError(parseMillis(offset));
