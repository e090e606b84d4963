import { type AnyAct, isActOnRecord, type TimedEvent } from './event';
import { flawOfDates, knowingBy, notAnEvent, sameId } from './flaws';
import { layered } from './layered';
import { entryAt, linesOf } from './lines';
import type { Line } from './readings';
import type { Resolution, Resolved, Skipped } from './resolution';
import { taken } from './resolve';
import { isEvent } from './shape';

/** A log as it is first read. */
export type ReadLog = {
  readonly resolution: Resolution;
  /** The positions of lines that are no plain events, or that another line takes the place of. */
  readonly odd: ReadonlySet<number>;
  /** The ids of the events that acts on the record act on. */
  readonly touched: ReadonlySet<string>;
};

/** Reads a log, but for the dates of its plain events, which are read when they are needed. */
export const readLog = (events: readonly TimedEvent[], offsetMs: number): ReadLog => {
  const lines = linesOf(events, offsetMs);
  const byId = new Map<string, number | Resolved>();
  const acts: Line<AnyAct>[] = [];
  const skipped: Skipped[] = [];
  const odd = new Set<number>();
  const skip = (position: number, event: TimedEvent, because: string) => {
    odd.add(position);
    skipped.push({ event, because });
  };
  const takeAct = (position: number, event: AnyAct) => {
    const knowing = knowingBy(event, Number.POSITIVE_INFINITY, offsetMs);
    if (typeof knowing === 'string') skip(position, event, knowing);
    else {
      odd.add(position);
      acts.push({ event, position, knowing });
    }
  };
  const takeAgain = (position: number, event: TimedEvent, first: number) => {
    const was = events[first];
    if (was === undefined || entryAt(lines, first) !== undefined) skip(position, event, sameId);
    else {
      // A line that cannot be placed does not stand in the way of one that can.
      skip(first, was, flawOfDates(was, offsetMs));
      byId.set(event.id, position);
    }
  };

  for (let position = 0; position < events.length; position += 1) {
    const event = events[position];
    // Of a log made by hand a line may be anything.
    if (!isEvent(event)) skip(position, event as unknown as TimedEvent, notAnEvent);
    else if (isActOnRecord(event)) takeAct(position, event);
    else {
      const first = byId.get(event.id);
      if (typeof first === 'number') takeAgain(position, event, first);
      else byId.set(event.id, position);
    }
  }

  const before = {
    lines,
    byId: layered<number | Resolved>(byId),
    targets: layered<readonly string[]>(new Map()),
    skipped: [],
  };
  const { after, touched } = taken({ before, changes: new Map(), acts, skipped }, offsetMs);
  return { resolution: after, odd, touched };
};
