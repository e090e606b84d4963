import type { PolicyEvent } from '../../events/catalogue';
import type { EventRetracted } from '../../events/record';
import { push } from '../../object';
import type { EventLog } from './event-log';
import { entriesOf, type LogEntry } from './log-entry';

type ById<A> = { readonly get: (id: string) => A | undefined };

export type Holdings = {
  readonly byId: ById<LogEntry>;
  /** The retractions of each target. */
  readonly retractions: ById<readonly EventRetracted[]>;
};

export const nothingHeld: Holdings = { byId: new Map(), retractions: new Map() };

export const holdingsOf = (log: EventLog): Holdings => {
  const byId = new Map<string, LogEntry>();
  const retractions = new Map<string, EventRetracted[]>();
  for (const entry of entriesOf(log)) {
    if (entry.id !== undefined) byId.set(entry.id, entry);
    if (entry._tag === 'Known' && entry.event.type === 'EventRetracted')
      push(retractions, entry.event.data.target, entry.event);
  }
  return { byId, retractions };
};

export type Finders = {
  readonly event: (id: string) => PolicyEvent | undefined;
  readonly retractionsOf: (id: string) => readonly EventRetracted[];
};

/**
 * Makes the holdings of a log: its entries by id, and its retractions by the id of their target. `unknown` lists the
 * lines whose events the library does not know.
 */
export const holdingsBy = (
  { event, retractionsOf }: Finders,
  unknown: EventLog['unknown'],
): Holdings => ({
  byId: {
    get: (id) => {
      const found = event(id);
      if (found !== undefined) return { _tag: 'Known', at: 0, id, event: found };
      const line = unknown.find((each) => each.id === id);
      return line && { _tag: 'Unknown', at: 0, ...line };
    },
  },
  retractions: { get: retractionsOf },
});
