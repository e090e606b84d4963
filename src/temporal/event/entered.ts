import { isLeft } from '../../fp';
import { same } from '../../same';
import type { Moment } from '../../time/moment';
import { recordTimeOf } from './position';

/** Returns `enteredAt` of a line. The line may be any value. Undefined if the line has no text `enteredAt`. */
export const stampOf = (line: unknown): string | undefined =>
  typeof line === 'object' &&
  line !== null &&
  'enteredAt' in line &&
  typeof line.enteredAt === 'string'
    ? line.enteredAt
    : undefined;

/**
 * Reads `enteredAt` of a line. A date means the end of its day. Undefined if the line has no `enteredAt` that
 * can be read.
 */
export const enteredMoment = (line: unknown, offsetMs: number): Moment | undefined => {
  const enteredAt = stampOf(line);
  if (enteredAt === undefined) return undefined;
  const time = recordTimeOf(enteredAt, offsetMs);
  return isLeft(time) ? undefined : time.right.known;
};

/**
 * Counts the lines that the log held at a moment. These are the lines up to the last one whose
 * `enteredAt` is at or before that moment. A line without `enteredAt` is counted if a counted line
 * comes after it.
 */
export const countEntered = (lines: readonly unknown[], by: Moment, offsetMs: number): number => {
  let count = 0;
  for (const [index, line] of lines.entries()) {
    const entered = enteredMoment(line, offsetMs);
    if (entered === undefined) continue;
    if (entered > by) break;
    count = index + 1;
  }
  return count;
};

/** Returns the last line with an `enteredAt` that can be read. */
export const lastEntered = <L>(lines: readonly L[], offsetMs: number): L | undefined =>
  lines.findLast((line) => enteredMoment(line, offsetMs) !== undefined);

/** Whether two lines are the same event. `enteredAt` may differ, since a line may be sent again. */
export const isSameEvent = (a: object, b: object): boolean => same(unstamped(a), unstamped(b));

const unstamped = (line: object): object => {
  if (!('enteredAt' in line)) return line;
  const { enteredAt: _, ...rest } = line;
  return rest;
};
