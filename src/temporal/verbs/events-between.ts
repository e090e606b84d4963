import { mustBeInOrder, type Period } from '../../time/period';
import { type Point, type PointLiteral, startOf } from '../../time/point';
import { isKnown } from '../event/entry';
import type { TimedEvent, TimedLog } from '../event/event';
import { allEntries, machineOf, type Timeline } from '../timeline/timeline';

/**
 * The events whose position in valid time is in `[from, to)`, in order. Corrected events are in
 * their corrected form, and retracted events are left out. In `from` and `to`, a date means the
 * start of its day.
 *
 * @example
 * pipe(japanKorea, eventsBetween('2019-08-01', '2019-08-08')).map((event) => event.type);
 * // => ['ReviewConcluded', 'TrustedPartnerRemoved', 'LicenceGranted']
 * const week = { from: '2019-08-01', to: '2019-08-08' } as const;
 * pipe(japanKorea, eventsBetween(week)).length; // => 3
 */
export function eventsBetween(
  period: Period,
): <L extends TimedLog>(timeline: Timeline<unknown, L>) => readonly L['events'][number][];
export function eventsBetween(
  from: Point | PointLiteral,
  to: Point | PointLiteral,
): <L extends TimedLog>(timeline: Timeline<unknown, L>) => readonly L['events'][number][];
export function eventsBetween(
  ...points: readonly [Period] | readonly [Point | PointLiteral, Point | PointLiteral]
): (timeline: Timeline<unknown>) => readonly TimedEvent[] {
  const { from, to } = points.length === 1 ? points[0] : { from: points[0], to: points[1] };
  return (timeline) => {
    const machine = machineOf(timeline);
    if (points.length === 1) mustBeInOrder(points[0], machine.offsetMs);
    const start = startOf(from, machine.offsetMs);
    const end = startOf(to, machine.offsetMs);
    return Object.freeze(
      allEntries(machine)
        .filter(({ position }) => start <= position && position < end)
        .filter((entry) => isKnown(entry, machine.knowledge))
        .map(({ event }) => event),
    );
  };
}
