import { type Either, isLeft, left } from '../../src/fp';
import type { TimeProblem } from '../../src/time/problem';

/** The value that was read; a problem fails the test with its message. */
export const read = <A>(result: Either<TimeProblem, A>): A => {
  if (isLeft(result)) throw new Error(result.left.message);
  return result.right;
};

/** What the message of every problem ends with. */
const anchor = ' See bilateral/errors.md#timeproblem';

/** The message of a problem before the address at its end; a value fails the test. */
export const messageOf = (result: Either<TimeProblem, unknown>): string => {
  if (!isLeft(result)) throw new Error(`expected a problem, found ${JSON.stringify(result.right)}`);
  const { message } = result.left;
  if (!message.endsWith(anchor)) throw new Error(`no address at the end of ${message}`);
  return message.slice(0, -anchor.length);
};

/** The failure with which a text is refused, whole. */
export const refused = (
  text: string,
  expected: string,
  advice: string,
): Either<TimeProblem, never> => {
  const found = JSON.stringify(text);
  const message = `expected ${expected}, found ${found}. ${advice}${anchor}`;
  return left({ _tag: 'TimeProblem', expected, found, advice, message });
};
