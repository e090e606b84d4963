import type { Answer } from 'bilateral/query';
import type { Answered, Asked } from '../contract/command';
import { misused } from '../contract/failure';
import { openTimeline } from '../input/log-source';
import { answerLines } from './answer-lines';

/**
 * Answers a query about the log that the command line names. `queryFrom` makes the query from the operands after the
 * log.
 */
export const answering = async (
  asked: Asked,
  queryFrom: (rest: readonly string[]) => Promise<object>,
): Promise<Answered> => {
  const { rest, timeline } = await openTimeline(asked);
  const query = await queryFrom(rest);
  const { isLeft } = await import('bilateral');
  const { ask } = await import('bilateral/query');
  const answer = ask(timeline)(query);
  if (isLeft(answer)) throw misused(answer.left.message);
  return answered(query, answer.right);
};

export const answered = (query: object, answer: Answer): Answered => ({
  _tag: 'Answered',
  json: () => answer,
  lines: (style) => answerLines(query, answer, style),
});
