import { fieldsOf, type PgQuery } from '../statements/query';

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
  /** The most events to read. By default 1,000. */
  readonly limit?: number;
};

// `order by tx` would mean the text of the first column, by which 1000 comes before 999.
const tailing = `select tx::text as tx, stream, version, line from bilateral_events
  where tx < pg_snapshot_xmin(pg_current_snapshot())
    and (tx, stream, version) > ($1::text::xid8, $2::text collate "C", $3::integer)
  order by bilateral_events.tx, stream, version limit $4`;

/** Before every transaction. */
const start: PgPosition = { tx: '0', stream: '', version: 0 };

/** The next events of all streams after a position. */
export const tailOf = async (
  query: PgQuery,
  { after = start, limit = 1_000 }: PgTailOptions,
): Promise<readonly PgAppendedEvent[]> => {
  const { rows } = await query(tailing, [after.tx, after.stream, after.version, limit]);
  return rows.map(appendedOf);
};

const appendedOf = (row: unknown): PgAppendedEvent => {
  const fields = fieldsOf(row);
  const { tx, stream, version } = fields;
  return {
    tx: String(tx),
    stream: String(stream),
    version: Number(version),
    event: eventOf(fields),
  };
};

/** The event of a row, as JSON reads it. */
export const eventOf = ({ line }: Readonly<Record<string, unknown>>): unknown =>
  JSON.parse(String(line));
