import { type CalendarDate, isRight, parseCalendarDate } from '../../index';

export const dayIn = (text: string | null): CalendarDate | undefined => {
  const read = parseCalendarDate(text ?? '');
  return isRight(read) ? read.right : undefined;
};

/** Compares two days by number, because as texts, years before 0 and after 9999 are out of order. */
export const compareDays = (a: CalendarDate, b: CalendarDate): number => {
  const years = yearOf(a) - yearOf(b);
  if (years !== 0 || a === b) return years;
  return a.slice(-6) < b.slice(-6) ? -1 : 1;
};

/**
 * The last six characters of a day are its month and day, as in `-03-22`. A year of more than four
 * digits begins with `Y`.
 */
const yearOf = (day: CalendarDate): number => Number(day.slice(0, -6).replace('Y', ''));

/** Returns the index in `days` of the last day that is not after `day`; -1 if all are after it. */
export const rankOf = (days: readonly CalendarDate[], day: CalendarDate): number => {
  let low = 0;
  for (let high = days.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if (compareDays(days[middle] ?? day, day) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
