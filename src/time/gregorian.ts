/** Arithmetic of the proleptic Gregorian calendar: the rules of 1582 for all years, with a year 0. */

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** Days before each month in a year that begins in March, so that the leap day comes last. */
const daysBefore = [0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337];

/** The days from 0000-03-01 (the start of the year 0, counted from March) to 1970-01-01. */
const epochShift = 719_468;

const daysBeforeYear = (year: number): number =>
  365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

/** In days from 1970-01-01. */
export const dayOfDate = (year: number, month: number, day: number): number => {
  const shifted = (month + 9) % 12;
  const before = daysBefore[shifted] ?? Number.NaN;
  return daysBeforeYear(shifted > 9 ? year - 1 : year) + before + day - 1 - epochShift;
};

/**
 * The first day of a month, in days from 1970-01-01. A month below 1 is a month of an earlier year, and a
 * month above 12 is a month of a later year.
 */
export const dayOfMonth = (year: number, month: number): number => {
  const months = year * 12 + month - 1;
  const wholeYears = Math.floor(months / 12);
  return dayOfDate(wholeYears, months - wholeYears * 12 + 1, 1);
};

/** `epochDay` is in days since 1970-01-01. */
export const dateOf = (
  epochDay: number,
): { readonly year: number; readonly month: number; readonly day: number } => {
  const days = epochDay + epochShift;
  let year = Math.floor(days / 365.2425);
  // The year was estimated from the mean length of a year. That estimate is at most one too low,
  // and never too high.
  if (daysBeforeYear(year + 1) <= days) year += 1;
  const dayOfYear = days - daysBeforeYear(year);
  let shifted = 11;
  while ((daysBefore[shifted] ?? 0) > dayOfYear) shifted -= 1;
  const day = dayOfYear - (daysBefore[shifted] ?? 0) + 1;
  return shifted > 9
    ? { year: year + 1, month: shifted - 9, day }
    : { year, month: shifted + 3, day };
};
