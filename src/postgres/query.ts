import { isRecord } from '../object';

/**
 * Runs one statement with its values, as `pool.query` of `pg` and `query` of PGlite do; other drivers take
 * a line or two.
 */
export type PgQuery = (
  text: string,
  values: unknown[],
) => Promise<{ readonly rows: readonly unknown[] }>;

/** The fields of a row that the statement asked for. */
export const fieldsOf = (row: unknown): Readonly<Record<string, unknown>> => {
  if (isRecord(row)) return row;
  throw new TypeError(
    'expected rows as objects by column name. Let the driver return objects, not arrays.',
  );
};
