import { isLeft } from '../../fp';
import { parseLog } from '../../log/parse';
import { relations } from '../../relations/relations';
import { tableRows } from '../../tables/table-rows';
import { timeline } from '../../temporal/timeline/timeline';
import { fieldsOf, type PgQuery } from '../statements/query';
import { versionsTable } from './definition';
import { insertRows } from './insert';

/** The result for one stream. */
export type PgRefreshed = {
  readonly stream: string;
  /** The number of events in the stream. */
  readonly version: number;
  /** The number of new rows that are stored for the stream. 0 if there is a `problem`. */
  readonly rows: number;
  /**
   * Why the events of the stream could not be read, or why the new rows could not be stored. If there
   * is a problem, the old rows are kept. Null if the new rows are stored.
   */
  readonly problem: string | null;
};

/**
 * Takes one stream that has new events since `refreshOne` last tried to make its versions, even if
 * that failed. Skips streams that another worker has locked.
 */
const taking = `select checkpoint.stream, checkpoint.header, held.version
  from bilateral_checkpoints as checkpoint cross join lateral (
    select max(version) as version from bilateral_events where stream = checkpoint.stream
  ) as held
  where checkpoint.seen < held.version
  order by checkpoint.refreshed nulls first limit 1 for update of checkpoint skip locked`;

const reading =
  'select line from bilateral_events where stream = $1 and version <= $2 order by version';

const marking = `update bilateral_checkpoints
  set version = case when $3::text is null then $2 else version end,
    seen = $2, problem = $3, refreshed = clock_timestamp()
  where stream = $1`;

/**
 * Makes the versions of one stream again, in the transaction that locks the stream's checkpoint.
 * Returns undefined if there is no stream to take.
 */
export const refreshOne = async (query: PgQuery): Promise<PgRefreshed | undefined> => {
  const [taken] = (await query(taking, [])).rows;
  if (taken === undefined) return undefined;
  const { stream, header, version } = fieldsOf(taken);
  const { rows: lines } = await query(reading, [stream, version]);
  const text = [header, ...lines.map((each) => fieldsOf(each).line), ''].join('\n');
  const log = parseLog(text);
  const done = { stream: String(stream), version: Number(version) };
  if (isLeft(log)) {
    const problem = log.left.message;
    await query(marking, [stream, version, problem]);
    return { ...done, rows: 0, problem };
  }
  const made = tableRows(timeline(relations)(log.right), { relation: done.stream });
  await query('savepoint bilateral_rows', []);
  try {
    await query(`delete from ${versionsTable} where relation = $1`, [stream]);
    const rows = await insertRows(query, made);
    await query(marking, [stream, version, null]);
    return { ...done, rows, problem: null };
  } catch (error) {
    // If `refreshOne` threw when the database refuses a row, the worker would take this stream
    // again and again, and no other stream.
    if (!(error instanceof Error) || !isOfRows(error)) throw error;
    await query('rollback to savepoint bilateral_rows', []);
    const problem = `the database refused a row: ${error.message}`;
    await query(marking, [stream, version, problem]);
    return { ...done, rows: 0, problem };
  }
};

/**
 * Whether the database refused a text of a row, because the database cannot store the text (SQLSTATE
 * class 22) or because the text is too long for an index (class 54).
 */
const isOfRows = (error: Error): boolean =>
  'code' in error && typeof error.code === 'string' && /^(22|54)/.test(error.code);
