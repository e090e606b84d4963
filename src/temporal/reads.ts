import type { Moment } from '../time/moment';
import type { Fold } from './fold';
import type { TableIndex } from './row-index';
import type { Reads } from './rows';
import { foldAt, type Track } from './track';

/** A note of the rows that a question read, as it goes. */
export type Noted = Reads & {
  /** The rows read so far; ids that no event concerns have none. */
  readonly tracks: () => readonly Track[];
  /** The folds of the rows read so far, as known at a moment. */
  readonly foldsAt: (knowledge: Moment) => readonly Fold[];
};

/** Starts a note of what is read. */
export const noteReads = (): Noted => {
  const noted = new Map<TableIndex, Set<string>>();
  const idsIn = (index: TableIndex): Set<string> => {
    const ids = noted.get(index) ?? new Set<string>();
    noted.set(index, ids);
    return ids;
  };
  const tracks = () =>
    [...noted].flatMap(([index, ids]) =>
      [...ids].flatMap((id) => {
        const track = index.tracks.get(id);
        return track === undefined ? [] : [track];
      }),
    );
  return {
    row: (index, id) => {
      idsIn(index).add(id);
    },
    rows: (index, ids) => {
      const sofar = idsIn(index);
      for (const id of ids) sofar.add(id);
    },
    tracks,
    foldsAt: (knowledge) => tracks().map((track) => foldAt(track, knowledge)),
  };
};
