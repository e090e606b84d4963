import { isSome, none, type Option, some } from '../../fp';
import type { Ruling } from '../../relations/courts/rulings';
import type { Dispute, ImplementationPeriod } from '../../relations/disputes/dispute/dispute';
import { statusOf } from '../../relations/disputes/status/lines';
import type { StatusLine } from '../../relations/disputes/status/status-line';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { offsetOf } from '../../temporal/timeline/state-log';
import type { Point } from '../../time/point';
import { disputeId } from '../../vocabulary/ids';
import { argument } from '../arguments/arguments';
import { type About, about } from '../coverage/about';
import { type Covered, coveredAnswer } from '../coverage/coverage';
import { type Countermeasure, countermeasures } from './countermeasures';
import { inOrderOfEnd, type Limit } from './limits';
import { type ProceedingStanding, proceedingStanding } from './proceeding-standing';
import { type ThirdPartyStanding, thirdParties } from './third-parties';

/** How a period to implement stands. */
export type PeriodStanding = {
  /** The date on which the period ends: as of this date, it has run out. */
  readonly until: Point;
  /** Who or what set the period. */
  readonly how: ImplementationPeriod['how'];
  /**
   * Whether the period to implement has run out. A period that a solution or a withdrawal ended earlier never
   * runs out.
   */
  readonly expired: boolean;
};

/** How a dispute stands. `stage` and `paused` are those of the original proceeding. */
export type DisputeStanding = Omit<Dispute, 'implemented' | 'latest' | 'periods' | 'progress'> & {
  /**
   * The status as the WTO prints it on the page of the dispute. It has several lines while several
   * proceedings are open.
   */
  readonly status: readonly StatusLine[];
  /** The original proceeding and the later proceedings of the dispute, in the order of their ids. */
  readonly proceedings: readonly ProceedingStanding[];
  /** The members that take part as third parties, in the order of their codes, once for each proceeding. */
  readonly thirdParties: readonly ThirdPartyStanding[];
  /**
   * The reasonable period of time to implement (DSU Art. 21.3). If there are several periods, the period that
   * was set last.
   */
  readonly period: PeriodStanding | null;
  /** All periods to implement, in the order in which they were set, and what each period is for. */
  readonly periods: readonly (PeriodStanding &
    Pick<ImplementationPeriod, 'part' | 'members' | 'act' | 'since'>)[];
  /**
   * The measures that answer the dispute or were taken under an authorisation to suspend concessions, in the order of
   * their ids.
   */
  readonly answeredBy: readonly Countermeasure[];
  /** The judgments and orders of courts that are about the dispute, in the order of their ids. */
  readonly rulings: readonly Ruling[];
  /** The time limits that began to run, in the order in which they end. */
  readonly limits: readonly Limit[];
};

const periodStanding = ({ until, how, expired }: ImplementationPeriod): PeriodStanding => ({
  until,
  how,
  expired,
});

export const disputeStanding = (state: Relations, row: Dispute): DisputeStanding => {
  const offsetMs = offsetOf(state);
  const { implemented: _, latest: __, progress: ___, periods, ...rest } = row;
  const last = periods.at(-1);
  const proceedings = state.proceedings
    .keyed(row.dispute)
    .flatMap(([, proceeding]) => proceedingStanding(proceeding, row, offsetMs));
  const authorisations = proceedings.flatMap(({ authorised }) =>
    authorised === null ? [] : [authorised.act],
  );
  const limits = proceedings.flatMap((proceeding) => proceeding.limits);
  return {
    ...rest,
    status: statusOf(row, offsetMs),
    proceedings,
    thirdParties: thirdParties(row.dispute)(state),
    period: last === undefined ? null : periodStanding(last),
    periods: periods.map((period) => ({
      ...periodStanding(period),
      part: period.part,
      members: period.members,
      act: period.act,
      since: period.since,
    })),
    answeredBy: countermeasures(state, row, authorisations),
    rulings: state.rulings.where((ruling) => ruling.dispute === row.dispute),
    limits: inOrderOfEnd(limits, offsetMs),
  };
};

export const onDisputes: About = { subjects: ['disputes'] };

/**
 * Returns how a dispute stands: its stage (named after the WTO's steps), the status that the WTO prints, its
 * proceedings, period to implement, level of retaliation, third parties, measures, court rulings and time
 * limits. The answer is none before the dispute begins. A dispute outside the WTO has a stage but no status.
 * An id that is not well formed throws a `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), dispute('DS590'));
 * // => some({ stage: 'consultations-requested', paused: true, status: [{ term: 'In consultations', … }], … })
 */
export const dispute = (id: string): Question<Relations, Option<Covered<DisputeStanding>>> => {
  const wanted = argument(disputeId, id, 'id');
  return about(onDisputes, (state) => {
    const found = state.disputes.get(wanted);
    const answer = isSome(found) ? some(disputeStanding(state, found.value)) : none;
    return coveredAnswer(state, onDisputes, answer);
  });
};
