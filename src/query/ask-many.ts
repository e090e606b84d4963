import { type Either, isLeft, left } from '../fp';
import type { Relations } from '../relations/relations';
import type { TimedLog } from '../temporal/event/event';
import type { Timeline } from '../temporal/timeline/timeline';
import type { Answer } from './answers/answer';
import { answered, queryFrom, seenBy } from './ask';
import type { QuestionCatalogue } from './catalogue/entry';
import { questions } from './catalogue/questions';
import { type QueryProblem, queryProblem } from './queries/problem';
import type { Query } from './queries/query';

/**
 * Answers many queries, in their order. Each result is an answer, or what is wrong with the query.
 * Queries with the same `knownAt` and `suppose` share one timeline, and equal queries are answered
 * once. So thousands of shipments take little longer than one query for each different product and
 * day.
 *
 * @example
 * const shipped = ['2019-07-03', '2019-07-05', '2019-13-01'].map((asOf) => ({
 *   verb: 'answer', question: 'tradeRegime', asOf,
 *   args: { from: 'JPN', to: 'KOR', product: 'photoresist' },
 * }));
 * askMany(japanKorea)(shipped).map(isRight); // => [true, true, false]
 */
export function askMany(timeline: Timeline<Relations, TimedLog>): AskMany;
export function askMany<S>(
  timeline: Timeline<S, TimedLog>,
  catalogue: QuestionCatalogue<S>,
): AskMany;
export function askMany(
  timeline: Timeline<unknown, TimedLog>,
  // The cast is safe: without a catalogue, the overload above requires a timeline of the built-in
  // tables.
  catalogue: QuestionCatalogue<unknown> = questions as QuestionCatalogue<unknown>,
): AskMany {
  return (inputs) => {
    const seen = new Map<string, ReturnType<typeof seenBy>>();
    const answers = new Map<string, Either<QueryProblem, Answer>>();
    const seenFor = (query: Query) => {
      const key = JSON.stringify([query.knownAt, query.suppose]);
      const made = seen.get(key) ?? seenBy(timeline, query);
      seen.set(key, made);
      return made;
    };
    return inputs.map((input) => {
      const read = queryFrom(input);
      if (isLeft(read)) return left(queryProblem(read.left));
      const key = JSON.stringify(read.right);
      const known = answers.get(key);
      if (known !== undefined) return known;
      const view = seenFor(read.right);
      const answer = isLeft(view)
        ? left(queryProblem(view.left))
        : answered(view.right, read.right, catalogue);
      answers.set(key, answer);
      return answer;
    });
  };
}

/** Answers many queries. */
export type AskMany = (queries: readonly unknown[]) => readonly Either<QueryProblem, Answer>[];
