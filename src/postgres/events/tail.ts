import { fieldsOf, type PgQuery } from '../statements/query';

/** The position of a reader of all streams: the last event that the reader has received. */
export type PgPosition = {
  /** The id of the transaction. It is text because the id has 64 bits. */
  readonly tx: string;
  readonly stream: string;
  readonly version: number;
};

/** An event of any stream, and its position. */
export type PgAppendedEvent = PgPosition & { readonly event: unknown };

/** Options for reading the events of all streams. */
export type PgTailOptions = {
  /** The last event that the reader has received. If it is absent, reading starts with the first event. */
  readonly after?: PgPosition | undefined;
  /** How many events are read at most. By default, 1,000. */
  readonly limit?: number;
};

// `order by tx` would order by the text of the first column, in which 1000 comes before 999.
const tailing = `select tx::text as tx, stream, version, line from bilateral_events
  where tx < pg_snapshot_xmin(pg_current_snapshot())
    and (tx, stream, version) > ($1::text::xid8, $2::text collate "C", $3::integer)
  order by bilateral_events.tx, stream, version limit $4`;

const start: PgPosition = { tx: '0', stream: '', version: 0 };

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

export const eventOf = ({ line }: Readonly<Record<string, unknown>>): unknown =>
  JSON.parse(String(line));
