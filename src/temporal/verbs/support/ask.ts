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
  readonly read: readonly RowHistory[];
  /**
   * The rows that the question read, and the rows that a list left out at this point but may
   * contain at another point.
   */
  readonly histories: readonly RowHistory[];
  /** The single rows that the question asked for, whether or not they exist. */
  readonly sought: readonly { readonly index: TableIndex; readonly id: string }[];
  /** The keys by which the question looked for rows. */
  readonly keys: readonly { readonly index: TableIndex; readonly key: string }[];
};

/** Answers a question from the state at a moment, and notes which rows it reads. */
export const ask = <S, A>(machine: Machine, question: Question<S, A>, moment: Moment): Asked<A> => {
  const notes = noteReads();
  const value = question(stateAt<S>(machine, moment, notes));
  const read = notes.read();
  const histories = [...new Set([...read, ...notes.absences()])];
  return { value, read, histories, sought: notes.sought(), keys: notes.keys() };
};

type ReadNotes = Reads & {
  /** The rows read so far. Ids that no event of the log concerns are left out. */
  readonly read: () => readonly RowHistory[];
  /** The rows that were not in a list at this point, but may be in it at another point. */
  readonly absences: () => readonly RowHistory[];
  readonly sought: () => Asked<unknown>['sought'];
  readonly keys: () => Asked<unknown>['keys'];
};

type Ids = Map<TableIndex, Set<string>>;

const noteReads = (): ReadNotes => {
  const read: Ids = new Map();
  const absent: Ids = new Map();
  const single: Ids = new Map();
  const keyed: Ids = new Map();
  const add = (all: Ids, index: TableIndex, more: Iterable<string>): void => {
    const ids = all.get(index) ?? new Set<string>();
    all.set(index, ids);
    for (const id of more) ids.add(id);
  };
  return {
    row: (index, id) => {
      add(read, index, [id]);
      add(single, index, [id]);
    },
    rows: (index, ids) => add(read, index, ids),
    absent: (index, ids) => add(absent, index, ids),
    key: (index, key) => add(keyed, index, [key]),
    table: ignore,
    known: ignore,
    lacking: ignore,
    unread: ignore,
    read: () => historiesOf(read),
    absences: () => historiesOf(absent),
    sought: () => [...single].flatMap(([index, ids]) => [...ids].map((id) => ({ index, id }))),
    keys: () => [...keyed].flatMap(([index, keys]) => [...keys].map((key) => ({ index, key }))),
  };
};

/**
 * Stands for callbacks (of `Reads`) that have nothing to do here, since `rows` notes every row that is read by
 * a key or in a whole table.
 */
const ignore = (): void => {};

const historiesOf = (all: Ids): readonly RowHistory[] =>
  [...all].flatMap(([index, ids]) => [...ids].flatMap((id) => rowHistoryOf(index, id) ?? []));
