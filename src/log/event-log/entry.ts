import type { PolicyEvent } from '../../events/catalogue';
import type { EventRetracted } from '../../events/record';
import { push } from '../../object';
import { type EventLog, logOf, type UnknownLine } from './event-log';
import type { LogHeader } from './header';
import type { Problem } from './problem';

/** A line whose event this version of the library knows. */
export type KnownEntry = {
  readonly _tag: 'Known';
  /** Its line in a text, or its index among the events to be added. */
  readonly at: number;
  readonly id: string;
  readonly event: PolicyEvent;
};

/** A line whose event is of an unknown type or version. */
export type UnknownEntry = {
  readonly _tag: 'Unknown';
  readonly at: number;
  readonly id?: string;
  readonly type?: string;
  readonly raw: string;
};

export type Entry = KnownEntry | UnknownEntry;

type ById<A> = { readonly get: (id: string) => A | undefined };

/** What a log holds, by id. */
export type Holdings = {
  readonly byId: ById<Entry>;
  /** The retractions of each target. */
  readonly retractions: ById<readonly EventRetracted[]>;
};

export const nothingHeld: Holdings = { byId: new Map(), retractions: new Map() };

/** The lines of a log in their order, numbered from 0. */
export const entriesOf = (log: EventLog): readonly Entry[] => {
  const entries: Entry[] = [];
  let next = 0;
  const unknownUpTo = (count: number) => {
    for (; (log.unknown[next]?.after ?? Number.POSITIVE_INFINITY) <= count; next++) {
      const line = log.unknown[next];
      if (line === undefined) return;
      const { after: _, ...rest } = line;
      entries.push({ _tag: 'Unknown', at: entries.length, ...rest });
    }
  };
  log.events.forEach((event, index) => {
    unknownUpTo(index);
    entries.push({ _tag: 'Known', at: entries.length, id: event.id, event });
  });
  unknownUpTo(log.events.length);
  return entries;
};

/** Builds a log of these lines, in their order. */
export const logFrom = (
  header: LogHeader,
  entries: readonly Entry[],
  warnings: readonly Problem[],
): EventLog => {
  const events: PolicyEvent[] = [];
  const unknown: UnknownLine[] = [];
  for (const entry of entries) {
    if (entry._tag === 'Known') events.push(entry.event);
    else {
      const { _tag, at, ...line } = entry;
      unknown.push({ ...line, after: events.length });
    }
  }
  return logOf(header, events, unknown, warnings);
};

/** What a log holds. */
export const holdingsOf = (log: EventLog): Holdings => {
  const byId = new Map<string, Entry>();
  const retractions = new Map<string, EventRetracted[]>();
  for (const entry of entriesOf(log)) {
    if (entry.id !== undefined) byId.set(entry.id, entry);
    if (entry._tag === 'Known' && entry.event.type === 'EventRetracted')
      push(retractions, entry.event.data.target, entry.event);
  }
  return { byId, retractions };
};

/** Looks up the known events of a log. */
export type Finders = {
  readonly event: (id: string) => PolicyEvent | undefined;
  readonly retractionsOf: (id: string) => readonly EventRetracted[];
};

/** What a log holds, from a look-up of its known events and a list of its unknown lines. */
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
