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

/** A question by its name in the catalogue, with its arguments. */
export type ChartQuestion = { readonly question: string; readonly args?: object };

/** Turns a question by name into one whose answer a picture can draw, or tells what is wrong with it. */
export const readingQuestion = (
  { question: name, args }: ChartQuestion,
  timeline: Timeline<Relations, TimedLog>,
): Either<QueryProblem, Question<Relations, Reading | null>> => {
  const named = { question: name, ...(args === undefined ? {} : { args }) };
  // The query API says in its own words what is wrong with a question.
  const answered = ask(timeline)({ verb: 'answer', ...named, asOf: '2000-01-01' });
  return isLeft(answered) ? answered : right(readingOf(named));
};

/** Turns a question of the catalogue into one whose answer a picture can draw. */
export const readingOf = ({
  question: name,
  args,
}: ChartQuestion): Question<Relations, Reading | null> => {
  const asked = Object.hasOwn(questions, name) ? questions[name]?.questionFor(args) : undefined;
  if (asked === undefined || !isRight(asked)) return () => null;
  return (state) => read(name, asked.right(state));
};
