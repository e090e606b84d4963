import { resolvedAt } from '../../corrections/resolution';
import { allKnowledge, type Entry } from '../../event/entry';
import { isCorrection, type TimedEvent } from '../../event/event';
import { step, type Verdict } from '../../fold/fold';
import { foldAt, type Track } from '../../rows/row-history';
import { rowsOf, trackOf } from '../../rows/row-index';
import type { Refusal } from '../../timeline/projection';
import type { Machine } from '../../timeline/timeline';

/**
 * What the rules of the rows say of new events that a machine already holds, each row as it stood at
 * an event's own place. Each row is folded as far as the last of them, and keeps what it folded.
 */
export const ruleRefusals = (
  machine: Machine,
  events: readonly TimedEvent[],
  indexOf: (event: TimedEvent) => number,
): readonly Refusal[] => {
  const stated = readingsSetBy(machine, events);
  const found: Refusal[] = [];
  for (const track of tracksOf(machine, stated.keys())) {
    const row = foldAt(track, allKnowledge);
    const last = row.entries.findLastIndex((entry) => stated.has(entry));
    const { table, id } = row.name;
    const reportOf =
      (event: TimedEvent) =>
      ({ refusal, isRemark }: Verdict): void => {
        // A log may start late; `audit` says what is missing.
        if (isRemark) return;
        const message = `Event "${event.id}" (${event.type}) at ${table.name} "${id}": ${refusal}.`;
        found.push({ index: indexOf(event), id: event.id, message });
      };
    while (row.next <= last) {
      const entry = row.entries[row.next];
      const event = entry && stated.get(entry);
      step(row, event && reportOf(event));
    }
  }
  return found.sort((a, b) => a.index - b.index);
};

/** The readings that hold now and that the events set, their own or that of what they correct. */
const readingsSetBy = (
  { resolution }: Machine,
  events: readonly TimedEvent[],
): ReadonlyMap<Entry, TimedEvent> => {
  const stated = new Map<Entry, TimedEvent>();
  for (const event of events)
    for (const entry of resolvedAt(resolution, targetOf(event))?.entries ?? [])
      if (entry.knownUntil === Number.POSITIVE_INFINITY) stated.set(entry, event);
  return stated;
};

const tracksOf = ({ rows }: Machine, entries: Iterable<Entry>): ReadonlySet<Track> => {
  const found = new Set<Track>();
  for (const entry of entries)
    for (const index of rows.values()) {
      const { table } = index;
      const handler = table.handlers.get(entry.event.type);
      if (handler === undefined) continue;
      for (const id of rowsOf(handler, entry.event, table)) {
        const track = trackOf(index, id);
        if (track !== undefined) found.add(track);
      }
    }
  return found;
};

/** The plain event whose reading a new event sets: itself, or what it corrects. */
const targetOf = (event: TimedEvent): string =>
  isCorrection(event) ? event.data.target : event.id;
