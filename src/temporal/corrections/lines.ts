import type { Entry } from '../event/entry';
import type { TimedEvent } from '../event/event';
import { isEvent } from '../event/is-event';
import type { Resume } from '../fold/fold';
import type { Line } from './reading';

/** The lines of a log that were handed over at once. The dates of each are read when first needed. */
export type Lines = {
  readonly events: readonly TimedEvent[];
  readonly offsetMs: number;
  /** Reads one; what only asks for rows need not bring along how dates are read. */
  readonly read: (event: TimedEvent, position: number) => Entry | undefined;
  /** What a fold of a row takes from an earlier one; it too comes with the timeline. */
  readonly resume: Resume;
  /** What was read so far, by position; null where a line cannot be placed. */
  readonly entries: (Entry | null | undefined)[];
  /** Whether every line was read. */
  isRead: boolean;
};

/** The plain event at a position as it stands in the order, or undefined where it cannot be placed. */
export const entryAt = (lines: Lines, position: number): Entry | undefined => {
  const made = lines.entries[position];
  if (made !== undefined) return made ?? undefined;
  const event = lines.events[position];
  const entry = event && lines.read(event, position);
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

/** A line that can be placed, as a line of the order of recording. */
export const lineOf = ({ event, position, recorded, knownFrom }: Entry): Line => ({
  event,
  position,
  knowing: { recorded, known: knownFrom },
});
