import { momentOf, type Point, type PointLiteral } from '../../time/point';
import type { TimedLog } from '../event/event';
import { machineOf, type Timeline, timelineOf } from '../timeline/timeline';

/**
 * The timeline as it was known at a point in system time: without the lines that were recorded later. If
 * `asKnownAt` is applied twice, the earlier point counts. A date means the end of that day. What was recorded
 * on a date is known from the end of that day.
 *
 * @example
 * pipe(japanKorea, asKnownAt('2019-08-01'), asOf('2019-08-28'), trustedPartner({ by: 'JPN', of: 'KOR' }));
 * // => some({ tier: 'Group A', … })
 */
export const asKnownAt =
  (point: Point | PointLiteral) =>
  <S, L extends TimedLog>(timeline: Timeline<S, L>): Timeline<S, L> => {
    const machine = machineOf(timeline);
    const knowledge = Math.min(machine.knowledge, momentOf(point, machine.offsetMs));
    return timelineOf({ ...machine, knowledge });
  };
