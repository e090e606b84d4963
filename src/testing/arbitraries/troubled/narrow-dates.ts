import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import { daysAfter } from '../../oracle/oracle';
import { dayOf, isExact } from './days';

const maxImprecise = 2;

/**
 * Leaves few imprecise dates in a log, so that all possible days can be tried. Each of the first two imprecise
 * dates becomes a choice of three days, and each later imprecise date becomes a single day.
 */
export const withFewImpreciseDates = <E extends TimedEvent>(log: TimedLog<E>): TimedLog<E> => {
  let open = 0;
  const narrow = <D extends { readonly occurred: string }>(dated: D): D => {
    const day = isExact(dated.occurred) ? undefined : dayOf(dated.occurred);
    if (day === undefined) return dated;
    open += 1;
    return { ...dated, occurred: open > maxImprecise ? day : `[${day}..${daysAfter(day, 2)}]` };
  };
  const events = log.events.map((event) => {
    if (!('replacement' in event.data)) return narrow(event);
    // The cast is safe: a replacement has a date, and `narrow` needs no other field.
    const replacement = narrow(event.data.replacement as { readonly occurred: string });
    return { ...event, data: { ...event.data, replacement } };
  });
  return { ...log, events };
};
