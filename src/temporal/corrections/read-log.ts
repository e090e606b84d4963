import type { Entry } from '../event/entry';
import { type AnyAct, isActOnRecord, type TimedEvent } from '../event/event';
import { isEvent } from '../event/is-event';
import type { LogLine } from '../event/log-line';
import { entryAt, type LogLines } from './log-lines';
import { lazyOverlayMap, type OverlayMap, overlayMap } from './overlay-map';
import {
  type Resolution,
  type Resolved,
  resolvedAt,
  type Skipped,
  skippedLine,
} from './resolution';
import { applyActs } from './resolve';
import { issueWithDates, recordTimeUpTo, sameId } from './validate';

export type ReadLog = {
  readonly resolution: Resolution;
  /** The versions of all events that corrections or retractions concern. */
  readonly revised: readonly Entry[];
};

/**
 * The index of each line by the id of its event, for a log of plain events whose ids all differ. Questions need
 * no ids. So `readLog` drops its own map of ids, and this map is made only when a verb such as `record` reads it.
 */
const indexesById = (events: readonly TimedEvent[]): OverlayMap<number | Resolved> =>
  lazyOverlayMap(() => new Map(events.map(({ id }, index) => [id, index])));

/**
 * Reads a log, and calls `onPlainEvent` for each plain event: an event that is neither a correction nor a
 * retraction. The dates of plain events are read later, when they are needed.
 */
export const readLog = (
  lines: LogLines,
  onPlainEvent: (event: TimedEvent, index: number) => void,
): ReadLog => {
  const { events, offsetMs } = lines;
  const byId = new Map<string, number | Resolved>();
  const acts: LogLine<AnyAct>[] = [];
  const skipped: Skipped[] = [];
  const addAct = (index: number, event: AnyAct) => {
    const recordTime = recordTimeUpTo(event, Number.POSITIVE_INFINITY, offsetMs);
    if (typeof recordTime === 'string') skipped.push({ event, because: recordTime });
    else acts.push({ event, index, recordTime });
  };
  const add = (index: number, event: TimedEvent) => {
    byId.set(event.id, index);
    onPlainEvent(event, index);
  };
  const addRepeatedId = (index: number, event: TimedEvent, first: number) => {
    const earlier = events[first];
    if (earlier === undefined || entryAt(lines, first) !== undefined)
      skipped.push({ event, because: sameId });
    else {
      // The earlier line with this id has dates that cannot be read. It must not block a later line with the
      // same id whose dates can be read.
      skipped.push({ event: earlier, because: issueWithDates(earlier, offsetMs) });
      add(index, event);
    }
  };

  for (let index = 0; index < events.length; index += 1) {
    const event = events[index];
    // A log that was made by hand may hold anything as a line.
    if (!isEvent(event)) skipped.push(skippedLine(event, index));
    else if (isActOnRecord(event)) addAct(index, event);
    else {
      const first = byId.get(event.id);
      if (typeof first === 'number') addRepeatedId(index, event, first);
      else add(index, event);
    }
  }

  const before = {
    lines,
    byId: acts.length + skipped.length === 0 ? indexesById(events) : overlayMap(byId),
    acts: overlayMap<AnyAct>(new Map()),
    skipped: [],
  };
  const { after, touched } = applyActs({ before, changes: new Map(), acts, skipped }, offsetMs);
  const revised: Entry[] = [];
  for (const id of touched) {
    const resolved = resolvedAt(after, id);
    if (resolved === undefined) continue;
    // The line as first written no longer counts, because the versions in `revised` replace the line.
    lines.entries[resolved.line.index] = null;
    revised.push(...resolved.entries);
  }
  return { resolution: after, revised };
};
