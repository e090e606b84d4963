import type { Moment } from '../../../time/moment';
import { resolvedAt } from '../../corrections/resolution';
import type { Entry } from '../../event/entry';
import { rowsOf, type TableIndex } from '../../rows/row-index';
import { keysOf } from '../../rows/row-keys';
import type { Reads } from '../../rows/rows-at';
import type { Question } from '../../table/question';
import { stateAt } from '../../timeline/state-at';
import type { Machine } from '../../timeline/timeline';

/**
 * What an answer was read from, as names: a row by its id, all rows under a key, a whole table. A line of
 * the log that touches none of them leaves the answer as it was.
 */
export type ReadNames = readonly string[];

// The first letter says what is named. Those in capitals depend on no point in valid time.
const row = (table: string, id: string): string => `r${table} ${id}`;
const key = (table: string, text: string): string => `k${table} ${text}`;
const whole = (table: string): string => `t${table}`;
const knownKey = (table: string, text: string): string => `K${table} ${text}`;
const knownBeginning = (table: string, text: string): string => `B${table} ${text}`;
/** Every line may bring back one that was lost. */
const anyLine = 'L';

/** Asks a question of the state at a moment, and names what it reads. */
export const askNaming = <S, A>(
  machine: Machine,
  question: Question<S, A>,
  moment: Moment,
): { readonly value: A; readonly reads: ReadNames } => {
  const names = new Set<string>();
  const reads: Reads = {
    row: ({ table }, id) => names.add(row(table.name, id)),
    key: ({ table }, text) => names.add(key(table.name, text)),
    table: ({ table }) => names.add(whole(table.name)),
    known: ({ table }, by, text) =>
      names.add((by === 'key' ? knownKey : knownBeginning)(table.name, text)),
    lacking: () => names.add(anyLine),
    // Rows that were found by a key or in a whole table: these are named instead.
    rows: () => {},
    absent: () => {},
  };
  const value = question(stateAt<S>(machine, moment, reads));
  return { value, reads: [...names].sort() };
};

/** What is read otherwise after one more line of the log. */
export type Touched = {
  /** What may be read otherwise at the moment `from` and later. */
  readonly timed: ReadonlySet<string>;
  readonly from: Moment;
  /** What may be read otherwise at every moment. */
  readonly always: ReadonlySet<string>;
};

/** The log above a line and with it, and the id of the event that the line states or changes, if it does. */
export type Addition = {
  readonly id: string | undefined;
  readonly before: Machine;
  readonly after: Machine;
};

/** What a line touches. */
export const touchedBy = ({ id, before, after }: Addition): Touched => {
  const timed = new Set<string>();
  const always = new Set([anyLine]);
  let from = Number.POSITIVE_INFINITY;
  const entriesIn = ({ resolution }: Machine) =>
    id === undefined ? [] : (resolvedAt(resolution, id)?.entries ?? []);
  for (const entry of [before, after].flatMap(entriesIn)) {
    from = Math.min(from, entry.position);
    for (const [table, index] of after.rows)
      for (const concerned of rowsIn(index, entry)) {
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

const rowsIn = ({ table }: TableIndex, { event }: Entry): readonly string[] => {
  const handler = table.handlers.get(event.type);
  return handler === undefined ? [] : rowsOf(handler, event, table);
};

const keysIn = (index: TableIndex | undefined, id: string): readonly string[] =>
  index === undefined ? [] : keysOf(index.table, id, index.histories);
