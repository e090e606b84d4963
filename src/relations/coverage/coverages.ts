import type { Counted, CoverageDeclared } from '../../events/coverage/coverage-declared';
import type { DecisionWithdrawn } from '../../events/measures/withdrawn';
import type { Draft } from '../../immer';
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

const declared = (
  { id, data }: CoverageDeclared,
  withdrawn: readonly EventId[],
): DeclaredCoverage => {
  const { effectiveFrom: _, effectiveUntil = null, counted = null, ...claim } = data;
  const status = withdrawn.includes(id) ? 'withdrawn' : 'current';
  return { ...claim, status, until: effectiveUntil, counted, act: id, withdrawn };
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
      begin: (event) => declared(event, []),
      evolve: ({ withdrawn }, event) => declared(event, withdrawn),
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
