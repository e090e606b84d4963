import type { Entry } from '../event/entry';
import type { TimedEvent } from '../event/event';
import { isEvent } from '../event/is-event';
import type { LogLine } from '../event/log-line';
import type { Resume } from '../fold/fold';

/** The lines of a log. The dates of a line are read only when a question needs them for the first time. */
export type LogLines = {
  readonly events: readonly TimedEvent[];
  readonly offsetMs: number;
  /**
   * Reads the dates of a line. The function is passed in, so that modules that only read rows do not import the code
   * for dates.
   */
  readonly read: (event: TimedEvent, index: number) => Entry | undefined;
  /**
   * Copies the versions of a row from an earlier `Fold` of the row into a new `Fold`, so that they
   * are not made again. The function is passed in, so that a bundle that does not use it can leave
   * its code out.
   */
  readonly resume: Resume;
  /**
   * The lines read so far, by index. Null for a line whose dates cannot be read, and for a line that `readLog`
   * replaced by the versions of a corrected or retracted event.
   */
  readonly entries: (Entry | null | undefined)[];
  isRead: boolean;
};

/**
 * Returns the event on a line, without corrections, with its position in valid time. Undefined if the event's
 * dates cannot be read, or if `readLog` replaced the line (see `entries`).
 */
export const entryAt = (lines: LogLines, index: number): Entry | undefined => {
  const read = lines.entries[index];
  if (read !== undefined) return read ?? undefined;
  const event = lines.events[index];
  const entry = event && lines.read(event, index);
  lines.entries[index] = entry ?? null;
  return entry;
};

/** Reads all lines in order. Reading them row by row would jump about in memory, and take twice as long. */
export const readAll = (lines: LogLines): void => {
  if (lines.isRead) return;
  // A log that was made by hand may hold anything as a line.
  for (let index = 0; index < lines.events.length; index += 1)
    if (isEvent(lines.events[index])) entryAt(lines, index);
  lines.isRead = true;
};

export const logLineOf = ({ event, index, recorded, knownFrom }: Entry): LogLine => ({
  event,
  index,
  recordTime: { recorded, known: knownFrom },
});
