import type { Moment } from '../../time/moment';
import type { Resolution } from '../corrections/resolution';
import type { RowIndex, TableIndex } from '../rows/row-index';
import { type LogBuffer, wholeLog } from './log-buffer';
import type { Domain } from './projection';

export type LogSource = {
  readonly rows: RowIndex;
  readonly resolution: Resolution;
  readonly domain: Domain;
  readonly buffer: LogBuffer;
  readonly unreadFrom: Moment;
  readonly offsetMs: number;
  /** The log as it is today. Only a log that `asEntered` made from a later log has this field. */
  readonly today?: LogSource | undefined;
};

/** A state's point in system time, and the callbacks that learn what a question reads of the state's log. */
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

  get today(): StateLog | undefined {
    const { today } = this.#source;
    return today === undefined ? undefined : new StateLog(today, this.#at);
  }

  resolutionFor(table: string, key: string): Resolution {
    const { rows, resolution } = this.#source;
    const index = rows.get(table);
    if (index !== undefined) this.#at.reads?.known(index, 'key', key);
    return resolution;
  }
}

const logOf = (state: object): StateLog | undefined =>
  // The cast is safe: `stateAt` stores a `StateLog` under this key. A state made by hand has no such key.
  Reflect.get(state, logKey) as StateLog | undefined;

/** 0 for a state made by hand. */
export const offsetOf = (state: object): number => logOf(state)?.offsetMs ?? 0;

/** Undefined for a state made by hand. */
export const headerOf = (state: object): unknown => logOf(state)?.header;

/**
 * Whether the log of a state has unread lines, as known at the state's point in system time. Unread lines are
 * lines that were left out, and lines of types that the log's domain does not know. Nobody can tell which day
 * an unread line is about, so the answer does not depend on the state's point in valid time.
 */
export const hasUnreadLines = (state: object): boolean => logOf(state)?.hasUnreadLines() === true;

/** A whole log. Its answers are the same for every point in valid time and in system time. */
export type WholeLog = {
  /**
   * Whether lines are missing from the log. `counted` is what the event with the id `by` says about the lines that
   * the log held.
   */
  readonly lacksLines: (by: string, counted: object) => boolean;
  /**
   * Returns the events of the log, with their corrections and retractions. The caller must look only at events
   * that have the given key in the given table, because only that key is noted as read.
   */
  readonly resolutionFor: (table: string, key: string) => Resolution;
};

/**
 * Returns the log of a state. If `asEntered` made that log from a later log, also returns the log as it is
 * today. Returns an empty list for a state made by hand.
 */
export const wholeLogsOf = (state: object): readonly WholeLog[] => {
  const log = logOf(state);
  if (log === undefined) return [];
  return log.today === undefined ? [log] : [log, log.today];
};
