import type { CoveredSubject } from '../../relations/coverage/coverages';
import type { Question } from '../../temporal/table/question';

/** What a question is about, which a declaration of coverage must cover. */
export type About = {
  /** What acts could change the answer. */
  readonly subjects: readonly CoveredSubject[];
  /** The direction of trade; absent: both directions between the parties. */
  readonly route?: { readonly from: string; readonly to: string };
  /** The goods by key; absent: all. */
  readonly product?: string;
};

// A registered symbol, so that the ESM and CommonJS builds read each other's questions.
const key: unique symbol = Symbol.for('bilateral.about') as never;

/** A question that says what it is about. */
export const about = <S, A>(subject: About, question: Question<S, A>): Question<S, A> =>
  Object.defineProperty(question, key, { value: subject });

/** What a question says that it is about. */
export const aboutOf = (question: Question<never, unknown>): About | undefined =>
  // `about` stores it there.
  Reflect.get(question, key) as About | undefined;
