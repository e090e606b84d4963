import { type RowIndex, rowHistoryOf } from '../rows/row-index';

/**
 * What the tables of a state hold at every point in valid time. States that have the same `Lasting` find the
 * same ids under the same keys. A question may keep for one state what it found by keys in another.
 */
export type Lasting = {
  /** Whether an event of the log, of whatever date, concerns a row of a table. */
  readonly has: (table: string, id: string) => boolean;
};

// A registered symbol, so that the ESM and CommonJS builds read each other's states.
export const lasting: unique symbol = Symbol.for('bilateral.lasting') as never;

/**
 * Returns the `Lasting` of a state. Undefined where nothing may be kept: for a state of earlier knowledge, for
 * a state whose reads are noted, and for a state made by hand.
 */
export const lastingOf = (state: object): Lasting | undefined =>
  // `stateAt` stores it there.
  (state as { readonly [lasting]?: Lasting })[lasting];

const made = new WeakMap<RowIndex, Lasting>();

/** Returns the `Lasting` of the rows of a projection, the same one each time. */
export const lastingIn = (rows: RowIndex): Lasting => {
  const known = made.get(rows);
  if (known !== undefined) return known;
  const has = (table: string, id: string): boolean => {
    const index = rows.get(table);
    return index !== undefined && rowHistoryOf(index, id) !== undefined;
  };
  const fresh: Lasting = Object.freeze({ has });
  made.set(rows, fresh);
  return fresh;
};
