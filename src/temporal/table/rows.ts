import type { Option } from '../../fp';

/** The rows of one table at the point of a state, read-only and frozen, in the order of their ids. */
export type Rows<Row> = {
  /** The row with the given id, or none if no such row exists at the point of the state. */
  readonly get: (id: string) => Option<Row>;
  /** The ids of the rows that exist at the point of the state. */
  readonly ids: () => readonly string[];
  /** The rows that exist at the point of the state, with their ids. */
  readonly entries: () => readonly (readonly [id: string, row: Row])[];
  /** The rows that exist at the point of the state and pass a test. */
  readonly where: (test: (row: Row, id: string) => boolean) => readonly Row[];
  /**
   * The rows that have the given key at the point of the state, if the table declares keys. A row gets keys
   * from its id, and from each event that made a version of the row up to that point.
   */
  readonly keyed: (key: string) => readonly (readonly [id: string, row: Row])[];
  /**
   * The ids of the rows that have the key, from their own id or from a known event of any date.
   * Some of these rows may not exist at the point of the state. `idsUnder` does not read the rows,
   * so call `get` for each row that the answer depends on.
   */
  readonly idsUnder: (key: string) => readonly string[];
  /**
   * The ids that begin with the prefix. Like `idsUnder`, `idsBeginning` also finds ids whose rows do not
   * exist at the point of the state.
   */
  readonly idsBeginning: (prefix: string) => readonly string[];
};
