import type { ProceedingPaused } from '../../events/disputes/pauses';
import type { CalendarDate } from '../../time/calendar-date';
import { isOverBefore } from '../../time/compare-dates';
import type { Point } from '../../time/point';
import type { EventId } from '../../vocabulary/ids';
import type { Since } from '../schedule/schedule';
import { daysAfter, isBy, yearAndDayAfter } from './days';

/** A pause of a proceeding. A pause that is prolonged keeps its start. */
export type Pause = {
  /** Since when the proceeding is halted. */
  readonly since: Since;
  /** The event that halted the proceeding. */
  readonly by: EventId;
  /** Until when a party asked for the pause (the last day, or a date-time); null if no party named an end. */
  readonly until: Point | null;
};

/**
 * A pause that begins at most this number of days after the end of the previous pause prolongs the previous pause.
 * Panels report a further suspension some days late: in DS542 up to eight days.
 */
const daysToProlong = 31;

/**
 * Whether a pause that begins on `occurred` prolongs the previous pause. True also if the previous pause has no end, or
 * if `occurred` is too vague to count the days.
 */
const isProlonging = ({ until }: Pause, occurred: Since, offsetMs: number): boolean => {
  const last = until === null ? null : daysAfter(until, daysToProlong, offsetMs);
  return last === null || isBy(occurred, last, offsetMs) !== false;
};

/**
 * Returns the pause after an act halts a proceeding. `before` is the pause before that act. It is null if there was
 * none, or if an act has said since that the proceeding went on. A pause that is prolonged before it ends keeps its
 * last day, unless the event names a new last day.
 */
export const pauseAfter = (
  before: Pause | null,
  { id, occurred, data }: ProceedingPaused,
  offsetMs: number,
): Pause => {
  const until = data.until ?? null;
  if (before === null || !isProlonging(before, occurred, offsetMs))
    return { since: occurred, by: id, until };
  const hasEnded = before.until !== null && isOverBefore(offsetMs)(before.until, occurred);
  return { since: before.since, by: before.by, until: hasEnded ? until : (until ?? before.until) };
};

/**
 * A panel lapses a year and a day after the first day on which it was both composed and halted (DSU Art.
 * 12.12). A vague date counts from its last day. Null if the pause ends on or before the day of the lapse, or if
 * one of the two dates has no beginning or no end.
 */
export const lapseOf = (
  composed: Since,
  { since, until }: Pause,
  offsetMs: number,
): CalendarDate | null => {
  const [first, second] = [composed, since].map((each) => yearAndDayAfter(each, offsetMs));
  if (!first || !second) return null;
  const on = isBy(first, second, offsetMs) ? second : first;
  return until !== null && isBy(until, on, offsetMs) === true ? null : on;
};
