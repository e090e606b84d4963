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
 * A day, an instant and an open start `../` count as one moment. `~`, `?` and `%` widen a date by one unit of
 * its precision.
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
  // For a day, `end` is the first moment after the day. A set that ends with a date-time includes
  // that date-time.
  const last = text.lastIndexOf('T') > text.indexOf('..') ? end : end - step;
  return { first, last, step };
};

/** Returns `A` of `A/B`. The start of `/B` is unknown, so the whole text `/B` is returned. */
const beginningOf = (occurred: string): string => occurred.split('/')[0] || occurred;
