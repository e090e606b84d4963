import { eventsDefinition, notifyDefinition } from './events/definition';
import { versionsDefinition } from './versions/definition';

/** A migration of the database: plain SQL that is run once. */
export type PgMigration = {
  /**
   * The name of the migration's file in `bilateral/migrations/postgresql/`. The files are run in
   * the order of their names.
   */
  readonly name: string;
  readonly sql: string;
};

/**
 * The migrations in their order. The package also has each migration as a file, for your own
 * migration tool. The migrations need PostgreSQL 13 or later.
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
 * All migrations as one text: the table of events, the trigger that announces new events to
 * listening programs, and the tables of versions.
 *
 * @example
 * pgDefinition.includes('create table bilateral_events'); // => true
 */
export const pgDefinition: string = pgMigrations.map(({ sql }) => sql).join('\n');
