import type { CoveredSubject } from '../../relations/coverage/coverages';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';

/** What a question is about. The log can answer it fully only if a declaration of coverage covers this. */
export type About = {
  /** The subjects of the acts that could change the answer. */
  readonly subjects: readonly CoveredSubject[];
  /** The direction of trade; if absent, both directions between the parties. */
  readonly route?: { readonly from: string; readonly to: string };
  /** The key of the goods; if absent, all goods. */
  readonly product?: string;
  /** Whether the answer depends on which customs unions the countries of the route belong to. */
  readonly dependsOnUnions?: (state: Relations) => boolean;
};

// A registered symbol, so that the ESM and CommonJS builds read each other's questions.
const key: unique symbol = Symbol.for('bilateral.about') as never;

/** Finds in a state what a question is about. */
type AboutIn = (state: Relations) => About;

/** Marks a question with what it is about, or with a function that finds out from a state what it is about. */
export const about = <S, A>(subject: About | AboutIn, question: Question<S, A>): Question<S, A> =>
  Object.defineProperty(question, key, { value: subject });

/** Returns what a question is about in a state, according to its mark. */
export const aboutOf = (
  question: Question<never, unknown>,
  state: Relations,
): About | undefined => {
  // `about` stores it there.
  const subject = Reflect.get(question, key) as About | AboutIn | undefined;
  return typeof subject === 'function' ? subject(state) : subject;
};
