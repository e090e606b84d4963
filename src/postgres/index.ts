/** The entry point `bilateral/postgres`: logs in PostgreSQL. */

export type { StopSignal } from '../stop-signal';
export { type PgEventStore, pgEventStore } from './events/event-store';
export type { PgFollowOptions, PgListen } from './events/follow';
export type { PgAppendedEvent, PgPosition, PgTailOptions } from './events/tail';
export { type PgMigration, pgDefinition, pgMigrations } from './migrations';
export type { PgQuery, PgTransaction } from './statements/query';
export type { PgRefreshed } from './versions/refresh';
export { type PgVersionTables, pgVersionTables } from './versions/version-tables';
