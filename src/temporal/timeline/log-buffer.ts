import type { TimedEvent, TimedLog } from '../event/event';

/** A log, and what has been added to it since it was last put together. */
export type Written = {
  readonly base: TimedLog;
  readonly more: readonly TimedEvent[];
  /** Both together; made when first asked for. */
  whole: TimedLog | undefined;
};

export const writtenAs = (log: TimedLog): Written => ({ base: log, more: [], whole: log });

/** How many lines there are. */
export const lengthOf = ({ base, more }: Written): number => base.events.length + more.length;

/** The log with some events at its end. */
export const withMore = (written: Written, events: readonly TimedEvent[]): Written => {
  const { base, more } = written;
  const longer = [...more, ...events];
  // To put the log together costs its length, and so does not happen at every event.
  return longer.length <= 64 + 2 * Math.sqrt(base.events.length)
    ? { base, more: longer, whole: undefined }
    : writtenAs(together(base, longer));
};

/** The log as one. */
export const wholeOf = (written: Written): TimedLog => {
  written.whole ??= together(written.base, written.more);
  return written.whole;
};

const together = (base: TimedLog, more: readonly TimedEvent[]): TimedLog =>
  Object.freeze({ ...base, events: Object.freeze([...base.events, ...more]) });
