import type { Effect } from '../../events/envelope/effect';
import type { Draft } from '../../immer';
import { same } from '../../same';
import type { Due } from '../../temporal/table/table';
import type { Edtf } from '../../time/edtf';
import type { Instant } from '../../time/instant';
import type { Point } from '../../time/point';
import type { EventId } from '../../vocabulary/ids';

/**
 * Since when something applies: the date of the act that brought it about, or the day on which it took
 * effect.
 */
export type Since = Edtf | Instant | Point;

/** A decided change that has a date and has not taken effect yet. */
export type Scheduled<Change> = {
  readonly on: Point;
  /** The event that decided the change. */
  readonly act: EventId;
  readonly change: Change;
};

/** A decided change without a date. */
export type Pending<Change> = {
  /** The event that decided the change. */
  readonly act: EventId;
  readonly change: Change;
  /** The earlier act that this change replaces, once the change has a date. */
  readonly completes?: EventId;
};

/** The part of a row that keeps decided changes that are not yet in effect. */
export type Schedule<Change> = {
  readonly scheduled: readonly Scheduled<Change>[];
  readonly pending: readonly Pending<Change>[];
};

/** The act behind a change, and since when the change applies. */
export type Origin = {
  /** The act that led to the current state. */
  readonly act: EventId;
  /** Since when the current state applies. */
  readonly since: Since;
};

export type ActWithEffect = {
  readonly id: EventId;
  readonly occurred: Edtf | Instant;
  readonly data: Effect;
};

/** Returns the act without its end date. `completes` is the act that the given act completes on this row, if any. */
export const withoutEnd = (
  { id, occurred, data: { effectiveFrom } }: ActWithEffect,
  completes: EventId | undefined,
): ActWithEffect => ({
  id,
  occurred,
  data: {
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    ...(completes === undefined ? {} : { completes }),
  },
});

/** What an act decides: changes at once, on a date, or without a date. */
export type Decision<Change> = Schedule<Change> & {
  /** The changes that take effect with the act itself. */
  readonly now: readonly Change[];
  /** The change that takes effect at the end of the act. Undefined if it equals the change at the beginning. */
  readonly end: Change | undefined;
  readonly origin: Origin;
};

/**
 * `change` takes effect at `effectiveFrom`, or with the act if it has no such field. `end` takes effect at
 * `effectiveUntil`, even if `effectiveFrom` is null.
 */
export const decide = <Change>(
  { id, occurred, data }: ActWithEffect,
  change: Change,
  end: Change,
): Decision<Change> => {
  const { effectiveFrom, effectiveUntil } = data;
  const until = effectiveUntil === undefined ? [] : [{ on: effectiveUntil, act: id, change: end }];
  const decision = {
    now: [],
    scheduled: until,
    pending: [],
    end: same(change, end) ? undefined : end,
    origin: { act: id, since: occurred },
  };
  if (effectiveFrom === undefined) return { ...decision, now: [change] };
  if (effectiveFrom === null) return { ...decision, pending: [{ act: id, change }] };
  return { ...decision, scheduled: [{ on: effectiveFrom, act: id, change }, ...until] };
};

type ScheduleDraft<Change> = { scheduled: Scheduled<Change>[]; pending: Pending<Change>[] };

/** Returns `act`, and also the earlier act that it completes, if the change by `act` has no date yet. */
export const actsNamed = <Change>(
  { pending }: Pick<Schedule<Change>, 'pending'>,
  act: EventId,
): readonly EventId[] => {
  const waiting = pending.find((each) => each.act === act)?.completes;
  return waiting === undefined ? [act] : [act, waiting];
};

/**
 * Removes the changes of the completed acts. If the completing decision has no date yet, a completed act that has
 * already begun keeps its end.
 */
const complete = <Change>(
  draft: ScheduleDraft<Change>,
  acts: readonly EventId[],
  { pending, end }: Decision<Change>,
): void => {
  const isNamed = ({ act }: { readonly act: EventId }): boolean => acts.includes(act);
  const isEnd = ({ change }: Scheduled<Change>): boolean => end !== undefined && same(change, end);
  const beginnings = draft.scheduled.filter((each) => !isEnd(each));
  const notBegun = new Set([...draft.pending, ...beginnings].map(({ act }) => act));
  const isUndated = pending.length > 0;
  const goesOn = ({ act }: Scheduled<Change>): boolean => isUndated && !notBegun.has(act);
  draft.scheduled = draft.scheduled.filter((each) => !isNamed(each) || goesOn(each));
  draft.pending = draft.pending.filter((each) => !isNamed(each));
};

export const enact = <Change, Row extends ScheduleDraft<Change>>(
  draft: Row,
  { data: { completes } }: ActWithEffect,
  decision: Decision<Change>,
  apply: (draft: Row, change: Change, origin: Origin) => void,
): void => {
  const { scheduled, pending, now, origin } = decision;
  const acts = completes === undefined ? [] : actsNamed(draft, completes);
  if (acts.length > 0) complete(draft, acts, decision);
  draft.scheduled.push(...scheduled);
  const [named] = acts.slice(-1);
  for (const each of pending)
    draft.pending.push(named === undefined ? each : { ...each, completes: named });
  for (const change of now) apply(draft, change, origin);
};

/**
 * Refuses an act that completes an earlier act if no change of the earlier act is still to come. The acts in `lasting`
 * are an exception, because they have effect until further notice and can be completed by an end date.
 */
export const refuseCompletion = (
  { scheduled, pending }: Schedule<unknown>,
  { data: { completes, effectiveUntil } }: { readonly data: Effect },
  lasting: readonly (EventId | undefined)[] = [],
): string | undefined =>
  completes === undefined ||
  [...scheduled, ...pending].some(({ act }) => act === completes) ||
  (effectiveUntil !== undefined && lasting.includes(completes))
    ? undefined
    : `it completes "${completes}", of which nothing is waiting here`;

export const isLasting = ({ data }: { readonly data: Effect }): boolean =>
  data.effectiveUntil === undefined;

export const isActOf =
  (id: EventId) =>
  ({ act }: { readonly act: EventId }): boolean =>
    act === id;

export const dropAct = <Change>(draft: ScheduleDraft<Change>, act: EventId): void => {
  draft.scheduled = draft.scheduled.filter((each) => each.act !== act);
  draft.pending = draft.pending.filter((each) => each.act !== act);
};

export const clear = <Change>(draft: ScheduleDraft<Change>): void => {
  draft.scheduled = [];
  draft.pending = [];
};

export const dueOf =
  <Change, Row extends Schedule<Change>>(
    apply: (draft: Draft<Row>, change: Change, origin: Origin) => void,
  ) =>
  (row: Row): readonly Due<Row>[] =>
    row.scheduled.map(({ on, act, change }) => ({
      on,
      becomes: (draft) => {
        // The cast is safe: every row with a schedule has the fields of `ScheduleDraft`, which the type of a
        // generic draft does not show.
        const plan = draft as unknown as ScheduleDraft<Change>;
        plan.scheduled = plan.scheduled.filter((entry) => entry.on !== on || entry.act !== act);
        apply(draft, change, { act, since: on });
      },
    }));
