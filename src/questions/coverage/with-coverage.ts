import { isSome, type Option } from '../../fp';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { type Coverage, withItsCoverage } from './coverage';

/** The answer of a question, and whether the log claims to hold every act on what the question asks about. */
export type WithCoverage<A> =
  | { readonly found: true; readonly answer: Found<A>; readonly coverage: Coverage }
  /**
   * Nothing was found. `coverage.status` says what that means. `complete`: there was nothing to
   * find, or nothing between the parties of the log if the question names neither a route nor a
   * country. `sample`: the log holds only some of the acts. `outside`: the log does not cover what
   * the question asks about. `stale`: nobody has checked the sources since `checkedUntil`.
   * `missing` and `unread`: lines of the log are lost or cannot be read.
   */
  | { readonly found: false; readonly answer: null; readonly coverage: Coverage };

type Found<A> = A extends { readonly _tag: 'None' | 'Some' }
  ? Extract<A, { readonly value: unknown }>['value']
  : A;

const isOption = (value: unknown): value is Option<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  '_tag' in value &&
  (value._tag === 'Some' || value._tag === 'None');

/**
 * Asks a question and adds whether the log covers what the question asks. `found` is false if the answer is
 * none, null, undefined or an empty list.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), withCoverage(dispute('DS1')));
 * // => { found: false, answer: null, coverage: { status: 'sample', … } }
 */
export const withCoverage = <A>(
  question: Question<Relations, A>,
): Question<Relations, WithCoverage<A>> => {
  const both = withItsCoverage(question);
  return (state) => {
    const { answer: given, coverage } = both(state);
    const answer: unknown = isOption(given) ? (isSome(given) ? given.value : null) : given;
    const isNothing =
      answer === null || answer === undefined || (Array.isArray(answer) && answer.length === 0);
    return isNothing
      ? { found: false, answer: null, coverage }
      : // `Found<A>` is the value in an option, or the answer itself if it is no option.
        { found: true, answer: answer as Found<A>, coverage };
  };
};
