import { isKnown } from '../../temporal/event/entry';
import { allEntries, machineOf, type Timeline } from '../../temporal/timeline/timeline';
import { dateOfDay } from '../../time/calendar-date';
import { dayOf } from '../../time/moment';
import type { Point } from '../../time/point';

/** The day on which the last event known to a timeline stands; the year 0 where none has a date. */
export const lastDayOf = (timeline: Timeline<unknown>): Point => {
  const machine = machineOf(timeline);
  const last = allEntries(machine).findLast((entry) => isKnown(entry, machine.knowledge));
  const isDated = last !== undefined && Number.isFinite(last.place);
  return dateOfDay(isDated ? dayOf(last.place, machine.offsetMs) : yearZero);
};

/** Days from 0000-01-01 to 1970-01-01, less than nothing. */
const yearZero = -719_528;
