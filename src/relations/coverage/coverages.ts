import type { Counted, CoverageDeclared } from '../../events/coverage/coverage-declared';
import type { DecisionWithdrawn } from '../../events/measures/withdrawn';
import { isLeft } from '../../fp';
import type { Draft } from '../../immer';
import { recordTimeOf } from '../../temporal/event/position';
import type { Due } from '../../temporal/table/table';
import { type CalendarDate, dateOfDay, dayNumber } from '../../time/calendar-date';
import type { Point } from '../../time/point';
import type { EventId } from '../../vocabulary/ids';
import { table } from '../schedule/policy-table';

export type { CoveredSubject } from '../../events/coverage/covered-subject';

/**
 * What one declaration says that the log holds:
 *
 * - `current`: the sources were checked beyond this point
 * - `stale`: nobody has checked them since `checkedUntil`
 * - `ended`: the covered period is over
 * - `withdrawn`: the declaration was taken back
 */
export type DeclaredCoverage = Omit<
  CoverageDeclared['data'],
  'effectiveFrom' | 'effectiveUntil' | 'counted'
> & {
  readonly status: 'current' | 'stale' | 'ended' | 'withdrawn';
  /** The first day that is not covered. `null` means covered up to `checkedUntil`. */
  readonly until: Point | null;
  /** The lines that the author counted; null where the author counted none. */
  readonly counted: Counted | null;
  /** The declaration in effect. */
  readonly act: EventId;
  /** The declarations that were taken back so far. */
  readonly withdrawn: readonly EventId[];
};

const dayMs = 86_400_000;

/** Returns the day on which a declaration was recorded; undefined for a baseline, which names no such day. */
const dayRecorded = ({ recordedAt }: CoverageDeclared, offsetMs: number) => {
  const time = recordTimeOf(recordedAt, offsetMs);
  return isLeft(time) || !Number.isFinite(time.right.known)
    ? undefined
    : dateOfDay(Math.floor((time.right.known + offsetMs) / dayMs));
};

/** Returns the last day for which the sources can have been checked: none after the declaration was recorded. */
const checkedAtMost = (event: CoverageDeclared, offsetMs: number): CalendarDate => {
  const { checkedUntil } = event.data;
  const recorded = dayRecorded(event, offsetMs);
  return recorded !== undefined && dayNumber(recorded) < dayNumber(checkedUntil)
    ? recorded
    : checkedUntil;
};

/** Says why a declaration contradicts itself: it says that days which had not yet come were checked. */
const refuseUnchecked = (event: CoverageDeclared, offsetMs: number): string | undefined => {
  const last = checkedAtMost(event, offsetMs);
  return last === event.data.checkedUntil
    ? undefined
    : `it was recorded on ${last}, and nobody can have checked sources up to ${event.data.checkedUntil} by then; give the last day that was checked as checkedUntil`;
};

const declared = (
  event: CoverageDeclared,
  withdrawn: readonly EventId[],
  offsetMs: number,
): DeclaredCoverage => {
  const { id, data } = event;
  const { effectiveFrom: _, effectiveUntil = null, counted = null, ...claim } = data;
  const status = withdrawn.includes(id) ? 'withdrawn' : 'current';
  const checkedUntil = checkedAtMost(event, offsetMs);
  return { ...claim, checkedUntil, status, until: effectiveUntil, counted, act: id, withdrawn };
};

type Withdrawal = Extract<DecisionWithdrawn['data'], { readonly coverage: unknown }>;

/** A row that covers nothing: its declaration is withdrawn from a day before its own first day. */
const withdrawnBefore = ({ withdraws, ...data }: Withdrawal): DeclaredCoverage => ({
  coverage: data.coverage,
  subjects: [],
  routes: [],
  products: [],
  extent: 'sample',
  checkedUntil: data.effectiveFrom.slice(0, 10) as CalendarDate,
  status: 'withdrawn',
  until: null,
  counted: null,
  act: withdraws,
  withdrawn: [withdraws],
});

const dayAfter = (day: CalendarDate): CalendarDate => dateOfDay(dayNumber(day) + 1);

const dueOf = ({
  status,
  checkedUntil,
  until,
}: DeclaredCoverage): readonly Due<DeclaredCoverage>[] => {
  const stale: Due<DeclaredCoverage> = {
    on: dayAfter(checkedUntil),
    becomes: (draft) => {
      draft.status = 'stale';
    },
  };
  const ended = (on: Point): Due<DeclaredCoverage> => ({
    on,
    becomes: (draft) => {
      draft.status = 'ended';
    },
  });
  return [
    ...(status === 'current' ? [stale] : []),
    ...(until !== null && (status === 'current' || status === 'stale') ? [ended(until)] : []),
  ];
};

/** The key of the declarations that count lines. No subject has this name. */
export const countedKey = 'counted';

/** Declarations of coverage by their ids, keyed by their subjects, and by whether they count lines. */
export const coverages = table<DeclaredCoverage>()(
  {
    CoverageDeclared: {
      row: ({ data }) => data.coverage,
      keys: ({ data: { subjects, counted } }) =>
        counted === undefined ? subjects : [...subjects, countedKey],
      begin: (event, _, offsetMs) => declared(event, [], offsetMs),
      evolve: ({ withdrawn }, event, _, offsetMs) => declared(event, withdrawn, offsetMs),
      refuseBegin: (event, _, offsetMs) => refuseUnchecked(event, offsetMs),
      refuse: (_, event, __, offsetMs) => refuseUnchecked(event, offsetMs),
      // Handlers see events in the order of their first days. A declaration that stands further down in the
      // log may cover earlier days, and what it says must not be undone by those above it.
      replaces: ({ act }) => act,
    },
    DecisionWithdrawn: {
      row: ({ data }) => ('coverage' in data ? data.coverage : []),
      // The cast is safe: `row` leaves out the withdrawals of everything else.
      begin: ({ data }) => withdrawnBefore(data as Withdrawal),
      evolve: (draft: Draft<DeclaredCoverage>, { data }) => {
        draft.withdrawn.push(data.withdraws);
        if (draft.act === data.withdraws) draft.status = 'withdrawn';
      },
      refuseBegin: ({ data }) =>
        'coverage' in data
          ? `no earlier event declares the coverage "${data.coverage}"; give effectiveFrom as the declaration does, or correct the id`
          : undefined,
      refuse: (row, { data }) =>
        row.act === data.withdraws
          ? undefined
          : `it withdraws "${data.withdraws}", and the declaration that holds is "${row.act}"`,
    },
  },
  { due: dueOf },
);
