import { type Point, type PointLiteral, startOf } from '../../time/point';
import { isKnown } from '../event/entry';
import type { TimedLog } from '../event/event';
import { allEntries, machineOf, type Timeline } from '../timeline/timeline';

/**
 * The events whose position in valid time is in `[from, to)`, in order and as they are known:
 * corrected events as corrected, retracted events left out. A date counts from its start.
 *
 * @example
 * pipe(japanKorea, eventsBetween('2019-08-01', '2019-08-08')).map((event) => event.type);
 * // => ['ReviewConcluded', 'TrustedPartnerRemoved', 'LicenceGranted']
 */
export const eventsBetween =
  (from: Point | PointLiteral, to: Point | PointLiteral) =>
  <L extends TimedLog>(timeline: Timeline<unknown, L>): readonly L['events'][number][] => {
    const machine = machineOf(timeline);
    const start = startOf(from, machine.offsetMs);
    const end = startOf(to, machine.offsetMs);
    return Object.freeze(
      allEntries(machine)
        .filter((entry) => start <= entry.position && entry.position < end)
        .filter((entry) => isKnown(entry, machine.knowledge))
        .map((entry) => entry.event),
    );
  };
