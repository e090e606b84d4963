import { dateOfDay } from '../../../time/calendar-date';
import { formatInstant } from '../../../time/instant';
import { dayOf, endOfDay, type Moment, startOfDay } from '../../../time/moment';
import type { Point } from '../../../time/point';
import type { Machine } from '../../timeline/timeline';

/** At which moments a verb looks at changes, on either clock. */
export type Grid = {
  /** The moment at which a change is looked at. */
  readonly settle: (change: Moment) => Moment;
  /** What a bound there is called. */
  readonly name: (moment: Moment) => Point;
};

/** The ends of days, or each change by itself. */
export const gridBy = (by: 'day' | 'instant', { offset, offsetMs }: Machine): Grid =>
  by === 'day'
    ? {
        settle: (change) => endOfDay(dayOf(change, offsetMs), offsetMs),
        name: (moment) => dateOfDay(dayOf(moment, offsetMs)),
      }
    : {
        // What is known from the end of a day is known at the next one's first instant.
        settle: Math.ceil,
        name: (moment) => formatInstant(Math.ceil(moment), offset),
      };

/** The soonest of some moments, if there is one. */
export const soonest = (moments: readonly (Moment | undefined)[]): Moment | undefined => {
  let first: Moment | undefined;
  for (const moment of moments)
    if (moment !== undefined && (first === undefined || moment < first)) first = moment;
  return first;
};

/** A moment for a person: a date where it is the start of one, else a date-time. */
export const nameMoment = (moment: number, { offset, offsetMs }: Machine): Point => {
  const day = dayOf(moment, offsetMs);
  return moment === startOfDay(day, offsetMs) ? dateOfDay(day) : formatInstant(moment, offset);
};
