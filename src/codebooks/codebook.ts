import { none, type Option, some } from '../fp';

/** The description of a codebook's table. */
export type Book = {
  readonly name: string;
  readonly version: string;
  /** The documents from which the table was taken, or with which it was checked. */
  readonly sources: readonly string[];
  /** Whether this library has every row of the published table. */
  readonly complete: boolean;
  /** Notes to read before using the table. */
  readonly notes: readonly string[];
};

export const lookUp = <Value>(map: ReadonlyMap<string, Value>, key: string): Option<Value> => {
  const value = map.get(key);
  return value === undefined ? none : some(value);
};
