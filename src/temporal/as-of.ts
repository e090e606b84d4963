import type { Moment } from '../time/moment';
import { momentOf, type Point, type PointLiteral } from '../time/point';
import { type Reads, type Rows, rowsAt } from './rows';
import { type Machine, machineOf, type Timeline } from './timeline';

/**
 * The state at a point: a date means the end of that day in the log's own offset, a date-time that
 * instant. Each table is there under its name as read-only, frozen `Rows`.
 *
 * A malformed literal throws a `RangeError`; text from outside goes through `parsePoint`.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), dispute('DS590'));
 * // => some({ stage: 'consultations-requested', paused: true, … })
 */
export const asOf =
  (point: Point | PointLiteral) =>
  <S>(timeline: Timeline<S>): S => {
    const machine = machineOf(timeline);
    return stateAt<S>(machine, momentOf(point, machine.offsetMs));
  };

/** The state at a moment; `reads` is told which rows are looked at. */
export const stateAt = <S>(machine: Machine, moment: Moment, reads?: Reads): S => {
  const { rows, knowledge, blank } = machine;
  // A copy has every name already, `__proto__` too, and is made faster than names are added.
  const state: { [table: string]: Rows<unknown> | undefined } = { ...blank };
  for (const [name, index] of rows) state[name] = rowsAt(index, knowledge, moment, reads);
  // The machine was built from the very projection that gave the timeline its state type.
  return Object.freeze(state) as S;
};
