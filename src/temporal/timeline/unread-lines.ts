import { isLeft } from '../../fp';
import type { Moment } from '../../time/moment';
import type { TimedLog } from '../event/event';
import { recordTimeOf } from '../event/position';

/**
 * Returns the moment in system time at which the first unread line of a log became known; Infinity if there is
 * none. An unread line is of a type that the domain does not know, or was left out when the log was read. A
 * left-out line, and a line without a readable `recordedAt`, count as always known. Valid time does not matter,
 * because nobody can tell which day an unread line is about. The line may be an act with retroactive effect, or
 * a correction, which concerns the day of another event.
 */
export const unreadFrom = ({ unknown = [], leftOut = 0 }: TimedLog, offsetMs: number): Moment => {
  let first = leftOut > 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  for (const line of unknown) first = Math.min(first, knownFrom(line, offsetMs));
  return first;
};

export const knownFrom = (line: unknown, offsetMs: number): Moment => {
  const recordedAt =
    typeof line === 'object' && line !== null ? Reflect.get(line, 'recordedAt') : undefined;
  const time = typeof recordedAt === 'string' ? recordTimeOf(recordedAt, offsetMs) : undefined;
  return time === undefined || isLeft(time) ? Number.NEGATIVE_INFINITY : time.right.known;
};

/** How many events stand above a line of an unknown type; Infinity if the line does not say. */
export const afterOf = (line: unknown): number =>
  typeof line === 'object' && line !== null && 'after' in line && typeof line.after === 'number'
    ? line.after
    : Number.POSITIVE_INFINITY;

/** The events and the lines of unknown types, in the order of the log. */
export const linesInOrder = ({ events, unknown = [] }: TimedLog): readonly unknown[] => {
  if (unknown.length === 0) return events;
  const lines: unknown[] = [];
  let next = 0;
  for (const [index, event] of events.entries()) {
    while (afterOf(unknown[next]) <= index) lines.push(unknown[next++]);
    lines.push(event);
  }
  return lines.concat(unknown.slice(next));
};
