import type { Moment } from '../../time/moment';
import { entryAt, type Lines } from '../corrections/lines';
import { allKnowledge, type Entry, inOrder, isKnown } from '../event/entry';
import { countUpTo } from '../fold/binary-search';
import type { Fold } from '../fold/fold';
import { fold } from '../fold/fold';
import type { RowName } from '../table/author-error';

/** All that concerns one row, on both clocks, and the folds made of it so far. */
export type Track = {
  readonly name: RowName;
  readonly lines: Lines;
  /** The positions in `lines` of events that concern the row and are not among the entries yet. */
  unread: number[];
  /** Every reading of every event that concerns the row, in order once `isSorted`. */
  entries: Entry[];
  isSorted: boolean;
  /** Whether some entry does not hold for good once it is known. */
  isRevised: boolean;
  /** The moments at which knowledge of the row changed, rising; made when first needed. */
  boundaries: readonly Moment[] | undefined;
  /** The fold of all that is known. */
  latest: Fold | undefined;
  /** One fold for each earlier state of knowledge asked for, by the number of boundaries passed. */
  earlier: Map<number, Fold> | undefined;
  /** A fold of the same row of another timeline, from which what is shared is taken. */
  model: Fold | undefined;
};

export const emptyTrack = (name: RowName, lines: Lines, model?: Fold): Track => ({
  name,
  lines,
  unread: [],
  entries: [],
  isSorted: true,
  isRevised: false,
  boundaries: undefined,
  latest: undefined,
  earlier: undefined,
  model,
});

/** Adds an entry to a track that is still being built. */
export const addEntry = (track: Track, entry: Entry): void => {
  const last = track.entries[track.entries.length - 1];
  if (last !== undefined && inOrder(last, entry) > 0) track.isSorted = false;
  if (entry.isRevised) track.isRevised = true;
  track.entries.push(entry);
};

/** Gives an empty track the entries of another, but for those removed. */
export const keepEntries = (track: Track, from: Track, removed: ReadonlySet<Entry>): void => {
  const entries = entriesInOrder(from);
  track.entries =
    removed.size === 0 ? entries.slice() : entries.filter((each) => !removed.has(each));
  track.isRevised = from.isRevised;
};

/** Adds an entry to a track whose entries are in order, in its place. */
export const insertEntry = (track: Track, entry: Entry): void => {
  const { entries } = track;
  let at = entries.length;
  for (let low = 0; low < at; ) {
    const middle = (low + at) >>> 1;
    const other = entries[middle];
    if (other !== undefined && inOrder(other, entry) <= 0) low = middle + 1;
    else at = middle;
  }
  entries.splice(at, 0, entry);
  if (entry.isRevised) track.isRevised = true;
};

/** Every reading of the row's events, in order. */
export const entriesInOrder = (track: Track): readonly Entry[] => {
  if (track.unread.length > 0) readRest(track);
  if (!track.isSorted) {
    track.entries.sort(inOrder);
    track.isSorted = true;
  }
  return track.entries;
};

const readRest = (track: Track): void => {
  for (const position of track.unread) {
    const entry = entryAt(track.lines, position);
    if (entry !== undefined) addEntry(track, entry);
  }
  track.unread = [];
};

const boundariesOf = (track: Track): readonly Moment[] => {
  track.boundaries ??= boundariesIn(entriesInOrder(track));
  return track.boundaries;
};

/** When knowledge of the row next changed after a moment. */
export const boundaryAfter = (track: Track, knowledge: Moment): Moment | undefined => {
  const boundaries = boundariesOf(track);
  return boundaries[countUpTo(boundaries, knowledge)];
};

/** The row as known at a moment: states of knowledge that do not differ for it share one fold. */
export const foldAt = (track: Track, knowledge: Moment): Fold => {
  if (knowledge === allKnowledge) return latestOf(track);
  const boundaries = boundariesOf(track);
  const passed = countUpTo(boundaries, knowledge);
  if (passed === boundaries.length) return latestOf(track);
  const made = track.earlier?.get(passed);
  if (made !== undefined) return made;
  const known = knownIn(entriesInOrder(track), knowledge);
  const fresh = foldOf(track, known, track.latest ?? track.model);
  track.earlier = (track.earlier ?? new Map<number, Fold>()).set(passed, fresh);
  return fresh;
};

const latestOf = (track: Track): Fold => {
  if (track.latest === undefined) {
    const entries = entriesInOrder(track);
    const known = track.isRevised ? knownIn(entries, allKnowledge) : entries;
    track.latest = foldOf(track, known, track.model);
    track.model = undefined;
  }
  return track.latest;
};

const foldOf = ({ name, lines }: Track, known: readonly Entry[], model: Fold | undefined): Fold =>
  fold(name, known, lines.offsetMs, model && ((row) => lines.resume(row, model)));

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
