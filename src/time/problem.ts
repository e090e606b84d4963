import { describe } from '../flaw';
import { type Either, isLeft } from '../fp';

/** Why a text is not the date, time or offset it should be. */
export type TimeProblem = {
  readonly _tag: 'TimeProblem';
  readonly expected: string;
  readonly found: string;
  /** What to do about it. */
  readonly advice: string;
  /** The other three as sentences. */
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

/** The value of a literal in code; a malformed one is the programmer's mistake and throws. */
export const orRangeError = <A>(result: Either<TimeProblem, A>): A => {
  if (isLeft(result)) throw new RangeError(result.left.message);
  return result.right;
};
