import type { CalendarDate } from '../../index';

const form = /^(-?\d{4}|Y-?\d+)-(\d\d)-(\d\d)$/;

/** Beyond this year no picture tells days apart, and the clock of JavaScript ends. */
const lastYear = 100_000;

/** Days since 1970-01-01. */
export const dayNumber = (date: CalendarDate): number => {
  const [, year = '', month, day] = form.exec(date) ?? [];
  const within = Math.max(-lastYear, Math.min(lastYear, Number(year.replace('Y', ''))));
  return dayIn(within, Number(month) - 1, Number(day));
};

/** The day of a year, of a month from 0, and of a day in it. */
export const dayIn = (year: number, month: number, day: number): number =>
  Math.round(new Date(0).setUTCFullYear(year, month, day) / 86_400_000);

/** The year, the month from 0, and the day of a month. */
export const partsOf = (day: number): readonly [number, number, number] => {
  const date = new Date(day * 86_400_000);
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
};
