import { isLeft } from '../../../fp';
import type { TimedLog } from '../../../temporal/event/event';
import { extentOf } from '../../../time/edtf';
import type { Point } from '../../../time/point';
import {
  byPosition,
  dayOfMoment,
  daysAfter,
  positionOf,
  shiftOf,
  type Version,
  versionsKnownAt,
} from '../../oracle/oracle';
import { datesIn, momentsOf } from './points';

/** A log in which a possible date has been chosen for every imprecise date. */
export type World = {
  /** The events of the log as written, each at the position of the date chosen for it. */
  readonly versions: readonly Version[];
  /** The chosen date, by the id of the event. */
  readonly dates: ReadonlyMap<string, string>;
};

/**
 * Returns one world for each way to choose a possible date for every imprecise date. Returns no world if there would
 * be more than `most` worlds.
 */
export const worldsOf = (
  log: TimedLog,
  knowledge: number,
  points: readonly Point[],
  most: number,
): readonly World[] => {
  const { offset } = log.header;
  const versions = versionsKnownAt(log, knowledge);
  const about = daysAbout([versions.map(({ event }) => event), points], offset);
  const open = versions
    .map(({ event }) => [event, datesOf(event.occurred, about, offset)] as const)
    .filter(([, dates]) => dates.length > 1);
  if (open.reduce((count, [, dates]) => count * dates.length, 1) > most) return [];
  let worlds: readonly ReadonlyMap<string, string>[] = [new Map()];
  for (const [{ id }, dates] of open)
    worlds = worlds.flatMap((world) => dates.map((date) => new Map([...world, [id, date]])));
  return worlds.map((dates) => ({
    versions: versions
      .map((version) => {
        const occurred = dates.get(version.event.id);
        if (occurred === undefined) return version;
        return { ...version, position: positionOf({ ...version.event, occurred }, offset) };
      })
      .sort(byPosition),
    dates,
  }));
};

/** Returns the days from about five days before the first date in `data` to about five days after the last. */
const daysAbout = (data: unknown, offset: string): readonly string[] => {
  const moments = momentsOf(datesIn(data), offset);
  const [first = 0, last = 0] = [moments.at(0), moments.at(-1)];
  const from = daysAfter(dayOfMoment(first, offset), -5);
  const length = Math.ceil((last - first) / 86_400_000) + 10;
  return Array.from({ length }, (_, index) => daysAfter(from, index));
};

/** Returns the possible dates. If `occurred` has an open end, these are only dates near the dates in the log. */
const datesOf = (occurred: string, about: readonly string[], offset: string): readonly string[] => {
  const extent = extentOf(occurred, shiftOf(offset));
  if (isLeft(extent)) throw new RangeError(extent.left.message);
  const { widestEarliest: first, widestLatest: end } = extent.right;
  if (first === end) return [occurred];
  // For `A/B` the possible dates are those of A, or those of B if A is unknown. The possible dates are date-times if
  // that date is written as a date-time, and days otherwise. For `[A..B]` with date-times, the moment B itself is
  // possible too.
  const text = occurred.split('/')[0] || occurred;
  if (text.includes('T')) {
    const isEndLeftOut = text.lastIndexOf('T') < text.indexOf('..');
    return Array.from({ length: end - first + (isEndLeftOut ? 0 : 1) }, (_, index) =>
      new Date(first + index).toISOString(),
    );
  }
  const days = about.filter((day) => {
    const start = Date.parse(`${day}T00:00:00${offset}`);
    return first <= start && start < end;
  });
  return first === Number.NEGATIVE_INFINITY ? ['../1900-01-01', ...days] : days;
};
