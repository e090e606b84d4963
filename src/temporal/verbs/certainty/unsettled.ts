import { momentOf, type Point, type PointLiteral } from '../../../time/point';
import { isKnown } from '../../event/entry';
import type { TimedLog } from '../../event/event';
import { allEntries, machineOf, type Timeline } from '../../timeline/timeline';
import { possibleDatesOf } from './possible-dates';

/**
 * The imprecisely dated events that may or may not have happened by a point. Their possible dates begin at or
 * before the point and end after the point. Corrected events are in their corrected form.
 *
 * @example
 * pipe(japanKorea, unsettled('2019-09-15')).map((event) => `${event.id}: ${event.occurred}`);
 * // => ['jp-licence-fluorinated-polyimide-1: 2019-09']
 */
export const unsettled =
  (point: Point | PointLiteral) =>
  <L extends TimedLog>(timeline: Timeline<unknown, L>): readonly L['events'][number][] => {
    const machine = machineOf(timeline);
    const { knowledge, offsetMs } = machine;
    const moment = momentOf(point, offsetMs);
    return Object.freeze(
      allEntries(machine)
        .filter((entry) => isKnown(entry, knowledge))
        .filter(({ event }) => {
          const dates = possibleDatesOf(event, offsetMs);
          return dates !== undefined && dates.first <= moment && moment < dates.last;
        })
        .map(({ event }) => event),
    );
  };
