import { type Either, isLeft } from './fp';

/**
 * Returns the value of a result. For a failure, it throws an `Error` with the failure's message,
 * and with the failure as its `cause`. It is meant for scripts and tests, where a failure is a
 * mistake. Elsewhere, check `isLeft` and read the failure.
 *
 * @example
 * orThrow(parseLog(formatLog(japanKoreaLog))).events.length === japanKoreaLog.events.length; // => true
 * orThrow(parsePoint('4 July 2019'));
 * // => throws Error: expected a day such as 2019-07-04, or a date-time …
 */
export const orThrow = <A>(result: Either<{ readonly message: string }, A>): A => {
  if (isLeft(result)) throw new Error(result.left.message, { cause: result.left });
  return result.right;
};
