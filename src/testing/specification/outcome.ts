import type { Unbranded } from '../../brand';
import type { Question } from '../../temporal/table/question';

/** A value as a test writes it: plain strings instead of branded ones. */
export type Expected<T> = unknown extends T ? unknown : Unbranded<T>;

/** A text that a message must contain. */
export type Containing = { readonly containing: string };

/** A refusal that a test expects. */
export type ExpectedRefusal = {
  /** The id of the refused event. */
  readonly event: string;
  /** The whole message, or `containing('…')`. */
  readonly message: string | Containing;
};

/** The expectation that events are refused, with the refusals. */
export type Refused = {
  readonly _tag: 'Refused';
  readonly refusals: readonly ExpectedRefusal[];
};

/** The expectation that a question has this answer in the resulting state. */
export type Answering<S> = {
  readonly _tag: 'Answering';
  readonly question: Question<S, unknown>;
  readonly answer: unknown;
};

/**
 * Expects exactly these refusals, in this order. The message of each is compared as a whole, unless the
 * test uses `containing`.
 *
 * @example
 * refused({ event: 'late', message: containing('is final') }).refusals.length; // => 1
 */
export const refused = (first: ExpectedRefusal, ...rest: readonly ExpectedRefusal[]): Refused => ({
  _tag: 'Refused',
  refusals: [first, ...rest],
});

/**
 * Expects a message to contain a text.
 *
 * @example
 * containing('is final'); // => { containing: 'is final' }
 */
export const containing = (text: string): Containing => ({ containing: text });

/**
 * Expects a question to have exactly this answer in the state after the events.
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
