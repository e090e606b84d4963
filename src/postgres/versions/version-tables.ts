import { emptyLog } from '../../log/event-log/event-log';
import { formatLog } from '../../log/format';
import type { PgTransaction } from '../statements/query';
import { type PgRefreshed, refreshOne } from './refresh';

/** The versions of many logs in one table of PostgreSQL, one relation for each stream. */
export type PgVersionTables = {
  /**
   * Names a stream whose versions are to be kept, with what its log has in its header. Where it is named with
   * another header than before, its versions are made anew.
   */
  readonly keep: (
    stream: string,
    header: { readonly parties: readonly [string, string]; readonly offset: string },
  ) => Promise<void>;
  /**
   * Brings the versions of one stream up to date, in one transaction: of those that have new events, the one that
   * has waited longest and that no other worker has. Gives null where there is none.
   */
  readonly refresh: () => Promise<PgRefreshed | null>;
};

const keeping = `insert into bilateral_checkpoints as held (stream, header) values ($1, $2)
  on conflict (stream) do update set header = excluded.header, seen = 0
  where held.header <> excluded.header`;

/**
 * Keeps the table `bilateral_versions` current, which has the rows of `tableRows` for each stream. Any number of
 * processes may call `refresh`, each in a loop. One that is killed leaves nothing half: others see the versions
 * as they were, and take the stream up. A promise rejects only where the database does.
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
