import type { Part } from '../../codec/codec';
import { type AnyCodec, partOf } from '../../codec/from-io-ts';
import type { Flaw } from '../../flaw';
import { type Either, left, right } from '../../fp';
import type { Question } from '../../temporal/table/question';
import type { Query } from '../queries/query';

/** An example of a query, as JSON. */
export type ExampleQuery = { readonly [Field in keyof Query]?: unknown } & {
  readonly verb: Query['verb'];
};

/** A question that can be asked by its name. */
export type QuestionEntry<S> = {
  /** A short heading. */
  readonly title: string;
  /** What the question answers, in one sentence. */
  readonly sentence: string;
  /** The codec of the question's arguments. */
  readonly args: Part;
  /** The TypeScript type of the question's answer, in which `null` stands for `none`. */
  readonly answer: string;
  /** Two queries that ask the question. */
  readonly examples: readonly ExampleQuery[];
  /** Returns the question with these arguments, or what is wrong with the arguments. */
  readonly questionFor: (args: unknown) => Either<readonly Flaw[], Question<S, unknown>>;
};

/** Questions by their names. */
export type QuestionCatalogue<S> = { readonly [name: string]: QuestionEntry<S> };

/** The fields from which `questionEntry` makes an entry of a catalogue. */
export type QuestionAbout<S, Args> = Pick<
  QuestionEntry<S>,
  'title' | 'sentence' | 'answer' | 'examples'
> & {
  /** An io-ts codec of the arguments: an object of named fields. */
  readonly args: AnyCodec<Args>;
  /** Returns the question with these arguments. */
  readonly ask: (args: Args) => Question<S, unknown>;
};

/**
 * Makes an entry for a catalogue of questions. If `ask` throws a `RangeError`, the entry reports it as a
 * flaw of the arguments.
 *
 * @example
 * const staged = questionEntry<Relations>()({
 *   title: 'Disputes at a stage',
 *   sentence: 'How many disputes have reached a stage.',
 *   args: questionArgs.none,
 *   answer: 'number',
 *   examples: [{ verb: 'answer', question: 'staged', asOf: '2020-01-01' }],
 *   ask: () => (state) => state.disputes.ids().length,
 * });
 * staged.title; // => 'Disputes at a stage'
 */
export const questionEntry =
  <S>() =>
  <Args>({ args, ask, ...about }: QuestionAbout<S, Args>): QuestionEntry<S> => {
    const part = partOf(args);
    return Object.freeze({
      ...about,
      args: part,
      questionFor: (given: unknown) => {
        const value = given ?? {};
        if (!part.is(value)) return left(part.flawsOf(value, 'args'));
        try {
          return right(ask(value));
        } catch (cause) {
          if (!(cause instanceof RangeError)) throw cause;
          return left([refused(cause)]);
        }
      },
    });
  };

const refused = ({ message }: RangeError): Flaw => ({
  path: 'args',
  expected: 'arguments that the question takes',
  found: 'others',
  advice: message,
});
