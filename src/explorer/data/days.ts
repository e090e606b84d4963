import { type CalendarDate, isRight, parseCalendarDate } from '../../index';

/** A day that is written well; undefined otherwise. */
export const dayIn = (text: string | null): CalendarDate | undefined => {
  const read = parseCalendarDate(text ?? '');
  return isRight(read) ? read.right : undefined;
};

/** The order of days. Years before 0 and after 9999 are not in order as texts. */
export const compareDays = (a: CalendarDate, b: CalendarDate): number => {
  const years = yearOf(a) - yearOf(b);
  if (years !== 0 || a === b) return years;
  return a.slice(-6) < b.slice(-6) ? -1 : 1;
};

/** A day ends with its month and date, six characters; years of more digits begin with `Y`. */
const yearOf = (day: CalendarDate): number => Number(day.slice(0, -6).replace('Y', ''));

/** The index of the last day at or before a day; -1 before all. */
export const rankOf = (days: readonly CalendarDate[], day: CalendarDate): number => {
  let low = 0;
  for (let high = days.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if (compareDays(days[middle] ?? day, day) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
