import type { Moment } from '../time/moment';
import { stateAt } from './as-of';
import type { Question } from './question';
import { noteReads } from './reads';
import type { Machine } from './timeline';
import type { Track } from './track';

/** An answer, and the rows that the question read on the way to it. */
export type Asked<A> = { readonly value: A; readonly tracks: readonly Track[] };

/** Asks a question of the state at a moment, noting which rows it reads. */
export const ask = <S, A>(machine: Machine, question: Question<S, A>, moment: Moment): Asked<A> => {
  const noted = noteReads();
  const value = question(stateAt<S>(machine, moment, noted));
  return { value, tracks: noted.tracks() };
};
