import type { Track } from '../../rows/row-history';
import { type TableIndex, trackOf } from '../../rows/row-index';
import type { Reads } from '../../rows/rows';

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
