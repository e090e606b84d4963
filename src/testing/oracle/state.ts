import type { TimedEvent, TimedLog } from '../../temporal/event/event';
import type { Projection } from '../../temporal/timeline/projection';
import { readingsAt } from './readings';
import { idsIn, lifeOf } from './row';

/** A state as the laws compare it: each table by name, its rows by id in order. */
export type Plain = readonly (readonly [
  table: string,
  rows: readonly (readonly [id: string, row: unknown])[],
])[];

/**
 * The state at a moment, as known at another (both in epoch milliseconds), worked out from nothing.
 *
 * It is written from the design alone and shares no code with the time machine: it resolves
 * corrections and retractions, places and sorts what is left, and folds each row by itself. It keeps
 * nothing between two calls.
 */
export const oracle = (
  projection: Projection<unknown, TimedEvent>,
  log: TimedLog,
  moment: number,
  knowledge: number = Number.POSITIVE_INFINITY,
): Plain => {
  const readings = readingsAt(log, knowledge);
  return projection.tables.map((table) => [
    table.name,
    idsIn(table, readings).flatMap((id) => {
      const { steps } = lifeOf(table, id, readings, moment, log.header.offset);
      const last = steps.at(-1);
      return last === undefined ? [] : [[id, last.value] as const];
    }),
  ]);
};
