import type { Moment } from '../../time/moment';
import { entryAt, type LogLines } from '../corrections/log-lines';
import { allKnowledge, type Entry, inTotalOrder, isKnown } from '../event/entry';
import { countUpTo } from '../fold/binary-search';
import { type Fold, startFold } from '../fold/fold';
import type { RowName } from '../table/any-table';

export type RowHistory = RowName & {
  readonly lines: LogLines;
  /**
   * The indexes in `lines` of events that concern the row and have not been read yet; undefined if there are
   * none.
   */
  unread: number[] | undefined;
  /**
   * The versions of the events of the row, except the events in `unread`. If `isSorted` is true, they are in the
   * order of `inTotalOrder`.
   */
  entries: Entry[];
  isSorted: boolean;
  /** Whether an event of the row was corrected or retracted, or has dates that cannot be read. */
  isRevised: boolean;
  /**
   * The moments in system time at which the row changed, in rising order; made when first needed.
   */
  boundaries: readonly Moment[] | undefined;
  /** The fold of the row (its versions in valid time) from all that is known. */
  latest: Fold | undefined;
  /**
   * The folds of the row (its versions in valid time) as known at earlier moments. The key is the number of
   * `boundaries` that had passed at such a moment.
   */
  earlier: Map<number, Fold> | undefined;
  /** A fold of this row in another timeline, whose versions may be reused. */
  reusable: Fold | undefined;
};

export const emptyHistory = (
  { table, id }: RowName,
  lines: LogLines,
  reusable?: Fold,
): RowHistory => ({
  table,
  id,
  lines,
  unread: undefined,
  entries: [],
  isSorted: true,
  isRevised: false,
  boundaries: undefined,
  latest: undefined,
  earlier: undefined,
  reusable,
});

/** Adds a line to the row. The dates of the line are read later. */
export const addUnread = (rowHistory: RowHistory, index: number): void => {
  // The first `push` onto an empty array reserves room for 17 items. Many rows have only one event, so the array is
  // made with this one item, to save memory.
  if (rowHistory.unread === undefined) rowHistory.unread = [index];
  else rowHistory.unread.push(index);
};

export const addEntry = (rowHistory: RowHistory, entry: Entry): void => {
  if (entry.isRevised) rowHistory.isRevised = true;
  const { entries } = rowHistory;
  const last = entries[entries.length - 1];
  if (last === undefined) {
    rowHistory.entries = [entry];
    return;
  }
  if (inTotalOrder(last, entry) > 0) rowHistory.isSorted = false;
  entries.push(entry);
};

export const keepEntries = (
  rowHistory: RowHistory,
  from: RowHistory,
  removed: ReadonlySet<Entry>,
): void => {
  const entries = entriesInOrder(from);
  rowHistory.entries =
    removed.size === 0 ? entries.slice() : entries.filter((each) => !removed.has(each));
  rowHistory.isRevised = from.isRevised;
};

export const insertEntry = (rowHistory: RowHistory, entry: Entry): void => {
  const { entries } = rowHistory;
  let at = entries.length;
  for (let low = 0; low < at; ) {
    const middle = (low + at) >>> 1;
    const other = entries[middle];
    if (other !== undefined && inTotalOrder(other, entry) <= 0) low = middle + 1;
    else at = middle;
  }
  entries.splice(at, 0, entry);
  if (entry.isRevised) rowHistory.isRevised = true;
};

export const entriesInOrder = (rowHistory: RowHistory): readonly Entry[] => {
  if (rowHistory.unread !== undefined) readRest(rowHistory, rowHistory.unread);
  if (!rowHistory.isSorted) {
    rowHistory.entries.sort(inTotalOrder);
    rowHistory.isSorted = true;
  }
  return rowHistory.entries;
};

const readRest = (rowHistory: RowHistory, unread: readonly number[]): void => {
  for (const index of unread) {
    const entry = entryAt(rowHistory.lines, index);
    if (entry === undefined) rowHistory.isRevised = true;
    else addEntry(rowHistory, entry);
  }
  // An array that has grown holds spare memory; its copy holds none.
  if (rowHistory.entries.length > 1) rowHistory.entries = rowHistory.entries.slice();
  rowHistory.unread = undefined;
};

export const hasKnown = (rowHistory: RowHistory, knowledge: Moment): boolean =>
  entriesInOrder(rowHistory).some((entry) => isKnown(entry, knowledge));

const boundariesOf = (rowHistory: RowHistory): readonly Moment[] => {
  rowHistory.boundaries ??= boundariesIn(entriesInOrder(rowHistory));
  return rowHistory.boundaries;
};

export const boundaryAfter = (rowHistory: RowHistory, knowledge: Moment): Moment | undefined => {
  const boundaries = boundariesOf(rowHistory);
  return boundaries[countUpTo(boundaries, knowledge)];
};

/**
 * Returns the fold of the row (its versions in valid time) as known at a moment. Moments between the same two
 * boundaries share one fold.
 */
export const foldAt = (rowHistory: RowHistory, knowledge: Moment): Fold => {
  if (knowledge === allKnowledge) return latestOf(rowHistory);
  const boundaries = boundariesOf(rowHistory);
  const passed = countUpTo(boundaries, knowledge);
  if (passed === boundaries.length) return latestOf(rowHistory);
  const made = rowHistory.earlier?.get(passed);
  if (made !== undefined) return made;
  const known = knownIn(entriesInOrder(rowHistory), knowledge);
  const fresh = foldOf(rowHistory, known, rowHistory.latest ?? rowHistory.reusable);
  rowHistory.earlier = (rowHistory.earlier ?? new Map<number, Fold>()).set(passed, fresh);
  return fresh;
};

const latestOf = (rowHistory: RowHistory): Fold => {
  if (rowHistory.latest === undefined) {
    const entries = entriesInOrder(rowHistory);
    const known = rowHistory.isRevised ? knownIn(entries, allKnowledge) : entries;
    rowHistory.latest = foldOf(rowHistory, known, rowHistory.reusable);
    rowHistory.reusable = undefined;
  }
  return rowHistory.latest;
};

const foldOf = (
  rowHistory: RowHistory,
  known: readonly Entry[],
  earlier: Fold | undefined,
): Fold => {
  const { offsetMs, resume } = rowHistory.lines;
  return startFold(rowHistory, known, offsetMs, earlier && ((fold) => resume(fold, earlier)));
};

const knownIn = (entries: readonly Entry[], knowledge: Moment): readonly Entry[] =>
  entries.filter((entry) => isKnown(entry, knowledge));

const boundariesIn = (entries: readonly Entry[]): readonly Moment[] => {
  const moments = new Set<Moment>();
  for (const { knownFrom, knownUntil } of entries) {
    moments.add(knownFrom);
    if (knownUntil !== Number.POSITIVE_INFINITY) moments.add(knownUntil);
  }
  return [...moments].sort((a, b) => (a < b ? -1 : 1));
};
