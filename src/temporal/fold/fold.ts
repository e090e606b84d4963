import type { Moment } from '../../time/moment';
import type { Entry } from '../event/entry';
import type { TimedEvent } from '../event/event';
import type { AnyHandler, AnyRow, RowName } from '../table/any-table';
import { contextOf, errorAt } from '../table/author-error';
import { afterDue, type NextDue, nextDue } from '../table/due';

/** `firesAt` is never before the position of the version that declared the change. */
export type ScheduledDue = { readonly due: NextDue; readonly firesAt: Moment };

/**
 * The versions of one row in valid time. Each version is made when it is first needed.
 *
 * Three lists hold the parts of the versions: version 0 is `positions[0]`, `values[0]` and `makers[0]`. These
 * lists take a third of the memory that one object for each version would take.
 */
export type Fold = RowName & {
  readonly offsetMs: number;
  /** The row's events, in the order of `inTotalOrder`. */
  readonly entries: readonly Entry[];
  positions: Moment[];
  values: AnyRow[];
  /**
   * For each version, the event that made it. If a due change made the version, the last event that changed
   * the row before that due change. The list is undefined as long as every version was made by the event that
   * has the same index in `entries`. `makerOf` returns the maker in either case.
   */
  makers: Entry[] | undefined;
  /** The indexes of the versions that a due change made; undefined if there are none. */
  fired: Set<number> | undefined;
  /**
   * The indexes of the versions made by a due change that did not move the next due date to a later
   * time. After such a version, no due change fires until the next event.
   */
  stalls: Set<number> | undefined;
  /** How many events have been applied. */
  next: number;
  pending: ScheduledDue | undefined;
  /** Undefined if there is no earlier fold to copy versions from, or once no more versions can be copied. */
  rejoin: Rejoin | undefined;
};

/** Tries to copy the remaining versions of a row from an earlier fold, after an event was applied. */
export type Rejoin = (fold: Fold) => void;

/** Copies the versions that a new fold shares with an earlier fold. Returns whether it copied any. */
export type Resume = (fold: Fold, earlier: Fold) => boolean;

export type RuleRefusal = {
  readonly entry: Entry;
  readonly refusal: string;
  /**
   * True if the event can begin the row, and the refusal only says that an earlier event is missing. `record` adds
   * the event in spite of such a refusal. False for every other refusal.
   */
  readonly isRemark: boolean;
};

const never = Number.POSITIVE_INFINITY;

/** `resume` may copy versions of an earlier fold into the new fold. */
export const startFold = (
  { table, id }: RowName,
  entries: readonly Entry[],
  offsetMs: number,
  resume?: (fold: Fold) => boolean,
): Fold => {
  const fold: Fold = {
    table,
    id,
    offsetMs,
    entries,
    positions: [],
    values: [],
    makers: undefined,
    fired: undefined,
    stalls: undefined,
    next: 0,
    pending: undefined,
    rejoin: undefined,
  };
  if (resume?.(fold)) fold.pending = pendingOf(fold);
  return fold;
};

/** Infinity means that no event and no due change is left. */
export const nextPosition = ({ entries, next, pending }: Fold): Moment => {
  const eventPosition = entries[next]?.position ?? never;
  return pending !== undefined && pending.firesAt <= eventPosition
    ? pending.firesAt
    : eventPosition;
};

export const hasEventLeft = ({ entries, next }: Fold): boolean => next < entries.length;

/** Applies the next event or due change. If `report` is given, also checks the event against the rules of the row. */
export const step = (fold: Fold, report?: (refused: RuleRefusal) => void): void => {
  const { pending, entries, next } = fold;
  const entry = entries[next];
  // A due change comes before the events at its position.
  if (pending !== undefined && pending.firesAt <= (entry?.position ?? never)) {
    applyDue(fold, pending);
    return;
  }
  if (entry === undefined) return;
  const handler = fold.table.handlers.get(entry.event.type);
  const isNew = handler !== undefined && applyEvent(fold, handler, entry, report);
  fold.next = next + 1;
  if (isNew) fold.rejoin?.(fold);
  if (fold.next >= entries.length) finish(fold);
};

const finish = (fold: Fold): void => {
  // The fold is complete, so it needs no earlier fold. Dropping the function lets the earlier fold be freed.
  fold.rejoin = undefined;
  // Lists that grew hold spare memory. `slice` makes lists without it.
  if (fold.values.length <= 1) return;
  fold.positions = fold.positions.slice();
  fold.values = fold.values.slice();
  fold.makers = fold.makers?.slice();
};

const applyDue = (fold: Fold, { due, firesAt }: ScheduledDue): void => {
  const { table, values } = fold;
  const last = values.length - 1;
  const maker = makerOf(fold, last);
  if (maker === undefined) return;
  try {
    const value = afterDue(table, values[last], due);
    addVersion(fold, firesAt, value, maker, due.at);
  } catch (cause) {
    throw errorAt(contextOf(fold, maker.event), cause);
  }
};

/** Returns whether the event made a version of the row. */
const applyEvent = (
  fold: Fold,
  handler: AnyHandler,
  entry: Entry,
  report: ((refused: RuleRefusal) => void) | undefined,
): boolean => {
  const { values } = fold;
  const last = values.length === 0 ? undefined : values[values.length - 1];
  try {
    if (report !== undefined)
      for (const refused of refusalsOf(fold, handler, last, entry)) report({ entry, ...refused });
    const value = valueAfter(fold, handler, last, entry);
    if (Object.is(value, last)) return false;
    addVersion(fold, entry.position, value, entry, undefined);
    return true;
  } catch (cause) {
    throw errorAt(contextOf(fold, entry.event), cause);
  }
};

// Runs once for each version of each row. It takes five parameters, because making an object for each call
// would cost time.
const addVersion = (
  fold: Fold,
  position: Moment,
  value: AnyRow,
  maker: Entry,
  firedOn: Moment | undefined,
): void => {
  // `nextDue` runs code of the table's author, which may throw. If it throws here, nothing has been stored yet,
  // so the same step can be tried again.
  const due = nextDue(fold.table, value, fold.offsetMs);
  const isStalled = due !== undefined && firedOn !== undefined && due.at <= firedOn;
  const index = fold.values.length;
  if (index === 0) {
    // The first `push` onto an empty array reserves room for 17 items. Many rows have only one version, so each
    // array is made with one item, to save memory.
    fold.positions = [position];
    fold.values = [value];
  } else {
    fold.positions.push(position);
    fold.values.push(value);
  }
  if (fold.makers === undefined && fold.entries[index] !== maker)
    fold.makers = fold.entries.slice(0, index);
  fold.makers?.push(maker);
  if (firedOn !== undefined) fold.fired = added(fold.fired, index);
  if (isStalled) fold.stalls = added(fold.stalls, index);
  fold.pending =
    due === undefined || isStalled ? undefined : { due, firesAt: Math.max(due.at, position) };
};

export const makerOf = ({ makers, entries, values }: Fold, index: number): Entry | undefined =>
  makers === undefined && index < values.length ? entries[index] : makers?.[index];

export const makersFrom = ({ makers, entries, values }: Fold, index: number): Entry[] =>
  makers === undefined ? entries.slice(index, values.length) : makers.slice(index);

const added = (set: Set<number> | undefined, index: number): Set<number> =>
  (set ?? new Set()).add(index);

export const pendingOf = ({
  table,
  offsetMs,
  values,
  positions,
  stalls,
}: Fold): ScheduledDue | undefined => {
  const last = values.length - 1;
  const position = positions[last];
  if (position === undefined || stalls?.has(last)) return undefined;
  const due = nextDue(table, values[last], offsetMs);
  return due && { due, firesAt: Math.max(due.at, position) };
};

const valueAfter = (
  { table, id, offsetMs, entries }: Fold,
  { begin, evolve, replaces }: AnyHandler,
  last: AnyRow,
  entry: Entry,
): AnyRow => {
  const { recipes } = table;
  const { event } = entry;
  if (last === undefined)
    return begin === undefined ? undefined : recipes.begin(begin(event, id, offsetMs));
  if (evolve === undefined) return last;
  if (replaces !== undefined && isBelow(entries, replaces(last), entry)) return last;
  return recipes.apply(last, evolve, event, id, offsetMs);
};

const isBelow = (entries: readonly Entry[], id: string, { index }: Entry): boolean =>
  entries.some((each) => each.event.id === id && each.index > index);

const refusalsOf = (
  fold: Fold,
  handler: AnyHandler,
  last: AnyRow,
  { event }: Entry,
): readonly Omit<RuleRefusal, 'entry'>[] => {
  const { id } = fold;
  const { evolve, refuse } = handler;
  if (last === undefined) return refusalsToBegin(fold, handler, event);
  const refusal =
    evolve === undefined
      ? 'an earlier event has begun this row; correct the id, or leave this event out'
      : refuse?.(last, event, id, fold.offsetMs, earlierEvents(fold));
  return refusal === undefined ? [] : [{ refusal, isRemark: false }];
};

/**
 * Returns the row's events before the event that is being applied, the latest first. The result can be
 * looped over more than once, because a rule may do so.
 */
const earlierEvents = ({ entries, next }: Fold): Iterable<TimedEvent> => ({
  *[Symbol.iterator]() {
    for (let at = next - 1; at >= 0; at -= 1) {
      const entry = entries[at];
      if (entry !== undefined) yield entry.event;
    }
  },
});

const refusalsToBegin = (
  { id, offsetMs }: Fold,
  { begin, missing, refuseBegin }: AnyHandler,
  event: TimedEvent,
): readonly Omit<RuleRefusal, 'entry'>[] => {
  const odd = refuseBegin?.(event, id, offsetMs);
  const unbegun =
    begin === undefined
      ? 'no earlier event begins this row; record that event first, or correct the id'
      : undefined;
  const told = missing?.(event, id);
  const lacking = told === undefined ? unbegun : told;
  return [
    ...(odd === undefined ? [] : [{ refusal: odd, isRemark: false }]),
    ...(lacking == null ? [] : [{ refusal: lacking, isRemark: begin !== undefined }]),
  ];
};
