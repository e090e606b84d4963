import type { Entry } from '../event/entry';
import type { AnyAct, TimedEvent } from '../event/event';
import { nameOf } from '../event/is-event';
import type { LogLine } from '../event/log-line';
import { eventVersions } from './event-versions';
import { entryAt, type LogLines, logLineOf } from './log-lines';
import { entriesOf, lookUp, type OverlayMap } from './overlay-map';
import { issueWithDates, notAnEvent } from './validate';

export type Resolved = {
  readonly line: LogLine;
  readonly position: number;
  readonly acts: readonly LogLine<AnyAct>[];
  readonly entries: readonly Entry[];
};

export type Skipped = { readonly event: TimedEvent; readonly because: string };

/** Makes the entry in `skipped` for a line that is not an event. */
export const skippedLine = (line: unknown, index: number): Skipped => ({
  // The cast is safe: only the id of a skipped line is ever read.
  event: { ...(line as object), id: nameOf(line, index) } as TimedEvent,
  because: notAnEvent,
});

/** The events of a log, after its corrections and retractions were applied. */
export type Resolution = {
  readonly lines: LogLines;
  /**
   * For each id: the resolved event if a correction or retraction concerns it, otherwise the index of its line in
   * `lines`.
   */
  readonly byId: OverlayMap<number | Resolved>;
  /** The corrections and retractions by their own ids, without those that replay skips. */
  readonly acts: OverlayMap<AnyAct>;
  /**
   * The skipped lines that were found so far. A plain event whose dates cannot be read may be missing here,
   * because dates are read only when they are needed. `skippedIn` returns all skipped lines.
   */
  readonly skipped: readonly Skipped[];
};

/** `touched` has the ids of the events that were added or removed, or whose versions changed. */
export type ResolutionChange = {
  readonly after: Resolution;
  readonly touched: ReadonlySet<string>;
};

/**
 * Returns the plain event (no correction or retraction) with the given id. Undefined if the log has no such
 * event or the event's dates cannot be read.
 */
export const resolvedAt = ({ byId, lines }: Resolution, id: string): Resolved | undefined => {
  const found = lookUp(byId, id);
  if (typeof found !== 'number') return found;
  const entry = entryAt(lines, found);
  return entry && { line: logLineOf(entry), position: entry.position, acts: [], entries: [entry] };
};

/** Yields plain events (neither corrections nor retractions), except those whose dates cannot be read. */
export function* allResolved(resolution: Resolution): Iterable<Resolved> {
  for (const [id] of entriesOf(resolution.byId)) {
    const resolved = resolvedAt(resolution, id);
    if (resolved !== undefined) yield resolved;
  }
}

export const resolvedOf = (
  line: LogLine,
  position: number,
  acts: readonly LogLine<AnyAct>[],
  offsetMs: number,
): Resolved => ({ line, position, acts, entries: eventVersions(line, position, acts, offsetMs) });

export const isTaken = (resolution: Resolution, id: string): boolean =>
  resolvedAt(resolution, id) !== undefined || lookUp(resolution.acts, id) !== undefined;

/** Returns the line with the given id, even if replay skips that line. */
export const lineWithId = (
  { byId, lines, acts, skipped }: Resolution,
  id: string,
): TimedEvent | undefined => {
  const found = lookUp(byId, id);
  const plain = typeof found === 'number' ? lines.events[found] : found?.line.event;
  return plain ?? lookUp(acts, id) ?? skipped.find(({ event }) => event.id === id)?.event;
};

export const skippedIn = ({ byId, lines, skipped }: Resolution): readonly Skipped[] => {
  const found = [...skipped];
  for (const [, index] of entriesOf(byId)) {
    if (typeof index !== 'number' || entryAt(lines, index) !== undefined) continue;
    const event = lines.events[index];
    if (event !== undefined) found.push({ event, because: issueWithDates(event, lines.offsetMs) });
  }
  return found;
};
