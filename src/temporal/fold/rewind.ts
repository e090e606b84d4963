import type { Moment } from '../../time/moment';
import type { Entry } from '../event/entry';
import { type Fold, hasEventLeft, nextPosition, pendingOf, step } from './fold';
import { rejoinTo, versionsBefore } from './reuse';

const never = Number.POSITIVE_INFINITY;

/**
 * Applies all events, and then at most `most` due changes. Returns the moment of the next due change; Infinity
 * if none is left.
 */
export const foldToEnd = (fold: Fold, most: number): Moment => {
  while (hasEventLeft(fold)) step(fold);
  for (let made = 0; made < most && nextPosition(fold) !== never; made += 1) step(fold);
  return nextPosition(fold);
};

/**
 * Prepares a fold to be continued after its list of events was changed in place. `from` is the
 * index of the first changed event, and `before` is the old list from that index on. Returns how
 * many versions stay valid.
 *
 * Unlike `reuseVersions`, `rewind` changes the fold itself, and copies only the versions after the
 * changed event. `makers` of the fold must have been a list from the start, because the changed list
 * of events no longer shows which event made which version.
 */
export const rewind = (fold: Fold, from: number, before: readonly Entry[]): number => {
  const kept = versionsBefore(fold, fold.entries[from], before[0]);
  const tail = cutOff(fold, kept, before);
  fold.next = from;
  fold.pending = pendingOf(fold);
  fold.rejoin = rejoinTo(fold, tail, Math.min(fold.entries.length - from, before.length));
  return kept;
};

const cutOff = (fold: Fold, kept: number, entries: readonly Entry[]): Fold => ({
  table: fold.table,
  id: fold.id,
  offsetMs: fold.offsetMs,
  entries,
  positions: fold.positions.splice(kept),
  values: fold.values.splice(kept),
  makers: fold.makers?.splice(kept),
  fired: cutMarks(fold.fired, kept),
  stalls: cutMarks(fold.stalls, kept),
  next: entries.length,
  pending: fold.pending,
  rejoin: undefined,
});

const cutMarks = (marks: Set<number> | undefined, kept: number): Set<number> | undefined => {
  if (marks === undefined) return undefined;
  const cut = new Set<number>();
  for (const index of marks) if (index >= kept) cut.add(index - kept);
  for (const index of cut) marks.delete(index + kept);
  return cut;
};
