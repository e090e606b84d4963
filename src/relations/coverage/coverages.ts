import type { Counted, CoverageDeclared } from '../../events/coverage/coverage-declared';
import type { Draft } from '../../immer';
import type { Due } from '../../temporal/table/table';
import { type CalendarDate, dateOfDay, dayNumber } from '../../time/calendar-date';
import { compareDatesAt } from '../../time/compare-dates';
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
  readonly recordedAt: CoverageDeclared['recordedAt'];
};

const declared = ({ id, recordedAt, data }: CoverageDeclared): DeclaredCoverage => {
  const { effectiveFrom: _, effectiveUntil = null, counted = null, ...claim } = data;
  return { ...claim, status: 'current', until: effectiveUntil, counted, act: id, recordedAt };
};

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

/** Declarations of coverage by their ids, keyed by their subjects. */
export const coverages = table<DeclaredCoverage>()(
  {
    CoverageDeclared: {
      row: ({ data }) => data.coverage,
      keys: ({ data }) => data.subjects,
      begin: declared,
      evolve: (row, event, _, offsetMs) =>
        // Handlers see events in the order of their first days, so a declaration that was recorded earlier
        // can come later. It then changes nothing.
        compareDatesAt(offsetMs)(event.recordedAt, row.recordedAt) < 0
          ? undefined
          : declared(event),
    },
    DecisionWithdrawn: {
      row: ({ data }) => ('coverage' in data ? data.coverage : []),
      evolve: (draft: Draft<DeclaredCoverage>, { data }) => {
        if (draft.act === data.withdraws) draft.status = 'withdrawn';
      },
      missing: ({ data }) =>
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
