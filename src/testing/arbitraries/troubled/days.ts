import { isLeft } from '../../../fp';
import { extentOf } from '../../../time/edtf';
import { dayOfMoment, daysAfter } from '../../oracle/oracle';

/**
 * Returns the first possible day of a date, in UTC. If the date has no beginning, returns the day after its last
 * possible day. Undefined if the text is no date, or if the date is far in the past or future.
 */
export const dayOf = (text: string): string | undefined => {
  const extent = extentOf(text, 0);
  if (isLeft(extent)) return undefined;
  const moment = [extent.right.earliest, extent.right.latest].find(Number.isFinite);
  return moment === undefined || !isNear(moment) ? undefined : dayOfMoment(moment, 'Z');
};

// Whether `toISOString` writes the year of a moment with four digits, as a log does.
const isNear = (moment: number): boolean =>
  Date.parse('0001-01-01') < moment && moment < Date.parse('9990-01-01');

export const isExact = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}(T[^/.[\]]*(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/.test(text);

/** Functions that make an imprecise date from a day, by the kind of imprecision. */
export const openForms = {
  month: (day: string) => day.slice(0, 7),
  approximate: (day: string) => `${day}~`,
  uncertain: (day: string) => `${day}?`,
  between: (day: string) => `[${day}..${daysAfter(day, 2)}]`,
  duration: (day: string) => `${day}/${daysAfter(day, 3)}`,
  open: (day: string) => `../${day}`,
} as const;
