import { isLeft } from '../../../fp';
import { extentOf } from '../../../time/edtf';
import { dayMs, type Moment } from '../../../time/moment';
import type { TimedEvent } from '../../event/event';

/** When an event may have happened. */
export type Leeway = {
  /** The first and the last moment that it may have happened at; infinite where that is open. */
  readonly first: Moment;
  readonly last: Moment;
  /** How far apart the moments lie that it may have: a day, or for date-times a millisecond. */
  readonly step: number;
};

/**
 * The leeway in an event's date, if that can be read. A day, an instant and an open start `../` are
 * one moment; `~`, `?` and `%` widen a date by one unit of its precision.
 */
export const leewayOf = ({ occurred }: TimedEvent, offsetMs: number): Leeway | undefined => {
  const extent = extentOf(occurred, offsetMs);
  if (isLeft(extent)) return undefined;
  const { widestEarliest: first, widestLatest: end } = extent.right;
  const text = beginningOf(occurred);
  const step = text.includes('T') ? 1 : dayMs;
  // A date-time may be the end itself; a day that is the end is over when the next one begins.
  const last = text.lastIndexOf('T') > text.indexOf('..') ? end : end - step;
  return { first, last, step };
};

/** What is written of when an event began: of `A/B` it is A, unless nobody knows that. */
const beginningOf = (occurred: string): string => occurred.split('/')[0] || occurred;
