import type { PolicyEvent } from '../../events/catalogue';
import type { PlainEvent } from '../../events/plain';
import type { EventLog } from '../../log/event-log/event-log';
import { isKnown } from '../../temporal/event/entry';
import { isEvent } from '../../temporal/event/is-event';
import { allEntries, machineOf, type Timeline } from '../../temporal/timeline/timeline';
import type { Said } from '../names/noted-names';

/** Returns the known events, each in its last form after corrections. Leaves out retracted events. */
export const lastKnown = (replayed: Timeline<unknown>): readonly PlainEvent[] => {
  const machine = machineOf(replayed);
  return (
    allEntries(machine)
      .filter((entry) => isKnown(entry, machine.knowledge))
      // The cast is safe: the log holds policy events, and replay has applied corrections and retractions.
      .map(({ event }) => event as PlainEvent)
  );
};

export const everKnown = ({ events }: EventLog): readonly Said[] =>
  events.filter(isEvent).flatMap((event: PolicyEvent): readonly Said[] => {
    if (event.type === 'EventRetracted') return [];
    return [event.type === 'EventCorrected' ? event.data.replacement : event];
  });
