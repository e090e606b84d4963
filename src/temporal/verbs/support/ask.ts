import type { Moment } from '../../../time/moment';
import type { RowHistory } from '../../rows/row-history';
import { rowHistoryOf, type TableIndex } from '../../rows/row-index';
import type { Reads } from '../../rows/rows-at';
import type { Question } from '../../table/question';
import { stateAt } from '../../timeline/state-at';
import type { Machine } from '../../timeline/timeline';

/** An answer, and the rows that it depends on. */
export type Asked<A> = {
  readonly value: A;
  /** The rows that the question read. */
  readonly read: readonly RowHistory[];
  /** These, and the rows that its lists may have at another point. */
  readonly histories: readonly RowHistory[];
};

/** Asks a question of the state at a moment, and notes which rows it reads. */
export const ask = <S, A>(machine: Machine, question: Question<S, A>, moment: Moment): Asked<A> => {
  const notes = noteReads();
  const value = question(stateAt<S>(machine, moment, notes));
  const read = notes.read();
  return { value, read, histories: [...new Set([...read, ...notes.absences()])] };
};

type ReadNotes = Reads & {
  /** The rows read so far, without ids that no event concerns. */
  readonly read: () => readonly RowHistory[];
  /** The rows that lists did not have. */
  readonly absences: () => readonly RowHistory[];
};

type Ids = Map<TableIndex, Set<string>>;

const noteReads = (): ReadNotes => {
  const read: Ids = new Map();
  const absent: Ids = new Map();
  const add = (all: Ids, index: TableIndex, more: Iterable<string>): void => {
    const ids = all.get(index) ?? new Set<string>();
    all.set(index, ids);
    for (const id of more) ids.add(id);
  };
  return {
    row: (index, id) => add(read, index, [id]),
    rows: (index, ids) => add(read, index, ids),
    absent: (index, ids) => add(absent, index, ids),
    read: () => historiesOf(read),
    absences: () => historiesOf(absent),
  };
};

const historiesOf = (all: Ids): readonly RowHistory[] =>
  [...all].flatMap(([index, ids]) => [...ids].flatMap((id) => rowHistoryOf(index, id) ?? []));
