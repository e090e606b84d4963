import {
  type Either,
  isLeft,
  isRight,
  type Question,
  type Relations,
  right,
  type TimedLog,
  type Timeline,
} from '../../index';
import { ask, type QueryProblem, questions } from '../../query/index';
import type { Reading } from '../readings/reading';
import { read } from '../readings/readings';

/** A question by its name in the catalogue of questions, with its arguments. */
export type ChartQuestion = { readonly question: string; readonly args?: object };

/**
 * Makes a question whose answer is a `Reading`, the part of an answer that a picture shows. Returns a
 * `QueryProblem` for a name or arguments that the catalogue of questions does not accept.
 */
export const readingQuestion = (
  { question: name, args }: ChartQuestion,
  timeline: Timeline<Relations, TimedLog>,
): Either<QueryProblem, Question<Relations, Reading | null>> => {
  const named = { question: name, ...(args === undefined ? {} : { args }) };
  // `ask` checks the name and the arguments of the question. The answer is not used, so the date
  // does not matter.
  const answered = ask(timeline)({ verb: 'answer', ...named, asOf: '2000-01-01' });
  return isLeft(answered) ? answered : right(readingOf(named));
};

export const readingOf = ({
  question: name,
  args,
}: ChartQuestion): Question<Relations, Reading | null> => {
  const asked = Object.hasOwn(questions, name) ? questions[name]?.questionFor(args) : undefined;
  if (asked === undefined || !isRight(asked)) return () => null;
  return (state) => read(name, asked.right(state));
};
