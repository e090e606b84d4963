import type { Moment } from '../../../time/moment';
import { versionsUpTo } from '../../fold/versions';
import { foldAt, type RowHistory } from '../../rows/row-history';
import { rowHistoryOf } from '../../rows/row-index';
import { nextDue } from '../../table/due';
import type { Machine } from '../../timeline/timeline';

/**
 * The rows that a question read in at least one of the orders of events that were tried, each row with its due
 * dates.
 */
export type RowsSeen = ReadonlyMap<RowHistory, ReadonlySet<Moment>>;

/** Adds the rows in `reads`. Each row keeps the due dates at or before `moment` that its versions declare. */
export const withRowsSeen = (
  before: RowsSeen,
  reads: readonly (readonly RowHistory[])[],
  machine: Machine,
  moment: Moment,
): RowsSeen => {
  const rows = new Map(before);
  for (const rowHistory of reads.flat()) {
    const { table, id } = rowHistory;
    const index = machine.rows.get(table.name);
    const original = index && rowHistoryOf(index, id);
    if (original === undefined) continue;
    const dues = dueDates(rowHistory, machine, moment);
    rows.set(original, new Set([...(rows.get(original) ?? []), ...dues]));
  }
  return rows;
};

const dueDates = (rowHistory: RowHistory, { knowledge, offsetMs }: Machine, moment: Moment) =>
  versionsUpTo(foldAt(rowHistory, knowledge), moment)
    .flatMap(({ value }) => nextDue(rowHistory.table, value, offsetMs)?.at ?? [])
    .filter((at) => at <= moment);

/** If this number has grown, new rows or due dates were seen. */
export const sizeOf = (seen: RowsSeen): number =>
  [...seen.values()].reduce((size, dues) => size + dues.size, seen.size);
