import { eventsDefinition, notifyDefinition } from './events/definition';
import { versionsDefinition } from './versions/definition';

/** A change of the database: plain SQL, to be run once. */
export type PgMigration = {
  /** The name of its file in `bilateral/migrations/postgresql/`; the order of the names is that of the files. */
  readonly name: string;
  readonly sql: string;
};

/**
 * The migrations in their order. The package has each as a file too, for the tool that runs yours. They need
 * PostgreSQL 13 or later.
 *
 * @example
 * pgMigrations.map(({ name }) => name);
 * // => ['0001-events.sql', '0002-notify.sql', '0003-versions.sql']
 */
export const pgMigrations: readonly PgMigration[] = Object.freeze([
  { name: '0001-events.sql', sql: eventsDefinition },
  { name: '0002-notify.sql', sql: notifyDefinition },
  { name: '0003-versions.sql', sql: versionsDefinition },
]);

/**
 * All migrations as one text: the table of events, what tells followers of appends, and the tables of versions.
 *
 * @example
 * pgDefinition.includes('create table bilateral_events'); // => true
 */
export const pgDefinition: string = pgMigrations.map(({ sql }) => sql).join('\n');
