import { none, type Option, some } from '../../fp';
import type { Moment } from '../../time/moment';
import { readAll } from '../corrections/lines';
import { valueAt } from '../fold/versions';
import type { Rows } from '../table/rows';
import { foldAt } from './row-history';
import { idsUnder, sortedIds, type TableIndex, trackOf } from './row-index';

/** Which rows a question read; absent ones count, and a list reads all of its rows. */
export type Reads = {
  readonly row: (index: TableIndex, id: string) => void;
  readonly rows: (index: TableIndex, ids: readonly string[]) => void;
};

/**
 * The rows of a table at a point on each clock. A state has one for each table, and most are never
 * looked at: what can be asked of it is made when it is asked, bound to it.
 */
class RowsAt implements Rows<unknown> {
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
    return (key: string) => this.#present(idsUnder(this.#index, key));
  }

  #row(id: string): unknown {
    const track = trackOf(this.#index, id);
    return track && valueAt(foldAt(track, this.#knowledge), this.#moment);
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
}

Object.freeze(RowsAt.prototype);

type Present = readonly [id: string, row: unknown];

/** The rows of a table at a point on each clock; `reads` is told of whatever is looked at. */
export const rowsAt = (
  index: TableIndex,
  knowledge: Moment,
  moment: Moment,
  reads?: Reads,
): Rows<unknown> => new RowsAt(index, knowledge, moment, reads);
