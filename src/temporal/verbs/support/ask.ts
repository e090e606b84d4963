import type { Moment } from '../../../time/moment';
import type { Track } from '../../rows/row-history';
import type { Question } from '../../table/question';
import { stateAt } from '../../timeline/state-at';
import type { Machine } from '../../timeline/timeline';
import { noteReads } from './reads';

/** An answer, and the rows that the question read on the way to it. */
export type Asked<A> = { readonly value: A; readonly tracks: readonly Track[] };

/** Asks a question of the state at a moment, noting which rows it reads. */
export const ask = <S, A>(machine: Machine, question: Question<S, A>, moment: Moment): Asked<A> => {
  const noted = noteReads();
  const value = question(stateAt<S>(machine, moment, noted));
  return { value, tracks: noted.tracks() };
};
