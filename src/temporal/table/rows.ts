import type { Option } from '../../fp';

/** The rows of one table as of a point, read-only and frozen, in the order of their ids. */
export type Rows<Row> = {
  /** One row, or none if it does not exist at that point. */
  readonly get: (id: string) => Option<Row>;
  /** The ids of the rows that exist. */
  readonly ids: () => readonly string[];
  /** The rows with their ids. */
  readonly entries: () => readonly (readonly [id: string, row: Row])[];
  /** The rows that pass a test. */
  readonly where: (test: (row: Row, id: string) => boolean) => readonly Row[];
  /**
   * The rows that have a key by their ids, or by an event that made one of their versions up to that
   * point, if the table declares keys.
   */
  readonly keyed: (key: string) => readonly (readonly [id: string, row: Row])[];
  /**
   * The ids that have a key by themselves, or by a known event whenever it occurred: also of rows that
   * do not exist at that point. It reads none of these rows: whoever asks must `get` what the answer
   * depends on.
   */
  readonly idsUnder: (key: string) => readonly string[];
  /** The ids that begin with some text, likewise. */
  readonly idsBeginning: (prefix: string) => readonly string[];
};
