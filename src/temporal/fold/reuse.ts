import { same } from '../../same';
import { type Entry, inOrder } from '../event/entry';
import { countBefore } from './binary-search';
import type { Course, Fold, Resume } from './fold';
import { type Version, versionOf } from './versions';

/**
 * Gives a new fold the versions that it shares with one of the same row and mostly the same events:
 * those from before the first event that only one of them has. Whether there were any.
 */
export const stretchShared: Resume = (row, model) => {
  const taken = commonStart(row.entries, model.entries, model.next);
  const versions = versionsBefore(model, row.entries[taken], model.entries[taken]);
  row.next = taken;
  row.places = model.places.slice(0, versions);
  row.values = model.values.slice(0, versions);
  row.makers = model.makers.slice(0, versions);
  markShared(row, model, { from: 0, to: versions, moved: 0 });
  row.course = courseFrom(row, model, taken);
  return versions > 0;
};

/** How many events two folds begin with alike, of those that the second has taken in. */
const commonStart = (a: readonly Entry[], b: readonly Entry[], most: number): number => {
  let count = 0;
  while (count < most && a[count] === b[count]) count += 1;
  return count;
};

/** How many versions of a fold come before either of two events. */
const versionsBefore = (model: Fold, a: Entry | undefined, b: Entry | undefined): number => {
  let count = countBefore(model.places, Math.min(placeOf(a), placeOf(b)));
  for (;;) {
    const version = versionOf(model, count);
    if (version === undefined || !isBefore(version, a) || !isBefore(version, b)) return count;
    count += 1;
  }
};

const placeOf = (entry: Entry | undefined): number => entry?.place ?? Number.POSITIVE_INFINITY;

const isBefore = ({ place, maker, fired }: Version, entry: Entry | undefined): boolean => {
  if (entry === undefined) return true;
  // What is due at a place comes before the events there.
  return fired ? place <= entry.place : inOrder(maker, entry) < 0;
};

const courseFrom = (row: Fold, model: Fold, taken: number): Course | undefined => {
  const [mine, its] = [row.entries, model.entries];
  const most = Math.min(mine.length, its.length) - taken;
  let shared = 0;
  while (shared < most && mine[mine.length - 1 - shared] === its[its.length - 1 - shared])
    shared += 1;
  const isWorthIt = shared > 0 && model.next > its.length - shared;
  const meeting = { model, from: mine.length - shared, ahead: its.length - mine.length };
  return isWorthIt ? (again) => joinedAgain(again, meeting) : undefined;
};

/** A fold that another one may meet again, once they have the same events before them. */
type Meeting = {
  readonly model: Fold;
  /** From which event on both have the same. */
  readonly from: number;
  /** How many events more the model has before them. */
  readonly ahead: number;
};

/**
 * Where the last event has brought a fold to what its model was at the same event, it goes on as the
 * model did: the rest is taken from there.
 */
const joinedAgain = (row: Fold, { model, from, ahead }: Meeting): void => {
  const index = row.next - 1;
  const entry = row.entries[index];
  if (entry === undefined || index < from || index + ahead >= model.next) return;
  const there = versionMadeBy(model, entry);
  const last = row.values.length - 1;
  if (there === undefined || !same(model.values[there], row.values[last])) return;
  row.values[last] = model.values[there];
  copyVersions(row, model, there + 1);
  row.next = model.next - ahead;
  row.pending = model.pending;
  row.course = undefined;
};

/** Which version an event made; due changes that its version declared come after that. */
const versionMadeBy = ({ places, makers }: Fold, entry: Entry): number | undefined => {
  for (let index = countBefore(places, entry.place); places[index] === entry.place; index += 1)
    if (makers[index] === entry) return index;
  return undefined;
};

/** Adds the versions of a fold from one on to another. */
const copyVersions = (row: Fold, model: Fold, from: number): void => {
  const moved = row.values.length - from;
  row.places = row.places.concat(model.places.slice(from));
  row.values = row.values.concat(model.values.slice(from));
  row.makers = row.makers.concat(model.makers.slice(from));
  markShared(row, model, { from, to: model.values.length, moved });
};

const markShared = (row: Fold, model: Fold, stretch: Stretch): void => {
  row.fired = withShared(row.fired, model.fired, stretch);
  row.stalls = withShared(row.stalls, model.stalls, stretch);
};

type Stretch = { readonly from: number; readonly to: number; readonly moved: number };

const withShared = (
  own: Set<number> | undefined,
  other: ReadonlySet<number> | undefined,
  { from, to, moved }: Stretch,
): Set<number> | undefined => {
  let all = own;
  for (const index of other ?? [])
    if (from <= index && index < to) all = (all ?? new Set()).add(index + moved);
  return all;
};
