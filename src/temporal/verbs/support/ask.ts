import type { Moment } from '../../../time/moment';
import type { RowHistory } from '../../rows/row-history';
import { rowHistoryOf, type TableIndex } from '../../rows/row-index';
import type { Reads } from '../../rows/rows-at';
import type { Question } from '../../table/question';
import { stateAt } from '../../timeline/state-at';
import type { Machine } from '../../timeline/timeline';

export type Asked<A> = {
  readonly value: A;
  /**
   * The rows that the question read. If the question read a list of rows, also the rows that are not in the list at
   * this point but may be in it at another point.
   */
  readonly histories: readonly RowHistory[];
  /** Returns the rows that the question read. Ids that no event of the log concerns are left out. */
  readonly read: () => readonly RowHistory[];
  /** Returns the single rows that the question asked for, whether or not they exist. */
  readonly sought: () => readonly { readonly index: TableIndex; readonly id: string }[];
  readonly keys: () => readonly { readonly index: TableIndex; readonly key: string }[];
};

export const ask = <S, A>(machine: Machine, question: Question<S, A>, moment: Moment): Asked<A> => {
  const notes = noteReads();
  const value = question(stateAt<S>(machine, moment, notes.reads));
  const { read, sought, keys } = notes;
  return { value, histories: notes.histories(), read, sought, keys };
};

type ReadNotes = Pick<Asked<unknown>, 'read' | 'sought' | 'keys'> & {
  readonly reads: Reads;
  /** Returns `histories` of `Asked` for what was read so far. */
  readonly histories: () => readonly RowHistory[];
};

type Ids = Map<TableIndex, Set<string>>;

const noteReads = (): ReadNotes => {
  const single: Ids = new Map();
  const listed: Ids = new Map();
  const absent: Ids = new Map();
  const keyed: Ids = new Map();
  return {
    reads: {
      row: (index, id) => {
        idsIn(single, index).add(id);
      },
      rows: (index, ids) => addAll(listed, index, ids),
      absent: (index, ids) => addAll(absent, index, ids),
      key: (index, key) => {
        idsIn(keyed, index).add(key);
      },
      table: ignore,
      known: ignore,
      lacking: ignore,
      unread: ignore,
    },
    histories: () => historiesOf(single, listed, absent),
    read: () => historiesOf(single, listed),
    sought: () => [...single].flatMap(([index, ids]) => [...ids].map((id) => ({ index, id }))),
    keys: () => [...keyed].flatMap(([index, keys]) => [...keys].map((key) => ({ index, key }))),
  };
};

const idsIn = (all: Ids, index: TableIndex): Set<string> => {
  const known = all.get(index);
  if (known !== undefined) return known;
  const ids = new Set<string>();
  all.set(index, ids);
  return ids;
};

const addAll = (all: Ids, index: TableIndex, more: Iterable<string>): void => {
  const ids = idsIn(all, index);
  for (const id of more) ids.add(id);
};

/**
 * For the callbacks that record nothing. The callback `rows` already records every row that is read by a key or
 * in a whole table, and `lacking` and `unread` concern no row.
 */
const ignore = (): void => {};

const historiesOf = (...notes: readonly Ids[]): readonly RowHistory[] => {
  const all = new Set<RowHistory>();
  for (const ids of notes)
    for (const [index, inTable] of ids)
      for (const id of inTable) {
        const rowHistory = rowHistoryOf(index, id);
        if (rowHistory !== undefined) all.add(rowHistory);
      }
  return [...all];
};
