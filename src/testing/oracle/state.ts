import type { TimedEvent, TimedLog } from '../../temporal/event/event';
import type { Projection } from '../../temporal/timeline/projection';
import { historyOfRow, idsIn } from './row';
import { versionsKnownAt } from './versions';

/** The rows are in the order of their ids. */
export type Plain = readonly (readonly [
  table: string,
  rows: readonly (readonly [id: string, row: unknown])[],
])[];

/**
 * The state at a moment in valid time, as known at a moment in system time. Both moments are in
 * epoch milliseconds.
 *
 * The oracle is written from the design alone and shares no code with the library's own replay. It resolves
 * corrections and retractions, sorts the events, and folds each row. Between two calls it keeps
 * nothing but the ids of the rows that each event concerns.
 */
export const oracle = (
  projection: Projection<unknown, TimedEvent>,
  log: TimedLog,
  moment: number,
  knowledge: number = Number.POSITIVE_INFINITY,
): Plain => {
  const versions = versionsKnownAt(log, knowledge);
  return projection.tables.map((table) => [
    table.name,
    idsIn(table, versions).flatMap((id) => {
      const { steps } = historyOfRow(table, id, versions, moment, log.header.offset);
      const last = steps.at(-1);
      return last === undefined ? [] : [[id, last.value] as const];
    }),
  ]);
};
