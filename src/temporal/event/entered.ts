import { isLeft } from '../../fp';
import { same } from '../../same';
import type { Moment } from '../../time/moment';
import { recordTimeOf } from './position';

export const enteredAtOf = (line: unknown): string | undefined =>
  typeof line === 'object' &&
  line !== null &&
  'enteredAt' in line &&
  typeof line.enteredAt === 'string'
    ? line.enteredAt
    : undefined;

/** When a line was entered. A date means the end of its day. Undefined if `enteredAt` is absent or unreadable. */
export const enteredMoment = (line: unknown, offsetMs: number): Moment | undefined => {
  const enteredAt = enteredAtOf(line);
  if (enteredAt === undefined) return undefined;
  const time = recordTimeOf(enteredAt, offsetMs);
  return isLeft(time) ? undefined : time.right.known;
};

/**
 * Counts the lines before the first line whose `enteredAt` is after `by`. However, a line without a readable
 * `enteredAt` counts only if a counted line comes after it.
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

export const lastEntered = <L>(lines: readonly L[], offsetMs: number): L | undefined =>
  lines.findLast((line) => enteredMoment(line, offsetMs) !== undefined);

/** Whether two lines are the same event. `enteredAt` may differ, since a line may be sent again. */
export const isSameEvent = (a: object, b: object): boolean => same(unstamped(a), unstamped(b));

const unstamped = (line: object): object => {
  if (!('enteredAt' in line)) return line;
  const { enteredAt: _, ...rest } = line;
  return rest;
};
