import type { Rows } from '../table/rows';

/** A state as plain data: each table as its rows by id. */
export type Snapshot<S> = {
  readonly [Name in keyof S]: S[Name] extends Rows<infer Row>
    ? { readonly [id: string]: Row }
    : never;
};

/**
 * The whole state as plain, frozen data, ready for `JSON.stringify`.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), snapshot).disputes.DS590?.stage; // => 'consultations-requested'
 */
export const snapshot = <S extends { readonly [Name in keyof S]: Rows<unknown> }>(
  state: S,
): Snapshot<S> => {
  const tables = Object.entries<Rows<unknown>>(state).map(
    ([name, rows]) => [name, Object.freeze(Object.fromEntries(rows.entries()))] as const,
  );
  // The cast is safe: `fromEntries` keeps every table, but its type loses their names.
  return Object.freeze(Object.fromEntries(tables)) as Snapshot<S>;
};
