import { type Flaw, show } from '../flaw';
import { type Either, isLeft, left, right } from '../fp';
import { frozen, plainCopy } from '../frozen';
import { didYouMean, shortened } from '../nearest';
import { own } from '../object';
import type { Relations } from '../relations/relations';
import type { TimedLog } from '../temporal/event/event';
import type { Question } from '../temporal/table/question';
import type { Timeline } from '../temporal/timeline/timeline';
import { asKnownAt } from '../temporal/verbs/as-known-at';
import type { Answer } from './answers/answer';
import type { QuestionCatalogue } from './catalogue/entry';
import { questions } from './catalogue/questions';
import type { Json } from './json/json';
import { queryCodec } from './queries/codecs';
import { type QueryProblem, queryProblem } from './queries/problem';
import type { Query } from './queries/query';
import { supposedIn } from './queries/supposed-in';
import type { Found } from './verbs/answering';
import { answeringTo, asksQuestion } from './verbs/by-verb';
import { citedFrom } from './verbs/cited';
import { coverageOf } from './verbs/covering';

/** Answers queries. */
export type Ask = (query: unknown) => Either<QueryProblem, Answer>;

/**
 * Answers a query. The query and the answer are plain JSON. For most verbs, the answer is that of
 * the function with the same name as the verb. `ask` never throws, whatever the query is. If the
 * query is wrong, `ask` returns a `QueryProblem` that says where, what was expected and what to do.
 *
 * By default, `ask` answers the built-in questions. Pass a catalogue to answer other questions.
 *
 * @example
 * const answered = ask(japanKorea)({
 *   verb: 'answer', question: 'trustedPartner', args: { by: 'JPN', of: 'KOR' }, asOf: '2019-08-28',
 * });
 * isRight(answered) && answered.right.value; // => { tier: 'Group B', status: 'removed', … }
 * ask(japanKorea)({ verb: 'anser', asOf: '2019-08-28' });
 * // => left({ _tag: 'QueryProblem', flaws: [{ path: 'verb', advice: 'Did you mean "answer"? …', … }], … })
 */
export function ask(timeline: Timeline<Relations, TimedLog>): Ask;
export function ask<S>(timeline: Timeline<S, TimedLog>, catalogue: QuestionCatalogue<S>): Ask;
export function ask(
  timeline: Timeline<unknown, TimedLog>,
  // The cast is safe: without a catalogue, the overload above requires a timeline of the built-in
  // tables.
  catalogue: QuestionCatalogue<unknown> = questions as QuestionCatalogue<unknown>,
): Ask {
  return (input) => {
    const read = queryFrom(input);
    if (isLeft(read)) return left(queryProblem(read.left));
    const query = read.right;
    const seen = seenBy(timeline, query);
    if (isLeft(seen)) return left(queryProblem(seen.left));
    return answered(seen.right, query, catalogue);
  };
}

/** The timeline must be the result of `seenBy`, which applies `knownAt` and `suppose`. */
export const answered = (
  timeline: Timeline<unknown, TimedLog>,
  query: Query,
  catalogue: QuestionCatalogue<unknown>,
): Either<QueryProblem, Answer> => {
  const question = questionIn(query, catalogue);
  if (isLeft(question)) return left(queryProblem(question.left));
  const found = answeringTo(query.verb)({ query, timeline, question: question.right });
  if (isLeft(found)) return left(queryProblem(found.left));
  const cited = citedFrom(timeline);
  const { value, next } = pageOf(found.right, query, cited);
  const coverage = coverageOf(query, timeline, question.right);
  return right(
    frozen({
      verb: query.verb,
      ...(query.asOf === undefined ? {} : { asOf: query.asOf }),
      knownAt: query.knownAt ?? null,
      value,
      ...(coverage === undefined ? {} : { coverage }),
      events: cited.all(),
      next,
    }),
  );
};

export const queryFrom = (input: unknown): Either<readonly Flaw[], Query> => {
  try {
    // Checks a copy, since a getter may return another value the next time.
    const copy = plainCopy(input);
    if (copy !== undefined && queryCodec.is(copy)) return right(copy);
    const flaws = queryCodec.flawsOf(copy ?? input, '');
    return left(flaws.length > 0 ? flaws : [notPlain]);
  } catch {
    return left([notPlain]);
  }
};

const notPlain: Flaw = {
  path: '',
  expected: 'a query as plain data',
  found: 'other values in it',
  advice: 'Give it as JSON.parse returns it.',
};

export const seenBy = (
  timeline: Timeline<unknown, TimedLog>,
  { knownAt, suppose: supposed }: Query,
): Either<readonly Flaw[], Timeline<unknown, TimedLog>> => {
  const known = knownAt === undefined ? timeline : asKnownAt(knownAt)(timeline);
  return supposed === undefined ? right(known) : supposedIn(known, supposed);
};

/** Never called, since the verb of the query takes no question. */
const noQuestion: Question<unknown, unknown> = () => undefined;

export const questionIn = <S>(
  { verb, question: name = '', args }: Query,
  catalogue: QuestionCatalogue<S>,
): Either<readonly Flaw[], Question<S, unknown>> => {
  if (!asksQuestion(verb)) return right(noQuestion);
  const entry = own(catalogue, name) as QuestionCatalogue<S>[string] | undefined;
  if (entry !== undefined) return entry.questionFor(args);
  const names = Object.keys(catalogue);
  return left([
    {
      path: 'question',
      expected: `a question of the catalogue: ${shortened(names.join(', '))}`,
      found: show(name),
      advice: `${didYouMean(name, names)}Name a question of the catalogue.`,
    },
  ]);
};

type Page = Pick<Answer, 'value' | 'next'>;

const pageOf = (
  found: Found,
  { limit, after }: Query,
  cited: ReturnType<typeof citedFrom>,
): Page => {
  if (found._tag === 'Value') return { value: found.json(cited), next: null };
  const from = Math.min(Number(after ?? 0), found.length);
  const to = limit === undefined ? found.length : Math.min(from + limit, found.length);
  const items: Json[] = [];
  for (let index = from; index < to; index += 1) items.push(found.json(index, cited));
  return {
    value: found.whole?.(items, from) ?? items,
    next: to < found.length ? String(to) : null,
  };
};
