import type { TimedEvent, TimedLog } from '../event/event';

/** `more` are the events added since the log was last copied to `base`. */
export type LogBuffer = {
  readonly base: TimedLog;
  readonly more: readonly TimedEvent[];
  /** The log together with the added events; made when first needed. */
  whole: TimedLog | undefined;
};

export const logBuffer = (log: TimedLog): LogBuffer => ({ base: log, more: [], whole: log });

export const lengthOf = ({ base, more }: LogBuffer): number =>
  base.events.length + (base.unknown?.length ?? 0) + more.length;

export const withEvents = (buffer: LogBuffer, events: readonly TimedEvent[]): LogBuffer => {
  const { base, more } = buffer;
  const longer = [...more, ...events];
  // Copying takes time in proportion to the length of the log, so the log is copied only after many
  // events.
  return longer.length <= 64 + 2 * Math.sqrt(base.events.length)
    ? { base, more: longer, whole: undefined }
    : logBuffer(together(base, longer));
};

export const wholeLog = (buffer: LogBuffer): TimedLog => {
  buffer.whole ??= together(buffer.base, buffer.more);
  return buffer.whole;
};

const together = (base: TimedLog, more: readonly TimedEvent[]): TimedLog =>
  Object.freeze({ ...base, events: Object.freeze([...base.events, ...more]) });
