import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import { daysAfter } from '../../oracle/oracle';
import { dayOf, isExact } from './days';

/** How many dates of a narrowed log are left open. */
const mostOpen = 2;

/**
 * A log like another of which every world can be tried: the first two dates that are open are open
 * by three days, and the others are days.
 */
export const narrowed = <E extends TimedEvent>(log: TimedLog<E>): TimedLog<E> => {
  let open = 0;
  const narrow = <D extends { readonly occurred: string }>(dated: D): D => {
    const day = isExact(dated.occurred) ? undefined : dayOf(dated.occurred);
    if (day === undefined) return dated;
    open += 1;
    return { ...dated, occurred: open > mostOpen ? day : `[${day}..${daysAfter(day, 2)}]` };
  };
  const events = log.events.map((event) => {
    if (!('replacement' in event.data)) return narrow(event);
    // A replacement is dated; nothing else of it is looked at.
    const replacement = narrow(event.data.replacement as { readonly occurred: string });
    return { ...event, data: { ...event.data, replacement } };
  });
  return { ...log, events };
};
