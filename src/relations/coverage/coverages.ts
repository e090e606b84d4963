import type { Counted, CoverageDeclared } from '../../events/coverage/coverage-declared';
import type { DecisionWithdrawn } from '../../events/measures/withdrawn';
import { isLeft } from '../../fp';
import { castDraft, type Draft } from '../../immer';
import { recordTimeOf } from '../../temporal/event/position';
import type { Due } from '../../temporal/table/table';
import { type CalendarDate, dateOfDay, dayNumber } from '../../time/calendar-date';
import { compareDatesAt } from '../../time/compare-dates';
import { dayOf } from '../../time/moment';
import { momentOf, type Point } from '../../time/point';
import type { EventId } from '../../vocabulary/ids';
import { table } from '../schedule/policy-table';

export type { CoverageDeclared } from '../../events/coverage/coverage-declared';
export type { CoveredSubject } from '../../events/coverage/covered-subject';

/**
 * What one declaration of coverage says about the content of the log. `status` is one of:
 *
 * - `coming`: the first covered day has not yet come
 * - `current`: the sources were checked up to the day of the state, or to a later day
 * - `stale`: nobody has checked the sources since `checkedUntil`
 * - `ended`: the covered period is over
 * - `withdrawn`: the declaration was taken back
 */
export type DeclaredCoverage = Omit<
  CoverageDeclared['data'],
  'effectiveFrom' | 'effectiveUntil' | 'counted'
> & {
  readonly status: 'coming' | 'current' | 'stale' | 'ended' | 'withdrawn';
  /** The first day covered. */
  readonly from: Point;
  /** The first day that is not covered. `null` means covered up to `checkedUntil`. */
  readonly until: Point | null;
  /** The lines that the author counted; null if the author counted none. */
  readonly counted: Counted | null;
  /** The declaration that the row describes, even if it has ended or was withdrawn. */
  readonly act: EventId;
  /** The declarations that have been taken back so far. */
  readonly withdrawn: readonly EventId[];
  /**
   * A later declaration whose first day has not yet come; null if there is none. On that day it replaces this
   * declaration.
   */
  readonly coming: Omit<DeclaredCoverage, 'coming'> | null;
};

// The casts are safe: these are the first and the last day that a date can name.
const firstOfAll = dayNumber('Y-140000-01-01' as CalendarDate);
const lastOfAll = dayNumber('Y140000-12-31' as CalendarDate);

const nearestDate = (day: number): CalendarDate =>
  dateOfDay(Math.min(Math.max(day, firstOfAll), lastOfAll));

/**
 * Returns the day on which a declaration was recorded. Undefined if `recordedAt` has an open start and so names no
 * day.
 */
const dayRecorded = ({ recordedAt }: CoverageDeclared, offsetMs: number) => {
  const time = recordTimeOf(recordedAt, offsetMs);
  return isLeft(time) || !Number.isFinite(time.right.known)
    ? undefined
    : nearestDate(dayOf(time.right.known, offsetMs));
};

/**
 * Returns the last day on which the author can have checked the sources: `checkedUntil`, or the day of recording if
 * that is earlier. If `recordedAt` has an open start, the declaration counts as known before every covered day, so
 * the result is at most the day before the first covered day.
 */
export const checkedAtMost = (event: CoverageDeclared, offsetMs: number): CalendarDate => {
  const { checkedUntil, effectiveFrom } = event.data;
  const recorded = dayRecorded(event, offsetMs);
  const last = recorded ?? nearestDate(dayOf(momentOf(effectiveFrom, offsetMs), offsetMs) - 1);
  return dayNumber(last) < dayNumber(checkedUntil) ? last : checkedUntil;
};

const refuseUnchecked = (event: CoverageDeclared, offsetMs: number): string | undefined => {
  const recorded = dayRecorded(event, offsetMs);
  if (recorded === undefined)
    return 'its recordedAt has an open start, so it counts as known before anybody can have checked the sources; give the day on which it was written as recordedAt';
  const { checkedUntil } = event.data;
  return checkedAtMost(event, offsetMs) === checkedUntil
    ? undefined
    : `it was recorded on ${recorded}, and nobody can have checked sources up to ${checkedUntil} by then; give the last day that was checked as checkedUntil`;
};

const dayAfter = (day: CalendarDate): CalendarDate => nearestDate(dayNumber(day) + 1);

const statusOnFirstDay = (
  { checkedUntil, until, from }: Pick<DeclaredCoverage, 'checkedUntil' | 'until' | 'from'>,
  offsetMs: number,
): 'current' | 'stale' | 'ended' => {
  const compare = compareDatesAt(offsetMs);
  if (until !== null && compare(until, from) <= 0) return 'ended';
  return compare(dayAfter(checkedUntil), from) <= 0 ? 'stale' : 'current';
};

const declared = (
  event: CoverageDeclared,
  withdrawn: readonly EventId[],
  offsetMs: number,
): DeclaredCoverage => {
  const { id, data } = event;
  const { effectiveFrom: from, effectiveUntil: until = null, counted = null, ...claim } = data;
  // A declaration that was made before its first day says nothing about the days until then.
  const isComing = compareDatesAt(offsetMs)(event.occurred, from) < 0;
  const status = withdrawn.includes(id) ? 'withdrawn' : isComing ? 'coming' : 'current';
  const checkedUntil = checkedAtMost(event, offsetMs);
  return { ...claim, checkedUntil, status, from, until, counted, act: id, withdrawn, coming: null };
};

/**
 * Returns the row after a new declaration. Mostly the new declaration replaces the earlier one at once. But if only the
 * earlier one has reached its first day, the new declaration waits in `coming`.
 */
const renewed = (
  before: DeclaredCoverage,
  event: CoverageDeclared,
  offsetMs: number,
): DeclaredCoverage => {
  const after = declared(event, before.withdrawn, offsetMs);
  if (after.status !== 'coming' || before.status === 'coming')
    return { ...after, coming: before.coming };
  const { coming: _, ...coming } = after;
  return { ...before, coming };
};

type Withdrawal = Extract<DecisionWithdrawn['data'], { readonly coverage: unknown }>;

/** The row of a declaration whose withdrawal takes effect before the first covered day. The row covers nothing. */
const withdrawnBefore = ({ withdraws, ...data }: Withdrawal): DeclaredCoverage => ({
  coverage: data.coverage,
  subjects: [],
  routes: [],
  products: [],
  extent: 'sample',
  checkedUntil: data.effectiveFrom.slice(0, 10) as CalendarDate,
  status: 'withdrawn',
  from: data.effectiveFrom,
  until: null,
  counted: null,
  act: withdraws,
  withdrawn: [withdraws],
  coming: null,
});

const dueOf = (
  { status, checkedUntil, from, until, coming, ...row }: DeclaredCoverage,
  offsetMs: number,
): readonly Due<DeclaredCoverage>[] => {
  const becomes = (on: Point, next: DeclaredCoverage['status']): Due<DeclaredCoverage> => ({
    on,
    becomes: (draft) => {
      draft.status = next;
    },
  });
  const first = statusOnFirstDay({ checkedUntil, from, until }, offsetMs);
  return [
    ...(status === 'coming' ? [becomes(from, first)] : []),
    ...(status === 'current' ? [becomes(dayAfter(checkedUntil), 'stale')] : []),
    ...(until !== null && (status === 'current' || status === 'stale')
      ? [becomes(until, 'ended')]
      : []),
    ...(coming === null
      ? []
      : [
          {
            on: coming.from,
            becomes: (draft: Draft<DeclaredCoverage>) => {
              const { withdrawn } = row;
              const next = { ...coming, status: statusOnFirstDay(coming, offsetMs), withdrawn };
              Object.assign(draft, castDraft({ ...next, coming: null }));
            },
          },
        ]),
  ];
};

/**
 * All declarations and their withdrawals are under this index key. The other keys are subjects such as
 * `licensing`, and no subject is named `declared`.
 */
export const declaredKey = 'declared';

/** The table of declarations of coverage, by their ids. The index keys of a row are its subjects and `declaredKey`. */
export const coverages = table<DeclaredCoverage>()(
  {
    CoverageDeclared: {
      row: ({ data }) => data.coverage,
      keys: ({ data: { subjects } }) => [...subjects, declaredKey],
      begin: (event, _, offsetMs) => declared(event, [], offsetMs),
      evolve: (before, event, _, offsetMs) => renewed(before, event, offsetMs),
      refuseBegin: (event, _, offsetMs) => refuseUnchecked(event, offsetMs),
      refuse: (_, event, __, offsetMs) => refuseUnchecked(event, offsetMs),
      // Handlers see declarations in the order of their first days, and not in the order of their lines. With
      // `replaces`, the declaration on the later line holds, even if handlers see it first.
      replaces: ({ act }) => act,
    },
    DecisionWithdrawn: {
      row: ({ data }) => ('coverage' in data ? data.coverage : []),
      keys: () => [declaredKey],
      // The cast is safe: `row` returns a row only for the withdrawal of a declaration of coverage.
      begin: ({ data }) => withdrawnBefore(data as Withdrawal),
      evolve: (draft: Draft<DeclaredCoverage>, { data }) => {
        draft.withdrawn.push(data.withdraws);
        if (draft.act === data.withdraws) draft.status = 'withdrawn';
        if (draft.coming?.act === data.withdraws) draft.coming = null;
      },
      refuseBegin: ({ data }) =>
        'coverage' in data
          ? `no earlier event declares the coverage "${data.coverage}"; give effectiveFrom as the declaration does, or correct the id`
          : undefined,
      refuse: (row, { data }) =>
        row.act === data.withdraws || row.coming?.act === data.withdraws
          ? undefined
          : `it withdraws "${data.withdraws}", and the declaration that holds is "${row.act}"`,
    },
  },
  { due: dueOf },
);
