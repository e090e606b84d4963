import type { Asked } from '../facts';
import type { DrawnQuestion } from './acts';
import { at, date } from './draw';
import { measures } from './measures';

/** A question on the side of one of the measures. */
export const questionOf = (
  { measure, isReversed, isOfUnion, asked: { partner, ...asked }, day, known }: DrawnQuestion,
  kept: readonly number[],
): RandomQuestion => {
  const { flow = 'import', by = 'USA' } = at(measures, at(kept, measure) ?? 0) ?? {};
  const actor = by === 'EUN' || by === 'DEU' ? (isOfUnion ? 'EUN' : 'DEU') : by;
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
