import { isSome, type Option } from '../../fp';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { type Coverage, coverage } from './coverage';

/** What a question that answers with `A` finds, and what the log claims to hold of what was asked. */
export type WithCoverage<A> =
  | { readonly found: true; readonly answer: Found<A>; readonly coverage: Coverage }
  /**
   * Nothing was found. `coverage.status` says what that means: there was nothing where it is `complete`, the
   * log does not speak of it where it is `outside`, and nobody looked since where it is `stale`.
   */
  | { readonly found: false; readonly answer: null; readonly coverage: Coverage };

/** What a question finds: the value of an option, or the answer itself. */
type Found<A> = A extends { readonly _tag: 'None' | 'Some' }
  ? Extract<A, { readonly value: unknown }>['value']
  : A;

const isOption = (value: unknown): value is Option<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  '_tag' in value &&
  (value._tag === 'Some' || value._tag === 'None');

/**
 * Asks a question, and beside the answer whether the log covers what it asks. Nothing is found where the
 * answer is none, null or an empty list.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), withCoverage(dispute('DS1')));
 * // => { found: false, answer: null, coverage: { status: 'sample', … } }
 */
export const withCoverage = <A>(
  question: Question<Relations, A>,
): Question<Relations, WithCoverage<A>> => {
  const covered = coverage(question);
  return (state) => {
    const given = question(state);
    const answer: unknown = isOption(given) ? (isSome(given) ? given.value : null) : given;
    const isNothing =
      answer === null || answer === undefined || (Array.isArray(answer) && answer.length === 0);
    return isNothing
      ? { found: false, answer: null, coverage: covered(state) }
      : // It is what the option held, or what was given.
        { found: true, answer: answer as Found<A>, coverage: covered(state) };
  };
};
