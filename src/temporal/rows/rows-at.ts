import { none, type Option, some } from '../../fp';
import { type Inspector, inspected } from '../../inspect';
import type { Moment } from '../../time/moment';
import { readAll } from '../corrections/log-lines';
import { valueAt } from '../fold/versions';
import type { Rows } from '../table/rows';
import { hasKeyAt, hasKnownKey } from './has-key';
import { foldAt, hasKnown, type RowHistory } from './row-history';
import { idsBeginning, idsUnder, rowHistoryOf, sortedIds, type TableIndex } from './row-index';

/** Is told which rows a question reads: absent rows too, and every row of a list. */
export type Reads = {
  readonly row: (index: TableIndex, id: string) => void;
  readonly rows: (index: TableIndex, ids: readonly string[]) => void;
  /** Rows that a list does not have, and will have or had at another point. */
  readonly absent: (index: TableIndex, ids: readonly string[]) => void;
  /** A key, or the beginning of ids, by which rows are looked for. */
  readonly key: (index: TableIndex, key: string) => void;
};

/**
 * The rows of a table at a point in valid time, as known at a point in system time.
 *
 * A state has one of these for each table, and most are never used, so the methods are getters: each
 * is made, bound, when it is asked for. The class is a constant, and freezes its prototype itself, so
 * that a bundler leaves it out where it is not used.
 */
const RowsAt = class RowsAt implements Rows<unknown> {
  static {
    Object.freeze(RowsAt.prototype);
  }

  readonly #index: TableIndex;
  readonly #knowledge: Moment;
  readonly #moment: Moment;
  readonly #reads: Reads | undefined;

  constructor(index: TableIndex, knowledge: Moment, moment: Moment, reads: Reads | undefined) {
    this.#index = index;
    this.#knowledge = knowledge;
    this.#moment = moment;
    this.#reads = reads;
    Object.freeze(this);
  }

  get get() {
    return (id: string): Option<unknown> => {
      this.#reads?.row(this.#index, id);
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
    return (key: string) =>
      this.#known(this.#under(key), (row) => hasKnownKey(row, key, this.#knowledge));
  }

  get idsBeginning() {
    return (prefix: string) =>
      this.#known(idsBeginning(this.#index, prefix), (row) => hasKnown(row, this.#knowledge));
  }

  /** All rows by id, for `JSON.stringify`. */
  toJSON(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#all());
  }

  /** The first rows and how many more there are, for `console.log` in Node. */
  [inspected](...[depth, options, inspect]: Parameters<Inspector>): string {
    if (depth < 0) return '[Rows]';
    const rows = new Map(this.#all());
    return inspect(rows, { ...options, maxArrayLength: 10 }).replace('Map', 'Rows');
  }

  #under(key: string): readonly string[] {
    this.#reads?.key(this.#index, key);
    return idsUnder(this.#index, key);
  }

  #row(id: string): unknown {
    const rowHistory = rowHistoryOf(this.#index, id);
    return rowHistory && valueAt(foldAt(rowHistory, this.#knowledge), this.#moment);
  }

  /**
   * Those of some ids that are known: what is recorded later must not be seen. The others are noted,
   * since an answer changes when one of them becomes known.
   */
  #known(ids: readonly string[], isKnown: (rowHistory: RowHistory) => boolean): readonly string[] {
    const known: string[] = [];
    const unknown: string[] = [];
    for (const id of ids) {
      const rowHistory = rowHistoryOf(this.#index, id);
      const isOne = rowHistory !== undefined && isKnown(rowHistory);
      (isOne ? known : unknown).push(id);
    }
    if (unknown.length > 0) this.#reads?.absent(this.#index, unknown);
    return Object.freeze(known);
  }

  /** The rows to which an event known by now has given a key by this point. */
  #keyed(key: string): readonly Present[] {
    const under: string[] = [];
    const others: string[] = [];
    for (const id of this.#under(key)) (this.#hasKey(id, key) ? under : others).push(id);
    if (others.length > 0) this.#reads?.absent(this.#index, others);
    return this.#present(under);
  }

  #hasKey(id: string, key: string): boolean {
    if (!this.#index.table.hasEventKeys) return true;
    const rowHistory = rowHistoryOf(this.#index, id);
    return rowHistory !== undefined && hasKeyAt(rowHistory, key, this.#knowledge, this.#moment);
  }

  #all(): readonly Present[] {
    readAll(this.#index.lines);
    return this.#present(sortedIds(this.#index));
  }

  #present(ids: readonly string[]): readonly Present[] {
    this.#reads?.rows(this.#index, ids);
    const found: Present[] = [];
    for (const id of ids) {
      const value = this.#row(id);
      if (value !== undefined) found.push(Object.freeze([id, value] as const));
    }
    return Object.freeze(found);
  }
};

type Present = readonly [id: string, row: unknown];

/** The rows of a table at a moment, as known at another; `reads` is told which are read. */
export const rowsAt = (
  index: TableIndex,
  knowledge: Moment,
  moment: Moment,
  reads?: Reads,
): Rows<unknown> => new RowsAt(index, knowledge, moment, reads);
