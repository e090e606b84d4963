import { type Either, isLeft, left } from '../../src/fp';
import type { TimeProblem } from '../../src/time/problem';

/** The value that was read; a problem fails the test with its message. */
export const read = <A>(result: Either<TimeProblem, A>): A => {
  if (isLeft(result)) throw new Error(result.left.message);
  return result.right;
};

/** The message of a problem; a value fails the test. */
export const messageOf = (result: Either<TimeProblem, unknown>): string => {
  if (isLeft(result)) return result.left.message;
  throw new Error(`expected a problem, found ${JSON.stringify(result.right)}`);
};

/** The failure with which a text is refused, whole. */
export const refused = (
  text: string,
  expected: string,
  advice: string,
): Either<TimeProblem, never> => {
  const found = JSON.stringify(text);
  const message = `expected ${expected}, found ${found}. ${advice}`;
  return left({ _tag: 'TimeProblem', expected, found, advice, message });
};
