import { randomUUID } from 'node:crypto';
import {
  getPostgreSQLEventStore,
  type PostgresEventStore,
} from '@event-driven-io/emmett-postgresql';
import pg from 'pg';

/** Emmett's store in a database of its own, which `close` drops. */
export type EmmettDatabase = {
  readonly url: string;
  readonly store: PostgresEventStore;
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
};

/** Makes a database on a server, with Emmett's tables in it. */
export const emmettDatabase = async (server: string): Promise<EmmettDatabase> => {
  const name = `emmett_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = server.replace(/\/postgres\?/, `/${name}?`);
  const pool = new pg.Pool({ connectionString: url, max: 20 });
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  await store.schema.migrate();
  return {
    url,
    store,
    pool,
    close: async () => {
      await store.close();
      await pool.end();
      // Emmett may hold a connection for a while, and a forced drop would end it with an error.
      await admin.query(`drop database if exists ${name}`).catch(() => {});
      await admin.end();
    },
  };
};
