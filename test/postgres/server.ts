import pg from 'pg';

/** The server that tests may use, if there is one; `test/postgres/with-postgres.sh` gives one. */
export const serverUrl: string | undefined = process.env.BILATERAL_POSTGRES_URL;

/** A pool of connections to a schema that was made for one test file. */
export const emptySchema = async (
  url: string,
  definition: string,
): Promise<{ readonly pool: pg.Pool; readonly close: () => Promise<void> }> => {
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
    close: async () => {
      await pool.end();
      await admin.query(`drop schema ${schema} cascade`);
      await admin.end();
    },
  };
};
