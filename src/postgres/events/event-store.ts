import type { PolicyEvent } from '../../events/catalogue';
import type { WithVocabulary } from '../../events/decode/event-vocabulary';
import { formatEvent } from '../../log/format';
import { policyEvents } from '../../relations/policy-events';
import type { TimedEvent } from '../../temporal/event/event';
import { fieldsOf, type PgQuery } from '../statements/query';
import { followStreams, type PgFollowOptions } from './follow';
import { eventOf, type PgAppendedEvent, type PgTailOptions, tailOf } from './tail';

/** Logs in PostgreSQL, one in each stream. */
export type PgEventStore<E extends TimedEvent = PolicyEvent> = {
  /**
   * Appends all events, in one round trip, if the stream holds exactly `expectedVersion` events.
   * Otherwise appends none and returns `conflict`.
   */
  readonly append: (
    stream: string,
    events: readonly E[],
    expectedVersion: number,
  ) => Promise<'appended' | 'conflict'>;
  /**
   * Returns the events of a stream in their order, parsed from JSON: all of them, or only the first
   * `to` events.
   */
  readonly read: (
    stream: string,
    options?: { readonly to?: number },
  ) => Promise<readonly unknown[]>;
  /**
   * Returns the next events of all streams, in the order of their transactions. While an earlier
   * transaction is open, `tail` does not return the events after that transaction, so that no
   * reader misses the transaction's own events. A later call returns them all.
   */
  readonly tail: (options?: PgTailOptions) => Promise<readonly PgAppendedEvent[]>;
  /**
   * Yields the events of all streams in the order of `tail`: first the existing events, then each
   * event that is appended, until the signal stops it. PostgreSQL can notify `follow` of an append.
   * If such a notification is lost, `follow` yields the event at its next poll.
   */
  readonly follow: (options?: PgFollowOptions) => AsyncGenerator<PgAppendedEvent, void>;
};

const appending = 'select bilateral_append($1, $2, $3::text::json) as appended';

const reading = `select line from bilateral_events
  where stream = $1 and version <= $2 order by version`;

const largestVersion = 2_147_483_647;

/**
 * An event store in PostgreSQL. It works with any function that runs a statement. `pgMigrations`
 * creates the tables. A promise rejects only if the database fails.
 *
 * It stores lines as they are and checks nothing. Check events with `append` of the main entry
 * point first, and pass the number of events that you checked against as `expectedVersion`.
 * Events of your own need their `vocabulary`, which says in which order their fields are written.
 *
 * @example
 * // With pg: pgEventStore((text, values) => pool.query(text, values))
 * const store = pgEventStore(async () => ({ rows: [{ appended: true }] }));
 * await store.append('JPN-KOR', [], 0); // => 'appended'
 */
export function pgEventStore<E extends TimedEvent>(
  query: PgQuery,
  options: WithVocabulary<E>,
): PgEventStore<E>;
export function pgEventStore(query: PgQuery): PgEventStore;
export function pgEventStore(
  query: PgQuery,
  { vocabulary }: WithVocabulary<PolicyEvent> = { vocabulary: policyEvents },
): PgEventStore {
  const tail = (options: PgTailOptions = {}) => tailOf(query, options);
  return {
    tail,
    follow: (options = {}) => followStreams(tail, options),
    append: async (stream, events, expectedVersion) => {
      const lines = JSON.stringify(events.map((event) => formatEvent(event, { vocabulary })));
      const { rows } = await query(appending, [stream, expectedVersion, lines]);
      return fieldsOf(rows[0]).appended === true ? 'appended' : 'conflict';
    },
    read: async (stream, { to = largestVersion } = {}) => {
      const { rows } = await query(reading, [stream, to]);
      return rows.map((row) => eventOf(fieldsOf(row)));
    },
  };
}
