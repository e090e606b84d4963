import { isLeft } from '../../../fp';
import type { TimedLog } from '../../../temporal/event/event';
import { extentOf } from '../../../time/edtf';
import { type Point, parsePoint } from '../../../time/point';
import { dayOfMoment, shiftOf } from '../../oracle/oracle';

export const pointFrom = (text: string): Point => {
  const point = parsePoint(text);
  if (isLeft(point)) throw new RangeError(point.left.message);
  return point.right;
};

/** Collects every text, whether or not it is a date. */
export const datesIn = (data: unknown, found: Set<string> = new Set()): ReadonlySet<string> => {
  if (typeof data === 'string') found.add(data);
  else if (typeof data === 'object' && data !== null)
    for (const part of Object.values(data)) datesIn(part, found);
  return found;
};

export const momentsOf = (dates: Iterable<string>, offset: string): readonly number[] => {
  const moments = new Set<number>();
  for (const date of dates) {
    const extent = extentOf(date, shiftOf(offset));
    if (isLeft(extent)) continue;
    for (const moment of [extent.right.earliest, extent.right.latest])
      if (Number.isFinite(moment)) moments.add(Math.ceil(moment));
  }
  return [...moments].sort((a, b) => a - b);
};

/**
 * Returns the points around each moment at which a date begins or ends: the moment, the millisecond before it, and
 * the days of both.
 */
export const pointsIn = (log: TimedLog, dates: Iterable<string>): readonly Point[] => {
  const { offset } = log.header;
  const texts = momentsOf(dates, offset).flatMap((moment) => [
    ...[moment - 1, moment].map((each) => new Date(each).toISOString()),
    ...[moment - 1, moment].map((each) => dayOfMoment(each, offset)),
  ]);
  return [...new Set(texts)].map(pointFrom);
};
