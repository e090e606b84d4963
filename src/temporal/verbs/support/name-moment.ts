import { dateOfDay } from '../../../time/calendar-date';
import { formatInstant } from '../../../time/instant';
import { dayOf, startOfDay } from '../../../time/moment';
import type { Point } from '../../../time/point';
import type { Machine } from '../../timeline/timeline';

/** A moment for a person: a date where it is the start of one, else a date-time. */
export const nameMoment = (moment: number, { offset, offsetMs }: Machine): Point => {
  const day = dayOf(moment, offsetMs);
  return moment === startOfDay(day, offsetMs) ? dateOfDay(day) : formatInstant(moment, offset);
};
