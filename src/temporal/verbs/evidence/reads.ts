import type { Moment } from '../../../time/moment';
import { resolvedAt } from '../../corrections/resolution';
import { type Statement, statementsOf } from '../../corrections/stated';
import type { TimedEvent } from '../../event/event';
import { positionAfter } from '../../fold/versions';
import { foldAt, type RowHistory } from '../../rows/row-history';
import { rowHistoryOf, rowsOf, type TableIndex } from '../../rows/row-index';
import { keysOf } from '../../rows/row-keys';
import type { Reads } from '../../rows/rows-at';
import type { Question } from '../../table/question';
import { stateAt } from '../../timeline/state-at';
import type { Machine } from '../../timeline/timeline';
import { earliestOf } from '../support/granularity';

/**
 * Texts that name what a question read, for example a row by its id, all rows under a key, or a whole table. A new line
 * of the log can change the answer only if the line touches something that is named.
 */
export type ReadNames = readonly string[];

// Each of these functions makes the name of one thing that a question read: a row, a key or a whole
// table, for example. The first letter says what the thing is. A capital letter means that the name
// holds for every point in valid time.
const row = (table: string, id: string): string => `r${table} ${id}`;
const key = (table: string, text: string): string => `k${table} ${text}`;
const whole = (table: string): string => `t${table}`;
const knownKey = (table: string, text: string): string => `K${table} ${text}`;
const knownBeginning = (table: string, text: string): string => `B${table} ${text}`;
/**
 * The name (see `ReadNames`) that stands for any new line. An answer that depends on lost lines has this name
 * among its reads, since any new line may be one of the lost lines.
 */
const anyLine = 'L';
/**
 * The name (see `ReadNames`) that stands for all lines that nobody can read. A question that asks whether the
 * log has such lines has this name among its reads.
 */
const unreadLine = 'U';

export type AnswerNaming<A> = {
  readonly value: A;
  readonly reads: ReadNames;
  /**
   * Returns the next moment at which one of the rows that were read changes. Until then `value` and `reads`
   * stay the same. Infinity if no row changes any more.
   */
  readonly nextChange: () => Moment;
};

export const askNaming = <S, A>(
  machine: Machine,
  question: Question<S, A>,
  moment: Moment,
): AnswerNaming<A> => {
  const names = new Set<string>();
  const rows: (readonly [TableIndex, readonly string[]])[] = [];
  const reads: Reads = {
    row: (index, id) => {
      names.add(row(index.table.name, id));
      rows.push([index, [id]]);
    },
    key: ({ table }, text) => names.add(key(table.name, text)),
    table: ({ table }) => names.add(whole(table.name)),
    known: ({ table }, by, text) =>
      names.add((by === 'key' ? knownKey : knownBeginning)(table.name, text)),
    lacking: () => names.add(anyLine),
    unread: () => names.add(unreadLine),
    // For rows that were found by a key or in a whole table, `names` has the key or the table, not
    // the rows.
    rows: (index, ids) => rows.push([index, ids]),
    absent: (index, ids) => rows.push([index, ids]),
  };
  const value = question(stateAt<S>(machine, moment, reads));
  const nextChange = () => {
    const histories = new Set<RowHistory>();
    for (const [index, ids] of rows)
      for (const id of ids) {
        const history = rowHistoryOf(index, id);
        if (history !== undefined) histories.add(history);
      }
    const folds = [...histories].map((history) => foldAt(history, machine.knowledge));
    const changes = folds.map((fold) => positionAfter(fold, moment));
    return earliestOf(changes) ?? Number.POSITIVE_INFINITY;
  };
  return { value, reads: [...names].sort(), nextChange };
};

export type Touched = {
  /** The names of the rows, keys and tables that the line may change from the moment `from` on. */
  readonly timed: ReadonlySet<string>;
  readonly from: Moment;
  /**
   * The names of what the line may change at every moment: look-ups of ids by a key or by a beginning, and
   * whether the log has lost lines or has lines that nobody can read.
   */
  readonly always: ReadonlySet<string>;
};

/**
 * A line that is added to a log. `id` is the id of the event that the line states, corrects or retracts. A line
 * of an unknown type has no `id`.
 */
export type Addition = {
  readonly id: string | undefined;
  readonly before: Machine;
  readonly after: Machine;
};

/** Returns the names of what a line touches. The line may change the answer to a question that read one of them. */
export const touchedBy = ({ id, before, after }: Addition): Touched => {
  const timed = new Set<string>();
  const always = new Set(id === undefined ? [anyLine, unreadLine] : [anyLine]);
  let from = Number.POSITIVE_INFINITY;
  const entriesIn = ({ resolution }: Machine) =>
    id === undefined ? [] : (resolvedAt(resolution, id)?.entries ?? []);
  // The search for lost lines reads every event as its own line states it, even if a correction replaced this version
  // before the event became known. So all versions of the event count here, not only the versions that were known.
  for (const { event } of [before, after].flatMap(statedIn(id)))
    for (const [table, index] of after.rows)
      for (const concerned of rowsIn(index, event))
        for (const text of index.table.handlers.get(event.type)?.keys?.(event, concerned) ?? [])
          always.add(knownKey(table, text));
  for (const entry of [before, after].flatMap(entriesIn)) {
    from = Math.min(from, entry.position);
    for (const [table, index] of after.rows)
      for (const concerned of rowsIn(index, entry.event)) {
        timed.add(row(table, concerned)).add(whole(table));
        for (let end = 0; end <= concerned.length; end += 1)
          always.add(knownBeginning(table, concerned.slice(0, end)));
        for (const { rows } of [before, after])
          for (const text of keysIn(rows.get(table), concerned)) {
            timed.add(key(table, text));
            always.add(knownKey(table, text));
          }
      }
  }
  return { timed, from, always };
};

const statedIn =
  (id: string | undefined) =>
  ({ resolution }: Machine): readonly Statement[] => {
    const resolved = id === undefined ? undefined : resolvedAt(resolution, id);
    return resolved === undefined || resolved.acts.length === 0 ? [] : statementsOf(resolved);
  };

const rowsIn = ({ table }: TableIndex, event: TimedEvent): readonly string[] => {
  const handler = table.handlers.get(event.type);
  return handler === undefined ? [] : rowsOf(handler, event, table);
};

const keysIn = (index: TableIndex | undefined, id: string): readonly string[] =>
  index === undefined ? [] : keysOf(index.table, id, index.histories);
