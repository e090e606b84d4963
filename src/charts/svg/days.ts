import type { CalendarDate } from '../../index';

const form = /^(-?\d{4}|Y-?\d+)-(\d\d)-(\d\d)$/;

/**
 * The last year that pictures show, since dates of JavaScript do not go much further. A later year
 * is drawn like this year.
 */
const lastYear = 100_000;

/** Returns the number of days from 1970-01-01 to a date. */
export const dayNumber = (date: CalendarDate): number => {
  const [, year = '', month, day] = form.exec(date) ?? [];
  const within = Math.max(-lastYear, Math.min(lastYear, Number(year.replace('Y', ''))));
  return dayIn(within, Number(month) - 1, Number(day));
};

/** Days since 1970-01-01. `month` counts from 0. */
export const dayIn = (year: number, month: number, day: number): number =>
  Math.round(new Date(0).setUTCFullYear(year, month, day) / 86_400_000);

/**
 * Returns the year, the month (from 0) and the day of the month for a number of days since
 * 1970-01-01.
 */
export const partsOf = (day: number): readonly [number, number, number] => {
  const date = new Date(day * 86_400_000);
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
};
