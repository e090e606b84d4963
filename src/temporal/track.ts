import type { Moment } from '../time/moment';
import { type Entry, inOrder, isKnown } from './entry';
import { type Fold, fold, type Version } from './fold';
import type { RowName } from './guarded';

/** All that concerns one row, on both clocks, and the folds made of it so far. */
export type Track = {
  readonly name: RowName;
  readonly offsetMs: number;
  /** Every reading of every event that concerns the row, in order once `isSorted`. */
  entries: Entry[];
  isSorted: boolean;
  /** The moments at which knowledge of the row changed, rising; made when first needed. */
  boundaries: readonly Moment[] | undefined;
  /** One fold for each state of knowledge asked for, by the number of boundaries passed. */
  readonly folds: Map<number, Fold>;
};

export const emptyTrack = (name: RowName, offsetMs: number): Track => ({
  name,
  offsetMs,
  entries: [],
  isSorted: true,
  boundaries: undefined,
  folds: new Map(),
});

/** Adds an entry to a track that is still being built. */
export const addEntry = (track: Track, entry: Entry): void => {
  const last = track.entries[track.entries.length - 1];
  if (last !== undefined && inOrder(last, entry) > 0) track.isSorted = false;
  track.entries.push(entry);
};

/** Every reading of the row's events, in order. */
export const entriesInOrder = (track: Track): readonly Entry[] => {
  if (!track.isSorted) {
    track.entries.sort(inOrder);
    track.isSorted = true;
  }
  return track.entries;
};

const boundariesOf = (track: Track): readonly Moment[] => {
  track.boundaries ??= boundariesIn(track.entries);
  return track.boundaries;
};

/** When knowledge of the row next changed after a moment. */
export const boundaryAfter = (track: Track, knowledge: Moment): Moment | undefined => {
  const boundaries = boundariesOf(track);
  return boundaries[countUpTo(boundaries, knowledge)];
};

/** The row as known at a moment: states of knowledge that do not differ for it share one fold. */
export const foldAt = (track: Track, knowledge: Moment): Fold => {
  const passed = countUpTo(boundariesOf(track), knowledge);
  const made = track.folds.get(passed);
  if (made !== undefined) return made;
  const known = entriesInOrder(track).filter((entry) => isKnown(entry, knowledge));
  const fresh = fold(track.name, known, track.offsetMs);
  track.folds.set(passed, fresh);
  return fresh;
};

const boundariesIn = (entries: readonly Entry[]): readonly Moment[] => {
  const moments = new Set<Moment>();
  for (const { knownFrom, knownUntil } of entries) {
    moments.add(knownFrom);
    if (knownUntil !== Number.POSITIVE_INFINITY) moments.add(knownUntil);
  }
  return [...moments].sort((a, b) => (a < b ? -1 : 1));
};

/** How many of some rising numbers are at or before one. */
const countUpTo = (rising: readonly number[], limit: number): number =>
  countWhile(rising.length, (index) => (rising[index] ?? 0) <= limit);

/** How many leading indexes below `length` pass a test that, once failed, fails for good. */
const countWhile = (length: number, passes: (index: number) => boolean): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The version that holds at a moment, folding on as far as that. */
export const versionAt = (row: Fold, moment: Moment): Version | undefined => {
  while (row.nextPlace() <= moment) {
    // Guards the end, where both are Infinity.
    if (row.nextPlace() === Number.POSITIVE_INFINITY) break;
    row.step();
  }
  return row.versions[indexAfter(row, moment) - 1];
};

/** The first version that stands after a moment, folding on until there is one. */
export const versionAfter = (row: Fold, moment: Moment): Version | undefined => {
  versionAt(row, moment);
  const after = indexAfter(row, moment);
  while (row.versions.length <= after && row.nextPlace() !== Number.POSITIVE_INFINITY) row.step();
  return row.versions[after];
};

const indexAfter = ({ versions }: Fold, moment: Moment): number =>
  countWhile(versions.length, (index) => (versions[index]?.place ?? 0) <= moment);
