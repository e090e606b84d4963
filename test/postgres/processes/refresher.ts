/** Keeps the table of versions current until it is killed, and tells of each stream that it has brought up to date. */
import { setTimeout as pause } from 'node:timers/promises';
import { type PgTransaction, pgVersionTables } from 'bilateral/postgres';
import pg from 'pg';

const [url = '', schema = ''] = process.argv.slice(2);
const client = new pg.Client({ connectionString: url, options: `-c search_path=${schema}` });
await client.connect();

const transaction: PgTransaction = async (run) => {
  await client.query('begin');
  try {
    const result = await run((text, values) => client.query(text, values));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};
const tables = pgVersionTables(transaction);
for (;;) {
  const refreshed = await tables.refresh();
  if (refreshed === null) await pause(5);
  else process.send?.(refreshed);
}
