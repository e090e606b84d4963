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
