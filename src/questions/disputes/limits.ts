import { daysAfter, daysAfterFirst, isBy } from '../../relations/disputes/days';
import { type Dispute, isAtWto } from '../../relations/disputes/dispute/dispute';
import { periodsFor } from '../../relations/disputes/dispute/periods';
import { progressOf } from '../../relations/disputes/dispute/progress';
import type { Proceeding } from '../../relations/disputes/proceeding/proceeding';
import { proceedingId } from '../../relations/disputes/proceeding-id';
import type { Done } from '../../relations/disputes/stage';
import type { Since } from '../../relations/schedule/schedule';
import type { CalendarDate } from '../../time/calendar-date';
import { compareDatesAt } from '../../time/compare-dates';
import type { Point } from '../../time/point';

/** A time limit of the Dispute Settlement Understanding, and whether it was kept. */
export type Limit = {
  /** The article, such as `16.4`. */
  readonly article: string;
  /** The last day of the limit. If the limit runs from an imprecise date, the last day that is possible. */
  readonly by: Point;
  /**
   * Whether the act that the limit demands came in time. Null while that act has not come, or if its date is
   * too imprecise to tell.
   */
  readonly kept: boolean | null;
};

type Limiting = (
  article: string,
  from: Since | undefined,
  days: number,
  act: Done | null,
) => readonly Limit[];

const limitAt =
  (offsetMs: number): Limiting =>
  (article, from, days, act) => {
    const by = from === undefined ? null : daysAfter(from, days, offsetMs);
    if (from === undefined || by === null) return [];
    return [{ article, by, kept: act && isKept(act.since, by, from, days, offsetMs) }];
  };

/** Whether `act` came in time; null if imprecise dates leave that open. */
const isKept = (
  act: Since,
  by: CalendarDate,
  from: Since,
  days: number,
  offsetMs: number,
): boolean | null => {
  const isInTime = isBy(act, by, offsetMs);
  const first = daysAfterFirst(from, days, offsetMs);
  return isInTime === true && first !== null && first !== by && isBy(act, first, offsetMs) !== true
    ? null
    : isInTime;
};

const earlier = (a: Done | null, b: Done | null, offsetMs: number): Done | null => {
  if (a === null || b === null) return a ?? b;
  return compareDatesAt(offsetMs)(a.since, b.since) <= 0 ? a : b;
};

/**
 * A panel's report must be adopted or appealed within 60 days, or within the time that the parties agreed on.
 * Once its last appeal is withdrawn, the 60 days count again, from the withdrawal.
 * If a solution ended the proceeding before the report was circulated, the report only describes the solution
 * and is not adopted.
 */
const toAdopt = (row: Proceeding, { progress }: Dispute, offsetMs: number): readonly Limit[] => {
  const { circulated, adopted, appeals, adoptBy } = row;
  const appealed = appeals.length > 0 ? row.appealed : null;
  const limit = limitAt(offsetMs);
  // If the log lacks the appeal, the act that decides it shows that there was one. The appeal itself was earlier
  // than that act, so `kept` is never false on account of that act.
  const appeal = appealed ?? circulated.appellate ?? circulated.award;
  const act = earlier(earlier(adopted.panel, adopted.appellate, offsetMs), appeal, offsetMs);
  if (circulated.panel === null) return [];
  const known = progressOf(progress, proceedingId(row.dispute, row));
  const over = known?.over;
  if (over?.how === 'settled' && compareDatesAt(offsetMs)(over.since, circulated.panel.since) <= 0)
    return [];
  const days = adoptBy === null ? 60 : 0;
  const from = adoptBy ?? known?.appealDropped ?? circulated.panel.since;
  return limit('16.4', from, days, act).map((each) =>
    each.kept === false && appealed !== appeal ? { ...each, kept: null } : each,
  );
};

/** The Appellate Body has 90 days from the appeal to report. Its report must be adopted within 30 days. */
const onAppeal = (
  { appeals, circulated, adopted }: Proceeding,
  limit: Limiting,
): readonly Limit[] => [
  ...(appeals[0]?.to === 'appellate-body'
    ? limit('17.5', appeals[0].since, 90, circulated.appellate)
    : []),
  ...limit('17.14', circulated.appellate?.since, 30, adopted.appellate),
];

/**
 * Returns the date from which a limit for retaliation runs: the end of a period to implement. Of the periods that had
 * ended when retaliation was requested, the last one counts. If no period had ended by then, the period that ends
 * first counts.
 */
const periodBefore = (
  periods: Dispute['periods'],
  requested: Done | null,
  offsetMs: number,
): Point | undefined => {
  const compare = compareDatesAt(offsetMs);
  const ends = periods.map(({ until }) => until).sort(compare);
  return (
    ends.findLast((until) => requested !== null && compare(until, requested.since) <= 0) ?? ends[0]
  );
};

/**
 * Arbitration on the level of retaliation must end within 60 days of the end of the period to implement.
 * If complainants have different periods, the period of the complainant that requested retaliation counts.
 */
const onLevel = (row: Proceeding, dispute: Dispute, offsetMs: number): readonly Limit[] => {
  const { recourse, requested, arbitration, circulated } = row;
  if (recourse !== 'retaliation' || arbitration === null) return [];
  const progress = progressOf(dispute.progress, proceedingId(row.dispute, row));
  const own = periodsFor(dispute.periods, progress?.askedBy ?? null);
  const end = periodBefore(own, requested, offsetMs);
  return limitAt(offsetMs)('22.6', end, 60, circulated.award);
};

export const inOrderOfEnd = (limits: readonly Limit[], offsetMs: number): readonly Limit[] => {
  const compare = compareDatesAt(offsetMs);
  return [...limits].sort((a, b) => compare(a.by, b.by));
};

/** Outside the WTO there are no time limits. */
export const limitsOf = (row: Proceeding, dispute: Dispute, offsetMs: number): readonly Limit[] => {
  const limit = limitAt(offsetMs);
  return isAtWto(dispute)
    ? inOrderOfEnd(
        [
          ...toAdopt(row, dispute, offsetMs),
          ...onAppeal(row, limit),
          ...onLevel(row, dispute, offsetMs),
        ],
        offsetMs,
      )
    : [];
};
