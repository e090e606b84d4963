import type { Moment } from '../../../time/moment';
import type { Track } from '../../rows/row-history';
import { type TableIndex, trackOf } from '../../rows/row-index';
import type { Reads } from '../../rows/rows-at';
import type { Question } from '../../table/question';
import { stateAt } from '../../timeline/state-at';
import type { Machine } from '../../timeline/timeline';

/** An answer, and the rows that the question read on the way to it. */
export type Asked<A> = { readonly value: A; readonly tracks: readonly Track[] };

/** Asks a question of the state at a moment, noting which rows it reads. */
export const ask = <S, A>(machine: Machine, question: Question<S, A>, moment: Moment): Asked<A> => {
  const noted = noteReads();
  const value = question(stateAt<S>(machine, moment, noted));
  return { value, tracks: noted.tracks() };
};

/** A note of the rows that a question read, as it goes. */
export type Noted = Reads & {
  /** The rows read so far; ids that no event concerns have none. */
  readonly tracks: () => readonly Track[];
};

/** Starts a note of what is read. */
export const noteReads = (): Noted => {
  const noted = new Map<TableIndex, Set<string>>();
  const idsIn = (index: TableIndex): Set<string> => {
    const ids = noted.get(index) ?? new Set<string>();
    noted.set(index, ids);
    return ids;
  };
  return {
    row: (index, id) => {
      idsIn(index).add(id);
    },
    rows: (index, ids) => {
      const sofar = idsIn(index);
      for (const id of ids) sofar.add(id);
    },
    tracks: () =>
      [...noted].flatMap(([index, ids]) =>
        [...ids].flatMap((id) => {
          const track = trackOf(index, id);
          return track === undefined ? [] : [track];
        }),
      ),
  };
};
