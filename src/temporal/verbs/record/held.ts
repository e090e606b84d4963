import { under } from '../../corrections/overlay-map';
import { type Resolution, resolvedAt } from '../../corrections/resolution';
import { isRetraction, type TimedEvent } from '../../event/event';
import type { Held } from '../../timeline/projection';
import type { Machine } from '../../timeline/timeline';

/** What a machine's log holds; looking one line up costs the same however long the log is. */
export const heldIn = ({ written, recorded }: Machine): Held => ({
  log: written.base,
  event: (id) => plainEvent(recorded, id) ?? under(recorded.acts, id) ?? passedOver(recorded, id),
  retractionsOf: (id) =>
    (resolvedAt(recorded, id)?.acts ?? []).flatMap(({ event }) =>
      isRetraction(event) ? [event] : [],
    ),
});

const plainEvent = ({ byId, lines }: Resolution, id: string): TimedEvent | undefined => {
  const held = under(byId, id);
  return typeof held === 'number' ? lines.events[held] : held?.line.event;
};

const passedOver = ({ skipped }: Resolution, id: string): TimedEvent | undefined =>
  skipped.find(({ event }) => event.id === id)?.event;
