import type { Relations } from '../../relations/relations';
import { countryQuestions } from './countries';
import { disputeQuestions } from './disputes';
import type { QuestionCatalogue } from './entry';
import { listQuestions } from './lists';
import { measureQuestions } from './measures';

/**
 * The built-in questions by name, each with a heading, one sentence, the codec of the arguments,
 * the shape of the answer, and two examples.
 *
 * @example
 * questions.tradeRegime?.title; // => 'Trade regime'
 * Object.keys(questions).length; // => 25
 */
export const questions: QuestionCatalogue<Relations> = Object.freeze({
  ...measureQuestions,
  ...disputeQuestions,
  ...countryQuestions,
  ...listQuestions,
});

/**
 * Adds questions of your own to the built-in catalogue, or to the catalogue that you pass. It
 * throws a `RangeError` for a name that the catalogue already has.
 *
 * @example
 * const counted = questionEntry<Relations>()({
 *   title: 'Number of disputes',
 *   sentence: 'How many disputes there have been so far.',
 *   args: questionArgs.none,
 *   answer: 'number',
 *   examples: [{ verb: 'answer', question: 'disputeCount', asOf: '2020-01-01' }],
 *   ask: () => (state) => state.disputes.ids().length,
 * });
 * const mine = withQuestions({ disputeCount: counted });
 * const asked = ask(japanKorea, mine)({ verb: 'answer', question: 'disputeCount', asOf: '2020-01-01' });
 * isRight(asked) && asked.right.value; // => 2
 */
export function withQuestions<S extends Relations>(own: QuestionCatalogue<S>): QuestionCatalogue<S>;
export function withQuestions<S>(
  own: QuestionCatalogue<S>,
  to: QuestionCatalogue<S>,
): QuestionCatalogue<S>;
export function withQuestions<S>(
  own: QuestionCatalogue<S>,
  // The cast is safe: without another catalogue, the state has the built-in tables.
  to: QuestionCatalogue<S> = questions as QuestionCatalogue<S>,
): QuestionCatalogue<S> {
  const twice = Object.keys(own).find((name) => Object.hasOwn(to, name));
  if (twice !== undefined)
    throw new RangeError(
      `withQuestions: there is a question "${twice}" already. Choose another name.`,
    );
  return Object.freeze({ ...to, ...own });
}
