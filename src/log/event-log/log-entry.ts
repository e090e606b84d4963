import type { PolicyEvent } from '../../events/catalogue';
import { type EventLog, logOf, type UnknownLine } from './event-log';
import type { LogHeader } from './header';
import type { Problem } from './problem';

export type KnownEntry = {
  readonly _tag: 'Known';
  /**
   * The number of the line, if the entry was read from a text. Otherwise the index of the entry in its log or
   * among the events to be added.
   */
  readonly at: number;
  readonly id: string;
  readonly event: PolicyEvent;
};

/** The event is of an unknown type or version. */
export type UnknownEntry = Omit<UnknownLine, 'after'> & {
  readonly _tag: 'Unknown';
  readonly at: number;
};

export type LogEntry = KnownEntry | UnknownEntry;

export const entriesOf = (log: EventLog): readonly LogEntry[] => {
  const entries: LogEntry[] = [];
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

export const logFrom = (
  header: LogHeader,
  entries: readonly LogEntry[],
  warnings: readonly Problem[],
  leftOut = 0,
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
  return logOf(header, events, unknown, warnings, leftOut);
};
