import type { Moment } from '../../time/moment';
import type { Entry } from '../event/entry';
import type { AnyHandler, AnyRow } from '../table/any-table';
import { type RowName, thrownAt } from '../table/author-error';
import { afterDue, type NextDue, nextDue } from '../table/due';

/** What is due on a row, and when it happens: never in the past of the version that declared it. */
export type Pending = { readonly due: NextDue; readonly firesAt: Moment };

/**
 * The versions of one row, made one after another and only as far as they are asked for. Of each
 * version the three lists hold the part that their names say: side by side they take a third of the
 * room of objects.
 */
export type Fold = {
  readonly name: RowName;
  readonly offsetMs: number;
  /** The row's events, in order. */
  readonly entries: readonly Entry[];
  places: Moment[];
  values: AnyRow[];
  /** The event that made a version, or whose version declared the due change that did. */
  makers: Entry[];
  /** The indexes of the versions that a due change made, where there are any. */
  fired: Set<number> | undefined;
  /** Those of them that did not move the next due date on, so that it waits for an event. */
  stalls: Set<number> | undefined;
  /** How many events have been taken in. */
  next: number;
  pending: Pending | undefined;
  /** Another fold of the row that this one may meet again, while it may. */
  course: Course | undefined;
};

/** Lets a fold that has taken an event in go on as another did, where it has come to the same. */
export type Course = (row: Fold) => void;

/** Gives a new fold what it shares with another of its row; whether that was anything. */
export type Resume = (row: Fold, model: Fold) => boolean;

/** What an event meets at its row when its turn comes. */
export type Verdict = {
  readonly entry: Entry;
  readonly refusal: string;
  /** Whether the event began the row though an earlier one is missing, which is no fault of its own. */
  readonly isRemark: boolean;
};

const never = Number.POSITIVE_INFINITY;

/** Starts a fold; `resume` gives it what it shares with another one of the row, and says if it did. */
export const fold = (
  name: RowName,
  entries: readonly Entry[],
  offsetMs: number,
  resume?: (row: Fold) => boolean,
): Fold => {
  const begun: Fold = {
    name,
    offsetMs,
    entries,
    places: [],
    values: [],
    makers: [],
    fired: undefined,
    stalls: undefined,
    next: 0,
    pending: undefined,
    course: undefined,
  };
  if (resume?.(begun)) begun.pending = pendingOf(begun);
  return begun;
};

/** Where the next version may come to stand; Infinity when nothing is left. */
export const nextPlace = ({ entries, next, pending }: Fold): Moment => {
  const eventPlace = entries[next]?.place ?? never;
  return pending !== undefined && pending.firesAt <= eventPlace ? pending.firesAt : eventPlace;
};

/** Whether an event is left, due changes apart. */
export const hasEventLeft = ({ entries, next }: Fold): boolean => next < entries.length;

/** Takes the next event or due change in; `report` is told what the rules say of the event, if asked. */
export const step = (row: Fold, report?: (verdict: Verdict) => void): void => {
  const { pending, entries, next } = row;
  const entry = entries[next];
  // What is due at a place comes before the events there.
  if (pending !== undefined && pending.firesAt <= (entry?.place ?? never)) {
    fire(row, pending);
    return;
  }
  if (entry === undefined) return;
  const handler = row.name.table.handlers.get(entry.event.type);
  const isNew = handler !== undefined && take(row, handler, entry, report);
  row.next = next + 1;
  if (isNew) row.course?.(row);
  // Nothing is left to meet again; the other fold need not be held on to.
  if (row.next >= entries.length) row.course = undefined;
};

const fire = (row: Fold, { due, firesAt }: Pending): void => {
  const { name, values, makers } = row;
  const last = values.length - 1;
  const maker = makers[last];
  if (maker === undefined) return;
  try {
    const value = afterDue(name.table, values[last], due);
    keep(row, firesAt, value, maker, due.at);
  } catch (cause) {
    throw thrownAt(name, maker.event, cause);
  }
};

/** Takes an event in; whether it made a version. */
const take = (
  row: Fold,
  handler: AnyHandler,
  entry: Entry,
  report: ((verdict: Verdict) => void) | undefined,
): boolean => {
  const { name, values } = row;
  const last = values.length === 0 ? undefined : values[values.length - 1];
  try {
    const refusal = report && refusalOf(handler, last, entry, name.id);
    const isRemark = last === undefined && handler.begin !== undefined;
    if (refusal !== undefined) report?.({ entry, refusal, isRemark });
    const value = applied(name, handler, last, entry);
    if (Object.is(value, last)) return false;
    keep(row, entry.place, value, entry, undefined);
    return true;
  } catch (cause) {
    throw thrownAt(name, entry.event, cause);
  }
};

// A parameter each, since this runs once for each version of each row.
const keep = (
  row: Fold,
  place: Moment,
  value: AnyRow,
  maker: Entry,
  firedOn: Moment | undefined,
): void => {
  // Nothing is kept until all of the author's code has run: what throws once must throw again.
  const due = nextDue(row.name.table, value, row.offsetMs);
  const isStalled = due !== undefined && firedOn !== undefined && due.at <= firedOn;
  const index = row.values.push(value) - 1;
  row.places.push(place);
  row.makers.push(maker);
  if (firedOn !== undefined) row.fired = added(row.fired, index);
  if (isStalled) row.stalls = added(row.stalls, index);
  row.pending =
    due === undefined || isStalled ? undefined : { due, firesAt: Math.max(due.at, place) };
};

const added = (set: Set<number> | undefined, index: number): Set<number> =>
  (set ?? new Set()).add(index);

/** What the last version declares to be due. */
const pendingOf = ({ name, offsetMs, values, places, stalls }: Fold): Pending | undefined => {
  const last = values.length - 1;
  const place = places[last];
  if (place === undefined || stalls?.has(last)) return undefined;
  const due = nextDue(name.table, values[last], offsetMs);
  return due && { due, firesAt: Math.max(due.at, place) };
};

const applied = (
  { table: { making }, id }: RowName,
  { begin, evolve }: AnyHandler,
  last: AnyRow,
  { event }: Entry,
): AnyRow => {
  if (last === undefined) return begin === undefined ? undefined : making.begun(begin(event, id));
  if (evolve === undefined) return last;
  return making.revised(last, evolve, event, id);
};

const refusalOf = (
  { begin, evolve, missing, refuse }: AnyHandler,
  last: AnyRow,
  { event }: Entry,
  id: string,
): string | undefined => {
  if (last === undefined) {
    const unbegun = begin === undefined ? 'nothing has begun this row before it' : undefined;
    return missing?.(event, id) ?? unbegun;
  }
  if (evolve === undefined) return 'the row has begun already';
  return refuse?.(last, event, id);
};
