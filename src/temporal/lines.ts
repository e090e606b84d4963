import { isLeft } from '../fp';
import { plainDay } from '../time/calendar-date';
import { Entry } from './entry';
import type { TimedEvent } from './event';
import { type Knowing, knowingOf, placeOf } from './place';
import type { Line } from './readings';
import { isEvent } from './shape';

/** The lines of a log that were handed over at once. The dates of each are read when first needed. */
export type Lines = {
  readonly events: readonly TimedEvent[];
  readonly offsetMs: number;
  /** What was read so far, by position; null where a line cannot be placed. */
  readonly entries: (Entry | null | undefined)[];
  /** What was read of `recordedAt` where it is a day, which many lines share; by the day. */
  readonly knowings: Map<number, Knowing>;
  /** Whether every line was read. */
  isRead: boolean;
};

export const linesOf = (events: readonly TimedEvent[], offsetMs: number): Lines => ({
  events,
  offsetMs,
  entries: new Array<Entry | null | undefined>(events.length),
  knowings: new Map(),
  isRead: false,
});

/** The plain event at a position as it stands in the order, or undefined where it cannot be placed. */
export const entryAt = (lines: Lines, position: number): Entry | undefined => {
  const made = lines.entries[position];
  if (made !== undefined) return made ?? undefined;
  const entry = read(lines, position);
  lines.entries[position] = entry ?? null;
  return entry;
};

/**
 * Reads all lines at once. Row by row it comes to the same in the end, but jumps to and fro in
 * memory, which takes twice as long.
 */
export const readAll = (lines: Lines): void => {
  if (lines.isRead) return;
  // Of a log made by hand a line may be anything.
  for (let position = 0; position < lines.events.length; position += 1)
    if (isEvent(lines.events[position])) entryAt(lines, position);
  lines.isRead = true;
};

const read = (lines: Lines, position: number): Entry | undefined => {
  const event = lines.events[position];
  if (event === undefined) return undefined;
  const place = placeOf(event, lines.offsetMs);
  if (isLeft(place)) return undefined;
  const knowing = knowingIn(lines, event.recordedAt);
  return knowing && new Entry(event, place.right, position, knowing);
};

const knowingIn = ({ knowings, offsetMs }: Lines, recordedAt: string): Knowing | undefined => {
  const day = recordedAt.length === 10 ? plainDay(recordedAt) : Number.NaN;
  const shared = knowings.get(day);
  if (shared !== undefined) return shared;
  const knowing = knowingOf(recordedAt, offsetMs);
  if (isLeft(knowing)) return undefined;
  if (!Number.isNaN(day)) knowings.set(day, knowing.right);
  return knowing.right;
};

/** A line that can be placed, as a line of the order of recording. */
export const lineOf = ({ event, position, recorded, knownFrom }: Entry): Line => ({
  event,
  position,
  knowing: { recorded, known: knownFrom },
});
