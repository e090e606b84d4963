import { isSome, none, type Option, some } from '../../fp';
import type { Implementation } from '../../relations/disputes/dispute/dispute';
import type { Done } from '../../relations/disputes/stage';
import type { Relations } from '../../relations/relations';
import type { Since } from '../../relations/schedule/schedule';
import type { Question } from '../../temporal/table/question';
import { offsetOf } from '../../temporal/timeline/state-log';
import { compareDatesAt } from '../../time/compare-dates';
import { disputeId } from '../../vocabulary/ids';
import { argument } from '../arguments/arguments';
import { about } from '../coverage/about';
import { type Covered, coveredAnswer } from '../coverage/coverage';
import { type DisputeStanding, disputeStanding, onDisputes } from './dispute';
import type { ProceedingStanding } from './proceeding-standing';

/** Whether a respondent has done what the adopted reports ask for, according to acts. */
export type Compliance = {
  /** The dispute. */
  readonly dispute: DisputeStanding['dispute'];
  /** Whether the adopted reports ask for anything; null if no act says so. */
  readonly required: boolean | null;
  /** The adoption of the reports; or the award, which needs no adoption. */
  readonly adopted: Done;
  /**
   * The reasonable period of time to implement (DSU Art. 21.3); null if no act sets such a period. If there are
   * several periods, the period that was set last.
   */
  readonly period: DisputeStanding['period'];
  /** The periods that the respondent has for implementing the reports, in the order in which they were set. */
  readonly periods: DisputeStanding['periods'];
  /** What the respondent has reported most recently about its implementation. */
  readonly implementation: Implementation | null;
  /**
   * What the latest completed proceeding on compliance found. Null if no such proceeding was completed, or if
   * no act says what it found. A report that asks the respondent for nothing does not thereby find compliance (DS103).
   */
  readonly found: 'compliance' | 'non-compliance' | null;
  /** The proceedings on compliance (DSU Art. 21.5), the latest round last. */
  readonly proceedings: readonly ProceedingStanding[];
};

/**
 * Returns what a dispute asks of the respondent and what came of it: the period to implement, what the
 * respondent reports, and what proceedings on compliance found. The answer is none before a report is
 * adopted or an award is made.
 *
 * An id that is not well formed throws a `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), compliance('DS590')); // => none
 */
export const compliance = (id: string): Question<Relations, Option<Covered<Compliance>>> => {
  const wanted = argument(disputeId, id, 'id');
  const answer: Question<Relations, Option<Compliance>> = (state) => {
    const row = state.disputes.get(wanted);
    if (!isSome(row) || row.value.adopted === null) return none;
    const { dispute, adopted, period, periods, implementation, proceedings } = disputeStanding(
      state,
      row.value,
    );
    const rounds = proceedings.filter(({ recourse }) => recourse === 'compliance').sort(byRound);
    return some({
      dispute,
      required: adopted?.toConform ?? null,
      adopted: { act: row.value.adopted.act, since: row.value.adopted.since },
      period,
      periods,
      implementation,
      found: findingOf(latestCompleted(rounds, compareDatesAt(offsetOf(state)))),
      proceedings: rounds,
    });
  };
  return about(onDisputes, (state) => coveredAnswer(state, onDisputes, answer(state)));
};

const byRound = (a: ProceedingStanding, b: ProceedingStanding): number => a.round - b.round;

/** Compares the dates of the rounds, because a later round can be completed before an earlier round. */
const latestCompleted = (
  rounds: readonly ProceedingStanding[],
  compare: (a: Since, b: Since) => number,
): ProceedingStanding | undefined =>
  rounds
    .flatMap((round) => (round.over?.how === 'adopted' ? [{ round, on: round.over.since }] : []))
    .sort((a, b) => compare(a.on, b.on))
    .at(-1)?.round;

const findingOf = (completed: ProceedingStanding | undefined): Compliance['found'] => {
  if (completed?.toConform === true) return 'non-compliance';
  return completed?.complied === true ? 'compliance' : null;
};
