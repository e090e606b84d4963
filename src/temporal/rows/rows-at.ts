import { none, type Option, some } from '../../fp';
import { type Inspector, inspected } from '../../inspect';
import type { Moment } from '../../time/moment';
import { readAll } from '../corrections/log-lines';
import { valueAt } from '../fold/versions';
import type { Rows } from '../table/rows';
import { hasKeyAt, hasKnownKey } from './has-key';
import { foldAt, hasKnown, type RowHistory } from './row-history';
import { idsBeginning, idsUnder, rowHistoryOf, sortedIds, type TableIndex } from './row-index';

/**
 * Callbacks that learn which rows a question reads. A row that does not exist counts as read too. `ids`, `entries`
 * and `where` read all rows of the table.
 */
export type Reads = {
  readonly row: (index: TableIndex, id: string) => void;
  readonly rows: (index: TableIndex, ids: readonly string[]) => void;
  /**
   * Called with the rows that a look-up of several rows leaves out at this point. At another point in valid
   * time or system time, the look-up may return these rows.
   */
  readonly absent: (index: TableIndex, ids: readonly string[]) => void;
  /** Called with a key by which rows are looked up. */
  readonly key: (index: TableIndex, key: string) => void;
  /** Called with a table whose rows are all read. */
  readonly table: (index: TableIndex) => void;
  /**
   * Called for a look-up that does not depend on the point in valid time, such as `idsUnder` (by a key) or
   * `idsBeginning` (by the beginning of ids). `text` is that key or beginning.
   */
  readonly known: (index: TableIndex, by: 'key' | 'beginning', text: string) => void;
  /** Called if the question asks whether lines are missing from the log, and the answer is yes. */
  readonly lacking: () => void;
  /** Called if the question asks whether the log has lines that nobody can read. */
  readonly unread: () => void;
};

/**
 * The two moments at which rows are read: one in valid time, and one in system time. All tables of
 * a state share this object.
 */
export type ReadAt = {
  readonly moment: Moment;
  readonly knowledge: Moment;
  readonly reads: Reads | undefined;
};

/**
 * The rows of a table at a point in valid time, as known at a point in system time.
 *
 * A state has one such object for each table, and most of these objects are never used. So the methods are
 * getters, which make the bound function only when it is asked for. The class is a constant that freezes its
 * own prototype, so that a bundler can leave the class out where it is not used.
 */
const RowsAt = class RowsAt implements Rows<unknown> {
  static {
    Object.freeze(RowsAt.prototype);
  }

  readonly #index: TableIndex;
  readonly #at: ReadAt;

  constructor(index: TableIndex, at: ReadAt) {
    this.#index = index;
    this.#at = at;
    Object.freeze(this);
  }

  get get() {
    return (id: string): Option<unknown> => {
      this.#at.reads?.row(this.#index, id);
      const value = this.#row(id);
      return value === undefined ? none : Object.freeze(some(value));
    };
  }

  get ids() {
    return () => Object.freeze(this.#all().map(([id]) => id));
  }

  get entries() {
    return () => this.#all();
  }

  get where() {
    return (test: (row: unknown, id: string) => boolean) =>
      Object.freeze(this.#all().flatMap(([id, row]) => (test(row, id) ? [row] : [])));
  }

  get keyed() {
    return (key: string) => this.#keyed(key);
  }

  get idsUnder() {
    return (key: string) => {
      this.#at.reads?.known(this.#index, 'key', key);
      return this.#known(this.#under(key), (row) => hasKnownKey(row, key, this.#at.knowledge));
    };
  }

  get idsBeginning() {
    return (prefix: string) => {
      this.#at.reads?.known(this.#index, 'beginning', prefix);
      return this.#known(idsBeginning(this.#index, prefix), (row) =>
        hasKnown(row, this.#at.knowledge),
      );
    };
  }

  /** All rows by id, for `JSON.stringify`. */
  toJSON(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#all());
  }

  /** Prints the first rows, and how many more there are, for `console.log` in Node. */
  [inspected](...[depth, options, inspect]: Parameters<Inspector>): string {
    if (depth < 0) return '[Rows]';
    const rows = new Map(this.#all());
    return inspect(rows, { ...options, maxArrayLength: 10 }).replace('Map', 'Rows');
  }

  #under(key: string): readonly string[] {
    this.#at.reads?.key(this.#index, key);
    return idsUnder(this.#index, key);
  }

  #row(id: string): unknown {
    const rowHistory = rowHistoryOf(this.#index, id);
    return rowHistory && valueAt(foldAt(rowHistory, this.#at.knowledge), this.#at.moment);
  }

  /**
   * Removes the ids of rows that are not known yet at the state's point in system time. Reports
   * these rows as absent, because the answer changes when one of them becomes known.
   */
  #known(ids: readonly string[], isKnown: (rowHistory: RowHistory) => boolean): readonly string[] {
    const isOne = (id: string): boolean => {
      const rowHistory = rowHistoryOf(this.#index, id);
      return rowHistory !== undefined && isKnown(rowHistory);
    };
    // Nearly always all ids are known. Then no copy is needed, since the index never changes a list that it has
    // returned.
    if (ids.every(isOne)) return Object.freeze(ids);
    const unknown = ids.filter((id) => !isOne(id));
    this.#at.reads?.absent(this.#index, unknown);
    return Object.freeze(ids.filter(isOne));
  }

  /**
   * Returns the rows that have the key at this point. A row has the key that its table makes from the row's id, and
   * the keys that the handlers make from the events behind the row's versions up to this point.
   */
  #keyed(key: string): readonly Present[] {
    const under: string[] = [];
    const others: string[] = [];
    for (const id of this.#under(key)) (this.#hasKey(id, key) ? under : others).push(id);
    if (others.length > 0) this.#at.reads?.absent(this.#index, others);
    return this.#present(under);
  }

  #hasKey(id: string, key: string): boolean {
    if (!this.#index.table.hasEventKeys) return true;
    const rowHistory = rowHistoryOf(this.#index, id);
    return (
      rowHistory !== undefined && hasKeyAt(rowHistory, key, this.#at.knowledge, this.#at.moment)
    );
  }

  #all(): readonly Present[] {
    this.#at.reads?.table(this.#index);
    readAll(this.#index.lines);
    return this.#present(sortedIds(this.#index));
  }

  #present(ids: readonly string[]): readonly Present[] {
    this.#at.reads?.rows(this.#index, ids);
    const found: Present[] = [];
    for (const id of ids) {
      const value = this.#row(id);
      if (value !== undefined) found.push(Object.freeze([id, value] as const));
    }
    return Object.freeze(found);
  }
};

type Present = readonly [id: string, row: unknown];

export const rowsAt = (index: TableIndex, at: ReadAt): Rows<unknown> => new RowsAt(index, at);
