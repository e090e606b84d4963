import { show } from '../flaw';
import { type Either, isLeft, left, right } from '../fp';
import { type TimeProblem, timeProblem } from './problem';

/** A fixed offset from UTC: `Z`, `+09:00`, `-05:00`. Zones with daylight-saving time have none. */
export type Offset = 'Z' | `+${number}:${number}` | `-${number}:${number}`;

const form = /^([+-])([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * Reads an offset.
 *
 * @example
 * parseOffset('+09:00'); // => right('+09:00')
 */
export const parseOffset = (text: string): Either<TimeProblem, Offset> =>
  text === 'Z' || form.test(text)
    ? // It has the form.
      right(text as Offset)
    : left(
        timeProblem('an offset from UTC', show(text), 'Write it like +09:00, -05:00 or Z.'),
      );

/** The milliseconds by which clocks at an offset are ahead of UTC; a malformed one throws a `RangeError`. */
export const offsetMillis = (offset: Offset): number => {
  const read = parseOffset(offset);
  if (isLeft(read)) throw new RangeError(read.left.message);
  if (offset === 'Z') return 0;
  const sign = offset.startsWith('-') ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))) * 60_000;
};
