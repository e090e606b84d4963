import type { Question } from '../../temporal/table/question';
import type { Expected } from './expected';

/** Some text within a longer one. */
export type Containing = { readonly containing: string };

/** A refusal as a test expects it. */
export type ExpectedRefusal = {
  /** The id of the event refused. */
  readonly event: string;
  /** The whole message, or `containing('…')`. */
  readonly message: string | Containing;
};

/** That events are refused, and how. */
export type Refused = {
  readonly _tag: 'Refused';
  readonly refusals: readonly ExpectedRefusal[];
};

/** That a question of the state that follows has this answer. */
export type Answering<S> = {
  readonly _tag: 'Answering';
  readonly question: Question<S, unknown>;
  readonly answer: unknown;
};

/**
 * Expects these refusals and no others, in this order: for each the event, and its whole message
 * unless the test says `containing`.
 *
 * @example
 * refused({ event: 'late', message: containing('is final') }).refusals.length; // => 1
 */
export const refused = (first: ExpectedRefusal, ...rest: readonly ExpectedRefusal[]): Refused => ({
  _tag: 'Refused',
  refusals: [first, ...rest],
});

/**
 * Expects a message to hold a text, whatever else it says.
 *
 * @example
 * containing('is final'); // => { containing: 'is final' }
 */
export const containing = (text: string): Containing => ({ containing: text });

/**
 * Expects a question, asked of the state that follows, to have exactly this answer.
 *
 * @example
 * given([]).when(event('TrustedPartnerListed', { data: { tier: 'A' } }))
 *   .then(answering(trustedPartner({ by: 'XAA', of: 'XBB' }), none));
 * // => throws AssertionError: …expected none, found some({…tier: "A"…
 */
export const answering = <S, A>(question: Question<S, A>, answer: Expected<A>): Answering<S> => ({
  _tag: 'Answering',
  question,
  answer,
});
