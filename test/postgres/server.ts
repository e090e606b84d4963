import type { PgTransaction } from 'bilateral/postgres';
import pg from 'pg';

/** The server that tests may use, if there is one; `test/postgres/with-postgres.sh` gives one. */
export const serverUrl: string | undefined = process.env.BILATERAL_POSTGRES_URL;

/** A pool of connections to a schema that was made for one test file. */
export const emptySchema = async (
  url: string,
  definition: string,
): Promise<{
  readonly pool: pg.Pool;
  readonly schema: string;
  readonly close: () => Promise<void>;
}> => {
  const schema = `test_${process.pid}_${Date.now()}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create schema ${schema}`);
  const pool = new pg.Pool({
    connectionString: url,
    max: 20,
    options: `-c search_path=${schema}`,
  });
  await pool.query(definition);
  return {
    pool,
    schema,
    close: async () => {
      await pool.end();
      await admin.query(`drop schema ${schema} cascade`);
      await admin.end();
    },
  };
};

/** Runs statements in one transaction, on a connection of a pool. */
export const inTransaction =
  (pool: pg.Pool): PgTransaction =>
  async (run) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const result = await run((text, values) => client.query(text, values));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  };
