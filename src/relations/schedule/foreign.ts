import type { PlainEvent } from '../../events/plain';
import type { TimedEvent } from '../../temporal/event/event';
import { type Actor, countryOf } from '../../vocabulary/actors';
import type { EventId } from '../../vocabulary/ids';

type Acting = { readonly by: Actor };

/** Finds an event by its id among the earlier events of a row. */
export const eventIn = (earlier: Iterable<TimedEvent>, id: EventId): PlainEvent | undefined => {
  // The cast is safe: the tables of the library take only events of policy.
  for (const event of earlier as Iterable<PlainEvent>) if (event.id === id) return event;
  return undefined;
};

/** Refuses an act by which a country changes or takes back a decision of another country. */
export const refuseForeign = (
  decided: (Acting & { readonly id: EventId }) | undefined,
  event: Acting,
): string | undefined => {
  // If one of the two actors is an international body, it only reports the act.
  const maker = decided && countryOf(decided.by);
  const country = countryOf(event.by);
  return maker === undefined || country === undefined || maker === country
    ? undefined
    : `"${decided?.id}" is an act of ${maker}, and ${country} can neither change it nor take it back; correct "by" or the id`;
};
