import { none, type Option, some } from '../fp';
import type { Moment } from '../time/moment';
import { readAll } from './lines';
import { idsUnder, sortedIds, type TableIndex, trackOf } from './row-index';
import { foldAt } from './track';
import { valueAt } from './versions';

/** The rows of one table as of a point, read-only and frozen, in the order of their ids. */
export type Rows<Row> = {
  /** One row, or none where it does not exist at that point. */
  readonly get: (id: string) => Option<Row>;
  /** The ids of the rows that exist. */
  readonly ids: () => readonly string[];
  /** The rows with their ids. */
  readonly entries: () => readonly (readonly [id: string, row: Row])[];
  /** The rows that pass a test. */
  readonly where: (test: (row: Row, id: string) => boolean) => readonly Row[];
  /** The rows whose id has a key, where the table declares keys. */
  readonly keyed: (key: string) => readonly (readonly [id: string, row: Row])[];
};

// The library's own `none`, which nobody can change.
const absent: Option<never> = Object.freeze({ ...none });

/** Which rows a question read; absent ones count, and a list reads all of its rows. */
export type Reads = {
  readonly row: (index: TableIndex, id: string) => void;
  readonly rows: (index: TableIndex, ids: readonly string[]) => void;
};

/** The rows of a table at a point on each clock; `reads` is told of whatever is looked at. */
export const rowsAt = (
  index: TableIndex,
  knowledge: Moment,
  moment: Moment,
  reads?: Reads,
): Rows<unknown> => {
  const rowOf = (id: string): unknown => {
    const track = trackOf(index, id);
    return track && valueAt(foldAt(track, knowledge), moment);
  };
  const present = (ids: readonly string[]): readonly (readonly [string, unknown])[] => {
    reads?.rows(index, ids);
    const found: (readonly [string, unknown])[] = [];
    for (const id of ids) {
      const value = rowOf(id);
      if (value !== undefined) found.push(Object.freeze([id, value] as const));
    }
    return Object.freeze(found);
  };
  const all = () => {
    readAll(index.lines);
    return present(sortedIds(index));
  };
  return Object.freeze({
    get: (id: string) => {
      reads?.row(index, id);
      const value = rowOf(id);
      return value === undefined ? absent : Object.freeze(some(value));
    },
    ids: () => Object.freeze(all().map(([id]) => id)),
    entries: all,
    where: (test: (row: unknown, id: string) => boolean) =>
      Object.freeze(all().flatMap(([id, row]) => (test(row, id) ? [row] : []))),
    keyed: (key: string) => present(idsUnder(index, key)),
  });
};
