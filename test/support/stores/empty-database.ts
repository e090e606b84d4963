import { setFlagsFromString } from 'node:v8';
import type { PGlite } from '@electric-sql/pglite';

let shared: Promise<PGlite> | undefined;

/** Starts PostgreSQL without optimising its machine code, which would take longer than the tests save. */
const start = async (): Promise<PGlite> => {
  setFlagsFromString('--liftoff-only');
  return (await import('@electric-sql/pglite')).PGlite.create();
};

/**
 * An empty PostgreSQL database, in process. It takes seconds to start one, so the files of a worker share
 * one, each in its turn: what the file before left is removed.
 */
export const emptyDatabase = async (): Promise<PGlite> => {
  shared ??= start();
  const database = await shared;
  await database.exec('reset role');
  await database.exec('discard all');
  await database.exec(
    'drop schema public cascade; create schema public; grant usage on schema public to public',
  );
  const roles = await database.query<{ readonly name: string }>(
    `select quote_ident(rolname) as name from pg_roles where rolname not like 'pg\\_%' and oid > 16383`,
  );
  for (const { name } of roles.rows)
    await database.exec(`drop owned by ${name}; drop role ${name}`);
  return database;
};

/** What a page imports in the place of PGlite: it starts the shared database, which its `close` leaves open. */
export const sharedDatabase = {
  PGlite: {
    create: async (): Promise<PGlite> =>
      new Proxy(await emptyDatabase(), {
        get: (database, name) => {
          if (name === 'close') return async () => {};
          const member: unknown = Reflect.get(database, name, database);
          return typeof member === 'function' ? member.bind(database) : member;
        },
      }),
  },
};
