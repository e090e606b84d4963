import { emptyLog } from '../../log/event-log/event-log';
import { formatLog } from '../../log/format';
import type { PgTransaction } from '../statements/query';
import { type PgRefreshed, refreshOne } from './refresh';

/** The versions of many logs in one PostgreSQL table. The column `relation` has the name of the log's stream. */
export type PgVersionTables = {
  /**
   * Registers a stream whose versions are to be kept, with the parties and offset of its log. If
   * the header differs from the header that was registered before, the versions are made again.
   */
  readonly keep: (
    stream: string,
    header: { readonly parties: readonly [string, string]; readonly offset: string },
  ) => Promise<void>;
  /**
   * Updates the versions of one stream, in one transaction. Of the streams that have new events and
   * that no other worker has locked, `refresh` takes the one that has waited longest. Returns null
   * if there is no such stream.
   */
  readonly refresh: () => Promise<PgRefreshed | null>;
};

const keeping = `insert into bilateral_checkpoints as held (stream, header) values ($1, $2)
  on conflict (stream) do update set header = excluded.header, seen = 0
  where held.header <> excluded.header`;

/**
 * Keeps the table `bilateral_versions` current. The table has the rows of `tableRows` for each
 * stream. Any number of processes may call `refresh`, each in a loop. If a process is killed,
 * nothing is left half done, because other processes still see the old versions and one of them
 * takes over the stream. A promise rejects only if the database fails.
 *
 * @example
 * // With PGlite: pgVersionTables((run) => database.transaction((tx) => run((text, values) => tx.query(text, values))))
 * const tables = pgVersionTables((run) => run(async () => ({ rows: [] })));
 * await tables.refresh(); // => null
 */
export const pgVersionTables = (transaction: PgTransaction): PgVersionTables => ({
  keep: (stream, header) => {
    const line = formatLog(emptyLog(header)).trimEnd();
    return transaction(async (query) => {
      await query(keeping, [stream, line]);
    });
  },
  refresh: async () => (await transaction(refreshOne)) ?? null,
});
