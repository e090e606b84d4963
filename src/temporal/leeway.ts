import { isLeft } from '../fp';
import { extentOf } from '../time/edtf';
import { dayMs, dayOf, type Moment, startOfDay } from '../time/moment';
import type { TimedEvent } from './event';

/** When an imprecisely dated event may have happened. */
export type Leeway = {
  /** The first and the last moment that it may have happened at; infinite where that is open. */
  readonly first: Moment;
  readonly last: Moment;
  /** How far apart the moments lie that it may have: a day, or for date-times a millisecond. */
  readonly step: number;
};

/**
 * The leeway in an event's date, if there is any. A day, an instant and an open start `../` have
 * none; `~`, `?` and `%` widen a date by one unit of its precision.
 */
export const leewayOf = ({ occurred }: TimedEvent, offsetMs: number): Leeway | undefined => {
  const extent = extentOf(occurred, offsetMs);
  if (isLeft(extent)) return undefined;
  const { widestEarliest: first, widestLatest: end } = extent.right;
  const isDate = first < end && isDayStart(first, offsetMs) && isDayStart(end, offsetMs);
  // The last day of a date is the one before its end; a date-time may be its end.
  const last = isDate ? end - dayMs : end;
  return first < last ? { first, last, step: isDate ? dayMs : 1 } : undefined;
};

const isDayStart = (moment: Moment, offsetMs: number): boolean =>
  !Number.isFinite(moment) || moment === startOfDay(dayOf(moment, offsetMs), offsetMs);

/**
 * Enough of an event's possible moments to stand for all: between two marks it makes no difference
 * where the event lies but for its order among `crowd` events that move likewise, so as many moments
 * are taken there.
 */
export const tries = (
  { first, last, step }: Leeway,
  marks: readonly Moment[],
  crowd: number,
  offsetMs: number,
): readonly Moment[] => {
  const within = [...new Set(marks)].filter((mark) => first < mark && mark <= last);
  within.sort((a, b) => a - b);
  const found = new Set<Moment>();
  const take = (from: Moment, before: Moment) => {
    for (let n = 0; n < crowd; n += 1) {
      const at = from + n * step;
      if (at < before && at <= last) found.add(at);
    }
  };
  /** The first of the event's moments at or after a mark. */
  const atOrAfter = (mark: Moment): Moment => {
    const start = Number.isFinite(first) ? first : startOfDay(0, offsetMs);
    return start + Math.ceil((mark - start) / step) * step;
  };
  if (Number.isFinite(first)) take(first, within[0] ?? Number.POSITIVE_INFINITY);
  else {
    found.add(first);
    const [mark] = within;
    if (mark !== undefined) take(atOrAfter(mark) - crowd * step, mark);
  }
  within.forEach((mark, index) => {
    const at = atOrAfter(mark);
    if (at <= last && at === mark) found.add(at);
    take(at === mark ? at + step : at, within[index + 1] ?? Number.POSITIVE_INFINITY);
  });
  return [...found];
};
