import { type Either, isLeft } from './fp';

/**
 * The value of a result, or a thrown `Error` with the failure's message and the failure as its `cause`: for scripts
 * and tests, where a failure is a mistake. Elsewhere check `isLeft` and read the failure.
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
