import { type RowIndex, rowHistoryOf } from '../rows/row-index';

/**
 * States with the same `Timeless` find the same ids under the same keys at all points in valid time, so a
 * question may look up keys in one state and reuse the result in another.
 */
export type Timeless = {
  /** Whether an event of the log concerns the row `id` of a table. The date of the event does not matter. */
  readonly has: (table: string, id: string) => boolean;
};

// A registered symbol, so that the ESM and CommonJS builds read each other's states. The cast is
// needed because the compiler accepts only `Symbol()` as unique.
export const timeless: unique symbol = Symbol.for('bilateral.timeless') as never;

/**
 * Returns the `Timeless` of a state. A question must not reuse what it found in a state of earlier knowledge, in a
 * state that records which rows are read, or in a state made by hand, so for these states the result is undefined.
 */
export const timelessOf = (state: object): Timeless | undefined =>
  // The cast is safe: `stateAt` stores the `Timeless` under this key.
  (state as { readonly [timeless]?: Timeless })[timeless];

const made = new WeakMap<RowIndex, Timeless>();

/** Returns the same object each time for the same rows. */
export const timelessIn = (rows: RowIndex): Timeless => {
  const known = made.get(rows);
  if (known !== undefined) return known;
  const has = (table: string, id: string): boolean => {
    const index = rows.get(table);
    return index !== undefined && rowHistoryOf(index, id) !== undefined;
  };
  const fresh: Timeless = Object.freeze({ has });
  made.set(rows, fresh);
  return fresh;
};
