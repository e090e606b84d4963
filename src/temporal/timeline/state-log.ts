import type { Moment } from '../../time/moment';
import { allKnowledge } from '../event/entry';
import { valuesAtEvents } from '../fold/versions';
import { foldAt } from '../rows/row-history';
import { idsUnder, type RowIndex, rowHistoryOf, type TableIndex } from '../rows/row-index';
import { type LogBuffer, wholeLog } from './log-buffer';
import type { Domain } from './projection';

/** The parts of a timeline from which a state answers about its log. */
export type LogSource = {
  readonly rows: RowIndex;
  /** The rows of the whole log. Absent if `rows` has all of them. */
  readonly allRows?: RowIndex;
  readonly domain: Domain;
  readonly buffer: LogBuffer;
  readonly unreadFrom: Moment;
  readonly offsetMs: number;
};

/** The point in system time of a state, and the callbacks for what a question reads of its log. */
type LogAt = {
  readonly knowledge: Moment;
  readonly reads:
    | {
        readonly known: (index: TableIndex, by: 'key', text: string) => void;
        readonly lacking: () => void;
        readonly unread: () => void;
      }
    | undefined;
};

// A registered symbol, so that the ESM and CommonJS builds read each other's states.
export const logKey: unique symbol = Symbol.for('bilateral.log') as never;

/** What a state knows of its log, beside the rows of its tables. */
export class StateLog {
  readonly #source: LogSource;
  readonly #at: LogAt;

  constructor(source: LogSource, at: LogAt) {
    this.#source = source;
    this.#at = at;
    Object.freeze(this);
  }

  get offsetMs(): number {
    return this.#source.offsetMs;
  }

  get header(): unknown {
    return this.#source.buffer.base.header;
  }

  lacksLines(by: string, counted: object): boolean {
    const { domain, buffer } = this.#source;
    const isLacking = domain.lacksLines?.(wholeLog(buffer), by, counted) === true;
    if (isLacking) this.#at.reads?.lacking();
    return isLacking;
  }

  hasUnreadLines(): boolean {
    const { knowledge, reads } = this.#at;
    reads?.unread();
    return this.#source.unreadFrom <= knowledge;
  }

  valuesEver(table: string, key: string): readonly unknown[] {
    const { rows, allRows = rows } = this.#source;
    const index = allRows.get(table);
    if (index === undefined) return [];
    this.#at.reads?.known(index, 'key', key);
    return idsUnder(index, key).flatMap((id) => {
      const rowHistory = rowHistoryOf(index, id);
      return rowHistory === undefined ? [] : valuesAtEvents(foldAt(rowHistory, allKnowledge));
    });
  }
}

const logOf = (state: object): StateLog | undefined =>
  // `stateAt` stores a `StateLog` under this key. A state made by hand has none.
  Reflect.get(state, logKey) as StateLog | undefined;

/** Returns the UTC offset of the log that a state was read from, in milliseconds; 0 for a state made by hand. */
export const offsetOf = (state: object): number => logOf(state)?.offsetMs ?? 0;

/** Returns the header of the log that a state was read from. Undefined for a state made by hand. */
export const headerOf = (state: object): unknown => logOf(state)?.header;

/**
 * Whether lines are missing from the log of a state. The event `by` says, in `counted`, which lines the log
 * held. The answer is about the whole log, and so does not depend on the point of the state.
 */
export const lacksLines = (state: object, by: string, counted: object): boolean =>
  logOf(state)?.lacksLines(by, counted) === true;

/**
 * Whether the log of a state has lines that nobody can read: of types that its domain does not know, and
 * known at the state's point in system time; or lines that were left out. Nobody can tell what such a line
 * says, nor about which day. So the answer does not depend on the point in valid time.
 */
export const hasUnreadLines = (state: object): boolean => logOf(state)?.hasUnreadLines() === true;

/**
 * Returns the values that the events of the whole log give to the rows under a key. The point of
 * the state does not matter, on either clock. If several events of a row have the same position in
 * valid time, only the value after the last of them counts.
 */
export const valuesEver = (state: object, table: string, key: string): readonly unknown[] =>
  logOf(state)?.valuesEver(table, key) ?? [];
