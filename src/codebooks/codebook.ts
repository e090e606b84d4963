import { none, type Option, some } from '../fp';

/** What every table of a codebook says about itself. */
export type Book = {
  readonly name: string;
  readonly version: string;
  /** Where the table was read and checked. */
  readonly sources: readonly string[];
  /** Whether every row of the published table is here. */
  readonly complete: boolean;
  /** What to know before using it. */
  readonly notes: readonly string[];
};

/** The value of a map at a key, as an `Option`. */
export const lookUp = <Value>(map: ReadonlyMap<string, Value>, key: string): Option<Value> => {
  const value = map.get(key);
  return value === undefined ? none : some(value);
};
