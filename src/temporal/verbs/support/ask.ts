import type { Moment } from '../../../time/moment';
import type { RowHistory } from '../../rows/row-history';
import { rowHistoryOf, type TableIndex } from '../../rows/row-index';
import type { Reads } from '../../rows/rows-at';
import type { Question } from '../../table/question';
import { stateAt } from '../../timeline/state-at';
import type { Machine } from '../../timeline/timeline';

/** An answer, and the rows that the question read. */
export type Asked<A> = { readonly value: A; readonly histories: readonly RowHistory[] };

/** Asks a question of the state at a moment, and notes which rows it reads. */
export const ask = <S, A>(machine: Machine, question: Question<S, A>, moment: Moment): Asked<A> => {
  const notes = noteReads();
  const value = question(stateAt<S>(machine, moment, notes));
  return { value, histories: notes.histories() };
};

type ReadNotes = Reads & {
  /** The rows read so far, without ids that no event concerns. */
  readonly histories: () => readonly RowHistory[];
};

const noteReads = (): ReadNotes => {
  const read = new Map<TableIndex, Set<string>>();
  const idsIn = (index: TableIndex): Set<string> => {
    const ids = read.get(index) ?? new Set<string>();
    read.set(index, ids);
    return ids;
  };
  return {
    row: (index, id) => {
      idsIn(index).add(id);
    },
    rows: (index, ids) => {
      const all = idsIn(index);
      for (const id of ids) all.add(id);
    },
    histories: () =>
      [...read].flatMap(([index, ids]) => [...ids].flatMap((id) => rowHistoryOf(index, id) ?? [])),
  };
};
