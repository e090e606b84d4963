import { none, type Option, some } from '../fp';

/** The description of a codebook's table. */
export type Book = {
  readonly name: string;
  readonly version: string;
  /** The documents in which the table was read and checked. */
  readonly sources: readonly string[];
  /** Whether the table here has every row of the published one. */
  readonly complete: boolean;
  /** Notes to read before using the table. */
  readonly notes: readonly string[];
};

/** The value of a map at a key, as an `Option`. */
export const lookUp = <Value>(map: ReadonlyMap<string, Value>, key: string): Option<Value> => {
  const value = map.get(key);
  return value === undefined ? none : some(value);
};
