import { momentOf, type Point, type PointLiteral } from '../../time/point';
import { stateAt } from '../timeline/state-at';
import { machineOf, type Timeline } from '../timeline/timeline';

/**
 * The state at a point in valid time. A date means the end of that day in the offset of the log, and a
 * date-time means that instant. The state has each table under its name, as read-only, frozen `Rows`.
 *
 * A malformed literal throws a `RangeError`. Read text from outside with `parsePoint`.
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
