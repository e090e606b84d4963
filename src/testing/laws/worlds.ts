import { isLeft } from '../../fp';
import type { TimedEvent, TimedLog } from '../../temporal/event';
import { extentOf } from '../../time/edtf';
import type { Point } from '../../time/point';
import { dayOfMoment, daysAfter, readingsAt, shiftOf } from '../oracle/oracle';
import { datesIn, momentsOf } from './points';

/** A log in which each imprecise date was exchanged for one that it may mean. */
export type World<E extends TimedEvent> = {
  readonly log: TimedLog<E>;
  /** The date taken, by the id of the event. */
  readonly dates: ReadonlyMap<string, string>;
};

/**
 * Every world that a log leaves open as known at a moment, up to some points, or none if there are
 * too many to try.
 */
export const worldsOf = <E extends TimedEvent>(
  log: TimedLog<E>,
  knowledge: number,
  points: readonly Point[],
  most: number,
): readonly World<E>[] => {
  const { offset } = log.header;
  const events = readingsAt(log, knowledge)
    .toSorted((a, b) => a.position - b.position)
    // Readings of a log's own events are of its kind.
    .map(({ event }) => event as E);
  const about = daysAbout([events, points], offset);
  const open = events
    .map((event) => [event, datesOf(event.occurred, about, offset)] as const)
    .filter(([, dates]) => dates.length > 1);
  if (open.reduce((count, [, dates]) => count * dates.length, 1) > most) return [];
  let worlds: readonly ReadonlyMap<string, string>[] = [new Map()];
  for (const [{ id }, dates] of open)
    worlds = worlds.flatMap((world) => dates.map((date) => new Map([...world, [id, date]])));
  return worlds.map((dates) => ({
    log: {
      ...log,
      events: events.map((event) => ({
        ...event,
        occurred: dates.get(event.id) ?? event.occurred,
      })),
    },
    dates,
  }));
};

/** From some days before all finite dates in some data to some days after. */
const daysAbout = (data: unknown, offset: string): readonly string[] => {
  const moments = momentsOf(datesIn(data), offset);
  const [first = 0, last = 0] = [moments.at(0), moments.at(-1)];
  const from = daysAfter(dayOfMoment(first, offset), -5);
  const length = Math.ceil((last - first) / 86_400_000) + 10;
  return Array.from({ length }, (_, index) => daysAfter(from, index));
};

/** Every date that one date may mean; of endless many, those about the dates of the log. */
const datesOf = (occurred: string, about: readonly string[], offset: string): readonly string[] => {
  const extent = extentOf(occurred, shiftOf(offset));
  if (isLeft(extent)) throw new RangeError(extent.left.message);
  const { widestEarliest: first, widestLatest: end } = extent.right;
  if (first === end) return [occurred];
  if (occurred.includes('T'))
    return Array.from({ length: end - first + 1 }, (_, index) =>
      new Date(first + index).toISOString(),
    );
  const days = about.filter((day) => {
    const start = Date.parse(`${day}T00:00:00${offset}`);
    return first <= start && start < end;
  });
  return first === Number.NEGATIVE_INFINITY ? ['../1900-01-01', ...days] : days;
};
