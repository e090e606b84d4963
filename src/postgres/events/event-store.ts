import { formatEvent } from '../../events/canonical';
import type { PolicyEvent } from '../../events/catalogue';
import { fieldsOf, type PgQuery } from '../statements/query';
import { followStreams, type PgFollowOptions } from './follow';
import { eventOf, type PgAppendedEvent, type PgTailOptions, tailOf } from './tail';

/** Logs in PostgreSQL, one in each stream. */
export type PgEventStore = {
  /**
   * Appends all events, in one round trip, if the stream holds exactly `expectedVersion` events; otherwise
   * appends none and gives `conflict`.
   */
  readonly append: (
    stream: string,
    events: readonly PolicyEvent[],
    expectedVersion: number,
  ) => Promise<'appended' | 'conflict'>;
  /** The events of a stream as JSON reads them, in their order: all, or the first `to`. */
  readonly read: (
    stream: string,
    options?: { readonly to?: number },
  ) => Promise<readonly unknown[]>;
  /**
   * The next events of all streams, in the order of their transactions. If an earlier transaction is still
   * open, the events after it wait for a later call, so that its events are not missed.
   */
  readonly tail: (options?: PgTailOptions) => Promise<readonly PgAppendedEvent[]>;
  /**
   * Yields the events of all streams in the order of `tail`: those that are there, then each that is appended,
   * until the signal ends it. It also finds an event if the notice of its append is lost.
   */
  readonly follow: (options?: PgFollowOptions) => AsyncGenerator<PgAppendedEvent, void>;
};

const appending = 'select bilateral_append($1, $2, $3::text::json) as appended';

const reading = `select line from bilateral_events
  where stream = $1 and version <= $2 order by version`;

const largestVersion = 2_147_483_647;

/**
 * An event store in PostgreSQL, over any way to run a statement. The tables are made by `pgMigrations`. A
 * promise rejects only where the database does.
 *
 * It keeps lines as they are and applies no rules of its own: check events with `append` of the main
 * entry before, and pass the number of events that you checked against as `expectedVersion`.
 *
 * @example
 * // With pg: pgEventStore((text, values) => pool.query(text, values))
 * const store = pgEventStore(async () => ({ rows: [{ appended: true }] }));
 * await store.append('JPN-KOR', [], 0); // => 'appended'
 */
export const pgEventStore = (query: PgQuery): PgEventStore => {
  const tail = (options: PgTailOptions = {}) => tailOf(query, options);
  return {
    tail,
    follow: (options = {}) => followStreams(tail, options),
    append: async (stream, events, expectedVersion) => {
      const lines = JSON.stringify(events.map(formatEvent));
      const { rows } = await query(appending, [stream, expectedVersion, lines]);
      return fieldsOf(rows[0]).appended === true ? 'appended' : 'conflict';
    },
    read: async (stream, { to = largestVersion } = {}) => {
      const { rows } = await query(reading, [stream, to]);
      return rows.map((row) => eventOf(fieldsOf(row)));
    },
  };
};
