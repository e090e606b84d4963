import { eventText } from '../events/canonical';
import type { PolicyEvent } from '../events/catalogue';
import { fieldsOf, type PgQuery } from './query';

/** Where a reader of all streams stands: at the last event that it has had. */
export type PgPosition = {
  /** The transaction, as text: it has 64 bits. */
  readonly tx: string;
  readonly stream: string;
  readonly version: number;
};

/** An event of any stream, as it was appended. */
export type PgAppendedEvent = PgPosition & { readonly event: unknown };

/** How the events of all streams are read. */
export type PgTailOptions = {
  /** Where the reader stands; by default, before the first event. */
  readonly after?: PgPosition | undefined;
  /** At most so many events. By default 1,000. */
  readonly limit?: number;
};

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
   * The next events of all streams, in the order of their transactions. Events of transactions that may yet
   * be joined by an earlier one are left for the next call, so that none is ever missed.
   */
  readonly tail: (options?: PgTailOptions) => Promise<readonly PgAppendedEvent[]>;
};

const appending = 'select bilateral_append($1, $2, $3::text::json) as appended';

const reading = `select line from bilateral_events
  where stream = $1 and version <= $2 order by version`;

const tailing = `select tx::text as tx, stream, version, line from bilateral_events
  where tx < pg_snapshot_xmin(pg_current_snapshot())
    and (tx, stream, version) > ($1::text::xid8, $2::text collate "C", $3::integer)
  order by tx, stream, version limit $4`;

/** Before every transaction. */
const start: PgPosition = { tx: '0', stream: '', version: 0 };

const largestVersion = 2_147_483_647;

/**
 * An event store in PostgreSQL, over any way to run a statement. The table is made by `pgDefinition`. A
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
export const pgEventStore = (query: PgQuery): PgEventStore => ({
  append: async (stream, events, expectedVersion) => {
    const lines = JSON.stringify(events.map(eventText));
    const { rows } = await query(appending, [stream, expectedVersion, lines]);
    return fieldsOf(rows[0]).appended === true ? 'appended' : 'conflict';
  },
  read: async (stream, { to = largestVersion } = {}) => {
    const { rows } = await query(reading, [stream, to]);
    return rows.map((row) => eventOf(fieldsOf(row)));
  },
  tail: async ({ after = start, limit = 1_000 } = {}) => {
    const { rows } = await query(tailing, [after.tx, after.stream, after.version, limit]);
    return rows.map((row) => {
      const fields = fieldsOf(row);
      const { tx, stream, version } = fields;
      return {
        tx: String(tx),
        stream: String(stream),
        version: Number(version),
        event: eventOf(fields),
      };
    });
  },
});

const eventOf = ({ line }: Readonly<Record<string, unknown>>): unknown => JSON.parse(String(line));
