import type { Asked, Fact } from '../facts';
import type { DrawnQuestion } from './acts';
import { at, date } from './draw';
import { measures } from './measures';

const members: readonly string[] = ['DEU', 'GBR'];

/**
 * The questions that a log can answer. An answer about a union says nothing of a measure that is only
 * against some of its members, so such a log is asked about a member.
 */
export const askable = (
  questions: readonly DrawnQuestion[],
  facts: readonly Fact[],
): readonly DrawnQuestion[] => {
  const isAgainstMembers = facts.some(
    (fact) =>
      fact.act === 'announce' &&
      fact.against !== '*' &&
      fact.against.some((each) => members.includes(each)),
  );
  if (!isAgainstMembers) return questions;
  return questions.map((each) =>
    each.asked.partner === 'EUN' ? { ...each, asked: { ...each.asked, partner: 'DEU' } } : each,
  );
};

/** A question on the side of one of the measures. */
export const questionOf = (
  { measure, isReversed, asked: { partner, ...asked }, day, known }: DrawnQuestion,
  kept: readonly number[],
): RandomQuestion => {
  const { flow = 'import', by = 'USA' } = at(measures, at(kept, measure) ?? 0) ?? {};
  const actor = by === 'EUN' ? 'DEU' : by;
  const other = partner === actor ? 'USA' : partner;
  const isInward = (flow === 'import') !== isReversed;
  const [from, to] = isInward ? [other, actor] : [actor, other];
  return {
    asked: { from: from === to ? 'KOR' : from, to, ...asked },
    point: date(day),
    ...(known === undefined ? {} : { knownAt: date(known) }),
  };
};

export type RandomQuestion = {
  readonly asked: Asked;
  readonly point: string;
  readonly knownAt?: string;
};
