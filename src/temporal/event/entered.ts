import { isLeft } from '../../fp';
import { same } from '../../same';
import type { Moment } from '../../time/moment';
import { recordTimeOf } from './position';

type Line = { readonly enteredAt?: unknown };

/** When a line says that it was entered: a date means the end of its day. Undefined where it does not say. */
export const enteredMoment = (line: unknown, offsetMs: number): Moment | undefined => {
  const { enteredAt } = (typeof line === 'object' && line !== null ? line : {}) as Line;
  if (typeof enteredAt !== 'string') return undefined;
  const time = recordTimeOf(enteredAt, offsetMs);
  return isLeft(time) ? undefined : time.right.known;
};

/**
 * How many of the lines were there at a moment: those up to the last one that says that it was entered by
 * then. A line that does not say when was there if one below it was.
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

/** The last line that says when it was entered. */
export const lastEntered = <L>(lines: readonly L[], offsetMs: number): L | undefined =>
  lines.findLast((line) => enteredMoment(line, offsetMs) !== undefined);

/** Whether two lines are the same event, whenever each was entered: a line may be sent again. */
export const isSameEvent = (a: object, b: object): boolean => same(unstamped(a), unstamped(b));

const unstamped = (line: object): object => {
  if (!('enteredAt' in line)) return line;
  const { enteredAt: _, ...rest } = line;
  return rest;
};
