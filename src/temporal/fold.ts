import { changed, type Draft, freeze } from '../immer';
import { same } from '../same';
import type { Moment } from '../time/moment';
import { type NextDue, nextDue } from './due';
import type { Entry } from './entry';
import type { AnyHandler, AnyRow } from './erased';
import { guarded, type RowName } from './guarded';

/** A value that a row took, from a place on. */
export type Version = {
  readonly place: Moment;
  readonly value: AnyRow;
  /** The event that made it, or whose version declared the due change that did. */
  readonly maker: Entry;
  /** Whether a due change made it. */
  readonly fired: boolean;
};

/** What an event meets at its row when its turn comes. */
export type Verdict = { readonly entry: Entry; readonly refusal: string };

type Pending = { readonly due: NextDue; readonly firesAt: Moment };

/** The versions of one row, made one after another and only as far as they are asked for. */
export type Fold = {
  readonly versions: readonly Version[];
  /** The number of events in the row's order. */
  readonly entries: readonly Entry[];
  /** Where the next version may come to stand; Infinity when nothing is left. */
  readonly nextPlace: () => Moment;
  /** Takes the next event or due change in; `verdict` says what was wrong with the event, if asked. */
  readonly step: (verdict?: (verdict: Verdict) => void) => void;
  /** Whether an event is left, due changes apart. */
  readonly hasEventLeft: () => boolean;
  /** Versions made by due changes that did not move the next due date on, so that it waits for an event. */
  readonly stalls: readonly Version[];
};

/** Folds a row's own events, in order, together with the changes that fall due between them. */
export const fold = (name: RowName, entries: readonly Entry[], offsetMs: number): Fold => {
  const { table, id } = name;
  const versions: Version[] = [];
  const stalls: Version[] = [];
  let next = 0;
  let pending: Pending | undefined;

  const eventPlace = () => entries[next]?.place ?? Number.POSITIVE_INFINITY;
  const duePlace = () => pending?.firesAt ?? Number.POSITIVE_INFINITY;

  // Nothing is kept until all of the author's code has run: what throws once must throw again.
  const keep = (version: Version, firedOn: number | undefined) => {
    const due = guarded(name, version.maker.event, () => nextDue(table, version.value, offsetMs));
    const isStalled = due !== undefined && firedOn !== undefined && due.at <= firedOn;
    versions.push(version);
    if (isStalled) stalls.push(version);
    pending =
      due === undefined || isStalled
        ? undefined
        : { due, firesAt: Math.max(due.at, version.place) };
  };

  const fire = ({ due, firesAt }: Pending) => {
    const last = lastOf(versions);
    if (last === undefined) return;
    const { maker } = last;
    const value = guarded(name, maker.event, () => due.apply(last.value));
    keep({ place: firesAt, value, maker, fired: true }, due.at);
  };

  const take = (entry: Entry, report: ((verdict: Verdict) => void) | undefined) => {
    const handler = table.handlers.get(entry.event.type);
    if (handler === undefined) return;
    const last = lastOf(versions);
    const refusal = report && guarded(name, entry.event, () => refusalOf(handler, last, entry, id));
    if (refusal !== undefined) report?.({ entry, refusal });
    const value = guarded(name, entry.event, () => applied(handler, last, entry, id));
    if (!same(value, last?.value))
      keep({ place: entry.place, value, maker: entry, fired: false }, undefined);
  };

  return {
    versions,
    stalls,
    entries,
    nextPlace: () => Math.min(duePlace(), eventPlace()),
    step: (report) => {
      // What is due at a place comes before the events there.
      if (pending !== undefined && pending.firesAt <= eventPlace()) {
        fire(pending);
        return;
      }
      const entry = entries[next];
      if (entry !== undefined) take(entry, report);
      next += 1;
    },
    hasEventLeft: () => next < entries.length,
  };
};

const lastOf = (versions: readonly Version[]): Version | undefined => versions[versions.length - 1];

const evolved = (value: AnyRow, recipe: (draft: Draft<AnyRow>) => void): AnyRow =>
  changed(value, (draft) => {
    recipe(draft);
  });

const applied = (
  { begin, evolve }: AnyHandler,
  last: Version | undefined,
  { event }: Entry,
  id: string,
): AnyRow => {
  if (last === undefined) return begin === undefined ? undefined : freeze(begin(event, id), true);
  if (evolve === undefined) return last.value;
  return evolved(last.value, (draft) => evolve(draft, event, id));
};

const refusalOf = (
  { begin, evolve, refuse }: AnyHandler,
  last: Version | undefined,
  { event }: Entry,
  id: string,
): string | undefined => {
  if (last === undefined)
    return begin === undefined ? 'nothing has begun this row before it' : undefined;
  if (evolve === undefined) return 'the row has begun already';
  return refuse?.(last.value, event, id);
};
