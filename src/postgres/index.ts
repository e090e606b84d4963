/** Logs in PostgreSQL. */
export { pgDefinition } from './definition';
export {
  type PgAppendedEvent,
  type PgEventStore,
  type PgPosition,
  type PgTailOptions,
  pgEventStore,
} from './event-store';
export type { PgQuery } from './query';
