import type { Flaw } from '../flaw';
import { type Either, isLeft, left, right } from '../fp';
import { queryFrom, questionIn } from '../query/ask';
import { questions } from '../query/catalogue/questions';
import type { Query } from '../query/queries/query';
import type { Relations } from '../relations/relations';
import type { Question } from '../temporal/table/question';
import type { Timeline } from '../temporal/timeline/timeline';
import { asKnownAt } from '../temporal/verbs/as-known-at';
import type { Point } from '../time/point';

export type Asked = {
  readonly query: Query & { readonly asOf: Point };
  readonly question: Question<Relations, unknown>;
};

/** Reads a query for a receipt. The query must use the verb `answer`, without a supposition and without pages. */
export const askedFrom = (input: unknown): Either<readonly Flaw[], Asked> => {
  const read = queryFrom(input);
  if (isLeft(read)) return read;
  const query = read.right;
  const { verb, asOf } = query;
  if (verb !== 'answer' || asOf === undefined) return left([onlyAnswers(verb)]);
  const more = (['suppose', 'limit', 'after'] as const).find((key) => query[key] !== undefined);
  if (more !== undefined) return left([withoutMore(more)]);
  const question = questionIn(query, questions);
  return isLeft(question)
    ? question
    : right({ query: { ...query, asOf }, question: question.right });
};

const onlyAnswers = (verb: string): Flaw => ({
  path: 'verb',
  expected: '"answer"',
  found: JSON.stringify(verb),
  advice: 'A receipt is of one answer for one point.',
});

const withoutMore = (path: string): Flaw => ({
  path,
  expected: 'no such field',
  found: 'one',
  advice: 'A receipt is of a whole answer from the log as it is. Leave the field out.',
});

export const knowing = <T extends Timeline<Relations>>(timeline: T, { query }: Asked): T =>
  // The cast is safe: `asKnownAt` returns the same kind of timeline that it is given.
  query.knownAt === undefined ? timeline : (asKnownAt(query.knownAt)(timeline) as T);
