import { asOf, pipe, snapshot } from '../bilateral.ts';
import { logAround, type PermitTimeline, replay } from '../contenders/bilateral.ts';
import { dayCount, pointAt } from '../domain/days.ts';
import type { PermitEvent } from '../domain/permits.ts';

/** A timeline whose rows have all been read on the last day, and so are folded to their end. */
export const folded = (events: readonly PermitEvent[]): PermitTimeline => {
  const replayed = replay(logAround(events));
  pipe(replayed, asOf(pointAt(dayCount)), snapshot);
  return replayed;
};
