import { isRecord } from '../../object';

/**
 * Runs one statement with its values, as `pool.query` of `pg` and `query` of PGlite do. Other
 * drivers need an adapter of a line or two.
 */
export type PgQuery = (
  text: string,
  values: unknown[],
) => Promise<{ readonly rows: readonly unknown[] }>;

/**
 * Runs statements in one transaction, as `transaction` of PGlite does. The transaction commits when
 * the promise of `run` resolves, and rolls back when it rejects.
 */
export type PgTransaction = <A>(run: (query: PgQuery) => Promise<A>) => Promise<A>;

export const fieldsOf = (row: unknown): Readonly<Record<string, unknown>> => {
  if (isRecord(row)) return row;
  throw new TypeError(
    'expected rows as objects by column name. Let the driver return objects, not arrays.',
  );
};
