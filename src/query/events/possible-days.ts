import { isSome, none, type Option, some } from '../../fp';
import type { TimedLog } from '../../temporal/event/event';
import { machineOf, type Timeline } from '../../temporal/timeline/timeline';
import { possibleDatesOf } from '../../temporal/verbs/certainty/possible-dates';
import { type CalendarDate, dateOfDay } from '../../time/calendar-date';
import { dayOf, type Moment } from '../../time/moment';
import { eventById } from './known-events';

/**
 * The first and the last day on which an event may have happened; null if its date is open on that
 * side.
 */
export type PossibleDays = {
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
};

/**
 * Returns the first and the last day on which an event may have happened, according to its date.
 * For a precise date, both days are the same. The answer is none if the event is not known.
 *
 * @example
 * pipe(japanKorea, possibleDays('jp-licence-fluorinated-polyimide-1'));
 * // => some({ first: '2019-09-01', last: '2019-09-30' })
 */
export const possibleDays =
  (id: string) =>
  (timeline: Timeline<unknown, TimedLog>): Option<PossibleDays> => {
    const found = eventById(id)(timeline);
    const { offsetMs } = machineOf(timeline);
    const dates = isSome(found) ? possibleDatesOf(found.value, offsetMs) : undefined;
    if (dates === undefined) return none;
    const dayAt = (moment: Moment): CalendarDate | null =>
      Number.isFinite(moment) ? dateOfDay(dayOf(moment, offsetMs)) : null;
    return some(Object.freeze({ first: dayAt(dates.first), last: dayAt(dates.last) }));
  };
