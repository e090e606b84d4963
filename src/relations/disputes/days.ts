import { isLeft } from '../../fp';
import { type CalendarDate, dateOfDay } from '../../time/calendar-date';
import { extentOf } from '../../time/extent';
import { dateOf, dayOfDate, daysInMonth } from '../../time/gregorian';
import { dayMs, dayOf } from '../../time/moment';
import type { Point } from '../../time/point';
import type { Since } from '../schedule/schedule';

/** The first and the last day of a range, each as its number of days since 1970-01-01. */
export type DayRange = { readonly first: number; readonly last: number };

/**
 * Returns the days that a date can mean; null if the date has no beginning or no end. A date-time
 * means the day on which it falls at the log's UTC offset.
 */
export const daysOf = (date: Since, offsetMs: number): DayRange | null => {
  const extent = extentOf(date, offsetMs);
  if (isLeft(extent)) return null;
  const { earliest, latest } = extent.right;
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return null;
  const first = dayOf(earliest, offsetMs);
  // The last possible day ends at `latest`, so `latest` itself belongs to the next day. For a date-time at midnight,
  // this would give the day before `first`, so the last day is at least `first`.
  return { first, last: Math.max(first, Math.ceil((latest + offsetMs) / dayMs) - 1) };
};

/**
 * Returns the day `count` days after the last day that the date can mean. Null if the date has no beginning or no
 * end.
 */
export const daysAfter = (date: Since, count: number, offsetMs: number): CalendarDate | null => {
  const days = daysOf(date, offsetMs);
  return days && dateOfDay(days.last + count);
};

/**
 * Returns the point at which a period ends. If `until` is a date, it is the period's last day, so the period ends
 * with the start of the next day. If `until` is a date-time, the period ends at `until` itself.
 */
export const overAt = (until: Point, offsetMs: number): Point =>
  until.includes('T') ? until : (daysAfter(until, 1, offsetMs) ?? until);

/**
 * Returns the day `count` days after the first day that the date can mean. Null if the date has no beginning or no
 * end.
 */
export const daysAfterFirst = (
  date: Since,
  count: number,
  offsetMs: number,
): CalendarDate | null => {
  const days = daysOf(date, offsetMs);
  return days && dateOfDay(days.first + count);
};

/**
 * Returns the day that is a year and a day after the last day that the date can mean. Null if the date has no
 * beginning or no end.
 */
export const yearAndDayAfter = (date: Since, offsetMs: number): CalendarDate | null => {
  const days = daysOf(date, offsetMs);
  if (days === null) return null;
  const { year, month, day } = dateOf(days.last);
  return dateOfDay(dayOfDate(year + 1, month, Math.min(day, daysInMonth(year + 1, month))) + 1);
};

/** Whether the date is `by` or earlier. Null if the date is too vague to say. */
export const isBy = (date: Since, by: CalendarDate, offsetMs: number): boolean | null => {
  const [days, limit] = [daysOf(date, offsetMs), daysOf(by, offsetMs)];
  if (days === null || limit === null) return null;
  if (days.last <= limit.last) return true;
  return days.first > limit.last ? false : null;
};
