import type { CoveredSubject } from '../../relations/coverage/coverages';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';

/**
 * What a question is about: the acts that could change its answer. The log can answer fully only if a
 * declaration of coverage covers all of these acts.
 */
export type About = {
  /** The subjects, such as `licensing` or `duty`, of the acts that could change the answer. */
  readonly subjects: readonly CoveredSubject[];
  /** The direction of trade. Absent: trade in both directions. */
  readonly route?: { readonly from: string; readonly to: string };
  /**
   * The two countries or unions that the question concerns, if it is not about one direction of trade. `*`
   * means all other countries and unions. Without `route`, `country` and `between`, the question concerns the
   * two parties of the log.
   */
  readonly between?: readonly [string, string];
  /**
   * The country that the question is about, whatever the other country of the trade is. If given, `between` is
   * not used.
   */
  readonly country?: string;
  /** The key of the goods. Absent: all goods. */
  readonly product?: string;
  /** Whether the answer depends on which customs unions the countries of the route belong to. */
  readonly dependsOnUnions?: (state: Relations) => boolean;
  /**
   * Whether the log leaves open which goods or which firm the question means. If so, coverage that would
   * otherwise be `complete` is `outside`.
   */
  readonly isUnclear?: (state: Relations) => boolean;
};

// A registered symbol, so that the ESM and CommonJS builds read each other's questions.
const key: unique symbol = Symbol.for('bilateral.about') as never;

type AboutIn = (state: Relations) => About | undefined;

/** Stores in a question what it is about. If `subject` depends on the state, it is a function of the state. */
export const about = <S, A>(subject: About | AboutIn, question: Question<S, A>): Question<S, A> =>
  Object.defineProperty(question, key, { value: subject });

/**
 * Returns what a question is about, as `about` stored it in the question. Undefined if `about` stored nothing,
 * or stored a function that returns undefined for this state.
 */
export const aboutOf = (
  question: Question<never, unknown>,
  state: Relations,
): About | undefined => {
  // The cast is safe: only `about` stores a value under this key.
  const subject = Reflect.get(question, key) as About | AboutIn | undefined;
  return typeof subject === 'function' ? subject(state) : subject;
};
