import type { Entry } from '../../temporal/event/entry';
import { isKnown } from '../../temporal/event/entry';
import { type Version, versionsUpTo } from '../../temporal/fold/versions';
import { entriesInOrder, foldAt } from '../../temporal/rows/row-history';
import { rowHistoryOf, sortedIds } from '../../temporal/rows/row-index';
import type { Machine } from '../../temporal/timeline/timeline';
import type { Moment } from '../../time/moment';

export type KeptRow = {
  readonly table: string;
  readonly row: string;
  readonly versions: readonly Version[];
  readonly entries: readonly Entry[];
};

/** Due changes are followed for a hundred years after the last event of a row. */
const farAhead: Moment = 100 * 366 * 86_400_000;

/** Yields every row with at least one event that is known at the timeline's system time. */
export function* keptRows({ rows, knowledge }: Machine): Iterable<KeptRow> {
  for (const [table, index] of rows)
    for (const row of sortedIds(index)) {
      const rowHistory = rowHistoryOf(index, row);
      if (rowHistory === undefined) continue;
      const entries = entriesInOrder(rowHistory).filter((entry) => isKnown(entry, knowledge));
      const last = entries[entries.length - 1];
      if (last === undefined) continue;
      const end = Math.max(last.position, 0) + farAhead;
      yield { table, row, versions: versionsUpTo(foldAt(rowHistory, knowledge), end), entries };
    }
}
