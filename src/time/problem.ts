import { describe, withAnchor } from '../flaw';
import { type Either, isLeft } from '../fp';

/** Why a text is not a valid date, time or offset. */
export type TimeProblem = {
  readonly _tag: 'TimeProblem';
  readonly expected: string;
  readonly found: string;
  /** What to do about the problem. */
  readonly advice: string;
  /** `expected`, `found` and `advice` as sentences, and where to read on. */
  readonly message: string;
};

export const timeProblem = (expected: string, found: string, advice: string): TimeProblem => ({
  _tag: 'TimeProblem',
  expected,
  found,
  advice,
  message: withAnchor(describe({ path: '', expected, found, advice }), 'TimeProblem'),
});

/** What was expected, what was found and the advice, for use in a longer message. */
export const sentencesOf = (problem: TimeProblem): string => describe({ path: '', ...problem });

/**
 * Returns the value that was read from a text, or throws a `RangeError` if the text is malformed. Only for a
 * text that stands in code or was checked before, because it is the programmer's mistake if this text is
 * malformed.
 */
export const orRangeError = <A>(result: Either<TimeProblem, A>): A => {
  if (isLeft(result)) throw new RangeError(sentencesOf(result.left));
  return result.right;
};
