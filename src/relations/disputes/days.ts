import { isLeft } from '../../fp';
import { type CalendarDate, dateOfDay, parseDay } from '../../time/calendar-date';
import { extentOf } from '../../time/edtf';
import { dateOf, dayOfDate, daysInMonth } from '../../time/gregorian';
import type { Since } from '../schedule/schedule';

/** The days on which something can have happened, both included, in days since 1970-01-01. */
export type DayRange = { readonly first: number; readonly last: number };

const dayMs = 86_400_000;

/**
 * The days that a date can mean; null where it has no beginning or no end. A date-time falls on the
 * day that it is written with, since a row does not know the offset of its log.
 */
export const daysOf = (date: Since): DayRange | null => {
  const time = /^([^[/]*)T/.exec(date);
  if (time?.[1] !== undefined) {
    const day = parseDay(time[1]);
    return isLeft(day) ? null : { first: day.right, last: day.right };
  }
  const extent = extentOf(date, 0);
  if (isLeft(extent)) return null;
  const { earliest, latest } = extent.right;
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return null;
  const first = Math.floor(earliest / dayMs);
  // A day is over when the next one begins.
  return { first, last: Math.max(first, Math.ceil(latest / dayMs) - 1) };
};

/** The day that lies some days after the last day a date can mean; null where it has no end. */
export const daysAfter = (date: Since, count: number): CalendarDate | null => {
  const days = daysOf(date);
  return days && dateOfDay(days.last + count);
};

/** The day that lies a year and a day after the last day a date can mean; null where it has no end. */
export const yearAndDayAfter = (date: Since): CalendarDate | null => {
  const days = daysOf(date);
  if (days === null) return null;
  const { year, month, day } = dateOf(days.last);
  return dateOfDay(dayOfDate(year + 1, month, Math.min(day, daysInMonth(year + 1, month))) + 1);
};

/** Whether something happened by a day; null where its date leaves that open. */
export const isBy = (date: Since, by: CalendarDate): boolean | null => {
  const [days, limit] = [daysOf(date), daysOf(by)];
  if (days === null || limit === null) return null;
  if (days.last <= limit.last) return true;
  return days.first > limit.last ? false : null;
};
