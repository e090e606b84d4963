import { isKnown } from '../../temporal/event/entry';
import { allEntries, machineOf, type Timeline } from '../../temporal/timeline/timeline';
import { dateOfDay } from '../../time/calendar-date';
import { dayOf } from '../../time/moment';
import type { Point } from '../../time/point';

/**
 * The day of the last known event. It is 0000-01-01 if no event is known, or if all known events have an open
 * start.
 */
export const lastDayOf = (timeline: Timeline<unknown>): Point => {
  const machine = machineOf(timeline);
  const last = allEntries(machine).findLast((entry) => isKnown(entry, machine.knowledge));
  const isDated = last !== undefined && Number.isFinite(last.position);
  return dateOfDay(isDated ? dayOf(last.position, machine.offsetMs) : yearZero);
};

/** 0000-01-01, in days from 1970-01-01. */
const yearZero = -719_528;
