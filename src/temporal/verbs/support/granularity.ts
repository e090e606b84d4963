import { dateOfDay } from '../../../time/calendar-date';
import { formatInstant } from '../../../time/instant';
import { dayOf, endOfDay, type Moment, startOfDay } from '../../../time/moment';
import type { Point } from '../../../time/point';
import type { Machine } from '../../timeline/timeline';

export type Granularity = {
  /** Returns when a change becomes visible: at the end of the day or instant in which it falls. */
  readonly roundUp: (change: Moment) => Moment;
  /**
   * Turns a moment that `roundUp` returned into a date or date-time, for the bound of a segment.
   */
  readonly boundAt: (moment: Moment) => Point;
};

/** `day` sees the end of each day, `instant` sees every change. */
export const granularityOf = (by: 'day' | 'instant', { offset, offsetMs }: Machine): Granularity =>
  by === 'day'
    ? {
        roundUp: (change) => endOfDay(dayOf(change, offsetMs), offsetMs),
        boundAt: (moment) => dateOfDay(dayOf(moment, offsetMs)),
      }
    : {
        // The end of a day is half a millisecond before the next day, and is rounded up to the start of the next day.
        roundUp: Math.ceil,
        boundAt: (moment) => formatInstant(Math.ceil(moment), offset),
      };

export const earliestOf = (moments: readonly (Moment | undefined)[]): Moment | undefined => {
  let first: Moment | undefined;
  for (const moment of moments)
    if (moment !== undefined && (first === undefined || moment < first)) first = moment;
  return first;
};

export const pointAt = (moment: Moment, { offset, offsetMs }: Machine): Point => {
  const day = dayOf(moment, offsetMs);
  return moment === startOfDay(day, offsetMs) ? dateOfDay(day) : formatInstant(moment, offset);
};

/** `null` is the beginning of all time. */
export const pointOrNone = (moment: Moment, machine: Machine): Point | null =>
  moment === Number.NEGATIVE_INFINITY ? null : pointAt(moment, machine);

/** The point that `asKnownAt` takes for `moment`; `null` is the beginning of all time. */
export const knownPointAt = (moment: Moment, { offset, offsetMs }: Machine): Point | null => {
  if (moment === Number.NEGATIVE_INFINITY) return null;
  const day = dayOf(moment, offsetMs);
  return moment === endOfDay(day, offsetMs) ? dateOfDay(day) : formatInstant(moment, offset);
};
