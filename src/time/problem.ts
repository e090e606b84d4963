import { describe } from '../flaw';
import { type Either, isLeft } from '../fp';

/** Why a text is not a valid date, time or offset. */
export type TimeProblem = {
  readonly _tag: 'TimeProblem';
  readonly expected: string;
  readonly found: string;
  /** What to do about it. */
  readonly advice: string;
  /** `expected`, `found` and `advice` as sentences. */
  readonly message: string;
};

/** Makes a problem with its message. */
export const timeProblem = (expected: string, found: string, advice: string): TimeProblem => ({
  _tag: 'TimeProblem',
  expected,
  found,
  advice,
  message: describe({ path: '', expected, found, advice }),
});

/**
 * Returns the value of a literal in code. A malformed literal is a programmer's mistake, and
 * throws.
 */
export const orRangeError = <A>(result: Either<TimeProblem, A>): A => {
  if (isLeft(result)) throw new RangeError(result.left.message);
  return result.right;
};
