import { isLeft } from '../../../fp';
import { extentOf } from '../../../time/edtf';
import { dayMs, type Moment } from '../../../time/moment';
import type { TimedEvent } from '../../event/event';

export type PossibleDates = {
  /** The first possible moment; -Infinity if the date has an open start. */
  readonly first: Moment;
  /** The last possible moment; Infinity if the date has an open end. */
  readonly last: Moment;
  /** The distance between possible moments: a day, or a millisecond for date-times. */
  readonly step: number;
};

/**
 * Returns the first and the last moment at which an event may have happened. They are equal for a day and for an
 * instant, and both are -Infinity for an open start `../`. `~`, `?` and `%` widen the dates at both ends by one unit
 * of their precision. Undefined if the date cannot be read.
 */
export const possibleDatesOf = (
  { occurred }: TimedEvent,
  offsetMs: number,
): PossibleDates | undefined => {
  const extent = extentOf(occurred, offsetMs);
  if (isLeft(extent)) return undefined;
  const { widestEarliest: first, widestLatest: end } = extent.right;
  const text = beginningOf(occurred);
  const step = text.includes('T') ? 1 : dayMs;
  // If the text ends with a date-time, `end` is that date-time. Otherwise `end` is the first moment after the last day.
  const last = text.lastIndexOf('T') > text.indexOf('..') ? end : end - step;
  return { first, last, step };
};

/** Returns `A` of `A/B`, and any other text as it is. `/B`, whose start is unknown, is also returned as it is. */
const beginningOf = (occurred: string): string => occurred.split('/')[0] || occurred;
