import { none, type Option, some } from '../../fp';
import { resolvedAt } from '../../temporal/corrections/resolution';
import { type Entry, isKnown } from '../../temporal/event/entry';
import type { TimedLog } from '../../temporal/event/event';
import { allEntries, machineOf, type Timeline } from '../../temporal/timeline/timeline';
import type { Moment } from '../../time/moment';
import { type Point, type PointLiteral, startOf } from '../../time/point';

/**
 * Returns one event by its id, in its latest known form. The answer is none if the event is not known or
 * was retracted.
 *
 * @example
 * const found = pipe(japanKorea, eventById('gsomia-notice-2019'));
 * isSome(found) && found.value.type; // => 'TerminationNotified'
 */
export const eventById =
  (id: string) =>
  <L extends TimedLog>(timeline: Timeline<unknown, L>): Option<L['events'][number]> => {
    const { resolution, knowledge } = machineOf(timeline);
    const entries = resolvedAt(resolution, id)?.entries ?? [];
    const known = entries.find((entry) => isKnown(entry, knowledge));
    return known === undefined ? none : some(known.event);
  };

/**
 * Lists the events that became known in `[from, to)`, in the order in which they became known.
 * These are new events, and corrected events in their new form. A date given as `from` or `to`
 * means the start of that date. An event that was recorded on a date becomes known at the end of
 * that date.
 *
 * @example
 * pipe(japanKorea, recordedBetween('2019-08-01', '2019-08-08')).map((event) => event.id);
 * // => ['kr-listing-review-concluded-2019', 'jp-delists-kr-2019']
 */
export const recordedBetween =
  (from: Point | PointLiteral, to: Point | PointLiteral) =>
  <L extends TimedLog>(timeline: Timeline<unknown, L>): readonly L['events'][number][] => {
    const { offsetMs } = machineOf(timeline);
    return Object.freeze(recordedFrom(timeline, startOf(from, offsetMs), startOf(to, offsetMs)));
  };

export const recordedFrom = <L extends TimedLog>(
  timeline: Timeline<unknown, L>,
  start: Moment,
  end: Moment,
): readonly L['events'][number][] => {
  const machine = machineOf(timeline);
  return allEntries(machine)
    .filter(({ knownFrom }) => start <= knownFrom && knownFrom < end)
    .filter(({ knownFrom }) => knownFrom <= machine.knowledge)
    .sort(byKnowledge)
    .map(({ event }) => event);
};

const byKnowledge = (a: Entry, b: Entry): number =>
  a.knownFrom === b.knownFrom ? a.index - b.index : a.knownFrom < b.knownFrom ? -1 : 1;
