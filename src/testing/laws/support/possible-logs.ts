import { isLeft } from '../../../fp';
import type { TimedLog } from '../../../temporal/event/event';
import { extentOf } from '../../../time/edtf';
import type { Point } from '../../../time/point';
import {
  dayOfMoment,
  daysAfter,
  inTurn,
  placeOf,
  type Reading,
  readingsAt,
  shiftOf,
} from '../../oracle/oracle';
import { datesIn, momentsOf } from './points';

/** What a log says if each imprecise date in it means one date that it may mean. */
export type World = {
  /** The events as they are written, each where the date taken puts it. */
  readonly readings: readonly Reading[];
  /** The date taken, by the id of the event. */
  readonly dates: ReadonlyMap<string, string>;
};

/**
 * Every world that a log leaves open as known at a moment, up to some points, or none if there are
 * too many to try.
 */
export const worldsOf = (
  log: TimedLog,
  knowledge: number,
  points: readonly Point[],
  most: number,
): readonly World[] => {
  const { offset } = log.header;
  const readings = readingsAt(log, knowledge);
  const about = daysAbout([readings.map(({ event }) => event), points], offset);
  const open = readings
    .map(({ event }) => [event, datesOf(event.occurred, about, offset)] as const)
    .filter(([, dates]) => dates.length > 1);
  if (open.reduce((count, [, dates]) => count * dates.length, 1) > most) return [];
  let worlds: readonly ReadonlyMap<string, string>[] = [new Map()];
  for (const [{ id }, dates] of open)
    worlds = worlds.flatMap((world) => dates.map((date) => new Map([...world, [id, date]])));
  return worlds.map((dates) => ({
    readings: readings
      .map((reading) => {
        const occurred = dates.get(reading.event.id);
        if (occurred === undefined) return reading;
        return { ...reading, place: placeOf({ ...reading.event, occurred }, offset) };
      })
      .sort(inTurn),
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
  // Of `A/B` it is A, unless nobody knows it; of `[A..B]` the end counts where it is a date-time.
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
