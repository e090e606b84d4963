import type { PlainEvent } from '../../events/plain';
import type { TimedEvent } from '../../temporal/event/event';
import { type Actor, countryOf } from '../../vocabulary/actors';
import type { EventId } from '../../vocabulary/ids';

type Acting = { readonly by: Actor };

export const eventIn = (earlier: Iterable<TimedEvent>, id: EventId): PlainEvent | undefined => {
  // The cast is safe: the tables of the library take only policy events.
  for (const event of earlier as Iterable<PlainEvent>) if (event.id === id) return event;
  return undefined;
};

export const refuseForeign = (
  decided: (Acting & { readonly id: EventId }) | undefined,
  event: Acting,
): string | undefined => {
  // Nothing is refused if one of the two acts is by an international body, since such a body only reports what a
  // country did.
  const maker = decided && countryOf(decided.by);
  const country = countryOf(event.by);
  return maker === undefined || country === undefined || maker === country
    ? undefined
    : `"${decided?.id}" is an act of ${maker}, and ${country} can neither change it nor take it back; correct "by" or the id`;
};
