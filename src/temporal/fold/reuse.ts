import { same } from '../../same';
import { type Entry, inTotalOrder } from '../event/entry';
import { countBefore } from './binary-search';
import { type Fold, makerOf, makersFrom, type Rejoin, type Resume } from './fold';
import { type Version, versionOf } from './versions';

/** Copies the versions of an earlier fold that come before the first event that only one of the two folds has. */
export const reuseVersions: Resume = (fold, earlier) => {
  const common = commonStart(fold.entries, earlier.entries, earlier.next);
  const versions = versionsBefore(earlier, fold.entries[common], earlier.entries[common]);
  fold.next = common;
  fold.positions = earlier.positions.slice(0, versions);
  fold.values = earlier.values.slice(0, versions);
  // If `makers` is undefined, event `n` made version `n`. That also holds for the copied versions,
  // since their events are the same in both folds.
  fold.makers = earlier.makers?.slice(0, versions);
  copyMarks(fold, earlier, { from: 0, to: versions, moved: 0 });
  const most = Math.min(fold.entries.length, earlier.entries.length) - common;
  fold.rejoin = rejoinTo(fold, earlier, most);
  return versions > 0;
};

const commonStart = (a: readonly Entry[], b: readonly Entry[], most: number): number => {
  let count = 0;
  while (count < most && a[count] === b[count]) count += 1;
  return count;
};

/**
 * Counts the versions of a fold that come before both `a` and `b`. Every version comes before an undefined
 * event.
 */
export const versionsBefore = (fold: Fold, a: Entry | undefined, b: Entry | undefined): number => {
  let count = countBefore(fold.positions, Math.min(endOf(a), endOf(b)));
  for (;;) {
    const version = versionOf(fold, count);
    if (version === undefined || !isBefore(version, a) || !isBefore(version, b)) return count;
    count += 1;
  }
};

const endOf = (entry: Entry | undefined): number => entry?.position ?? Number.POSITIVE_INFINITY;

const isBefore = ({ position, maker, fired }: Version, entry: Entry | undefined): boolean => {
  if (entry === undefined) return true;
  // A due change comes before the events at its position.
  return fired ? position <= entry.position : inTotalOrder(maker, entry) < 0;
};

/**
 * Returns a function that tries to copy the remaining versions of the earlier fold. Returns undefined if the
 * folds do not end with the same events, or if the earlier fold has applied none of these events. Compares
 * only the last `most` events.
 */
export const rejoinTo = (fold: Fold, earlier: Fold, most: number): Rejoin | undefined => {
  const [mine, its] = [fold.entries, earlier.entries];
  let shared = 0;
  while (shared < most && mine[mine.length - 1 - shared] === its[its.length - 1 - shared])
    shared += 1;
  const isWorthIt = shared > 0 && earlier.next > its.length - shared;
  const end = { earlier, from: mine.length - shared, ahead: its.length - mine.length };
  return isWorthIt ? (each) => rejoin(each, end) : undefined;
};

/** The common events are the last events of both folds, as far as these are the same. */
type CommonEnd = {
  readonly earlier: Fold;
  /** The index of the first common event in the new fold. */
  readonly from: number;
  /** The index of the first common event in the earlier fold, minus its index in the new fold. */
  readonly ahead: number;
};

/** Copies versions only if the event that was just applied made an equal row in the earlier fold. */
const rejoin = (fold: Fold, { earlier, from, ahead }: CommonEnd): void => {
  const index = fold.next - 1;
  const entry = fold.entries[index];
  if (entry === undefined || index < from || index + ahead >= earlier.next) return;
  const there = versionMadeBy(earlier, entry);
  const last = fold.values.length - 1;
  if (there === undefined || !same(earlier.values[there], fold.values[last])) return;
  fold.values[last] = earlier.values[there];
  copyVersions(fold, earlier, there + 1);
  fold.next = earlier.next - ahead;
  fold.pending = earlier.pending;
  fold.rejoin = undefined;
};

/**
 * Returns the index of the version that an event itself made. Due changes may have the same event as maker at the
 * same position, but their versions come later.
 */
const versionMadeBy = (fold: Fold, entry: Entry): number | undefined => {
  const { positions } = fold;
  let index = countBefore(positions, entry.position);
  for (; positions[index] === entry.position; index += 1)
    if (makerOf(fold, index) === entry) return index;
  return undefined;
};

const copyVersions = (fold: Fold, earlier: Fold, from: number): void => {
  const moved = fold.values.length - from;
  fold.makers = makersFrom(fold, 0).concat(makersFrom(earlier, from));
  fold.positions = fold.positions.concat(earlier.positions.slice(from));
  fold.values = fold.values.concat(earlier.values.slice(from));
  copyMarks(fold, earlier, { from, to: earlier.values.length, moved });
};

/**
 * The versions of an earlier fold from index `from` to before index `to`. In the new fold, each
 * index is higher by `moved`.
 */
type Stretch = { readonly from: number; readonly to: number; readonly moved: number };

const copyMarks = (fold: Fold, earlier: Fold, stretch: Stretch): void => {
  fold.fired = withMarks(fold.fired, earlier.fired, stretch);
  fold.stalls = withMarks(fold.stalls, earlier.stalls, stretch);
};

const withMarks = (
  own: Set<number> | undefined,
  other: ReadonlySet<number> | undefined,
  { from, to, moved }: Stretch,
): Set<number> | undefined => {
  let all = own;
  for (const index of other ?? [])
    if (from <= index && index < to) all = (all ?? new Set()).add(index + moved);
  return all;
};
