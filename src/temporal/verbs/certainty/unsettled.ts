import { momentOf, type Point, type PointLiteral } from '../../../time/point';
import { isKnown } from '../../event/entry';
import type { TimedLog } from '../../event/event';
import { allEntries, machineOf, type Timeline } from '../../timeline/timeline';
import { leewayOf } from './possible-dates';

/**
 * The imprecisely dated events, as known, of which nobody can say whether they had happened by a
 * point: those whose date begins at or before it and ends after it.
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
          const leeway = leewayOf(event, offsetMs);
          return leeway !== undefined && leeway.first <= moment && moment < leeway.last;
        })
        .map(({ event }) => event),
    );
  };
