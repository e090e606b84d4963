import type { Entry } from '../event/entry';
import { type AnyAct, isActOnRecord, type TimedEvent } from '../event/event';
import { isEvent } from '../event/is-event';
import { entryAt, type Lines } from './lines';
import { layered } from './overlay-map';
import type { Line } from './reading';
import {
  type Resolution,
  type Resolved,
  resolvedAt,
  type Skipped,
  skippedLine,
} from './resolution';
import { taken } from './resolve';
import { flawOfDates, knowingBy, sameId } from './validate';

/** A log as it is first read. */
export type ReadLog = {
  readonly resolution: Resolution;
  /** What the acts on the record make of the events that they act on. */
  readonly revised: readonly Entry[];
};

/**
 * Reads a log, but for the dates of its plain events, which are read when they are needed. `hand` is
 * told of each plain event as it comes by.
 */
export const readLog = (
  lines: Lines,
  hand: (event: TimedEvent, position: number) => void,
): ReadLog => {
  const { events, offsetMs } = lines;
  const byId = new Map<string, number | Resolved>();
  const acts: Line<AnyAct>[] = [];
  const skipped: Skipped[] = [];
  const takeAct = (position: number, event: AnyAct) => {
    const knowing = knowingBy(event, Number.POSITIVE_INFINITY, offsetMs);
    if (typeof knowing === 'string') skipped.push({ event, because: knowing });
    else acts.push({ event, position, knowing });
  };
  const take = (position: number, event: TimedEvent) => {
    byId.set(event.id, position);
    hand(event, position);
  };
  const takeAgain = (position: number, event: TimedEvent, first: number) => {
    const was = events[first];
    if (was === undefined || entryAt(lines, first) !== undefined)
      skipped.push({ event, because: sameId });
    else {
      // A line that cannot be placed does not stand in the way of one that can.
      skipped.push({ event: was, because: flawOfDates(was, offsetMs) });
      take(position, event);
    }
  };

  for (let position = 0; position < events.length; position += 1) {
    const event = events[position];
    // Of a log made by hand a line may be anything.
    if (!isEvent(event)) skipped.push(skippedLine(event, position));
    else if (isActOnRecord(event)) takeAct(position, event);
    else {
      const first = byId.get(event.id);
      if (typeof first === 'number') takeAgain(position, event, first);
      else take(position, event);
    }
  }

  const before = {
    lines,
    byId: layered<number | Resolved>(byId),
    acts: layered<AnyAct>(new Map()),
    skipped: [],
  };
  const { after, touched } = taken({ before, changes: new Map(), acts, skipped }, offsetMs);
  const revised: Entry[] = [];
  for (const id of touched) {
    const resolved = resolvedAt(after, id);
    if (resolved === undefined) continue;
    // It has been handed over as it was written; what the acts make of it takes its place.
    lines.entries[resolved.line.position] = null;
    revised.push(...resolved.entries);
  }
  return { resolution: after, revised };
};
