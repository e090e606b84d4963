import { isSome, none, type Option, some } from '../../fp';
import { progressOf } from '../../relations/disputes/dispute/progress';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import type { EventId } from '../../vocabulary/ids';
import { disputeId } from '../../vocabulary/ids';
import { argument } from '../arguments/arguments';
import { about } from '../coverage/about';
import { type Covered, coveredAnswer } from '../coverage/coverage';
import { type Countermeasure, isRetaliatory } from './countermeasures';
import { type DisputeStanding, disputeStanding, onDisputes } from './dispute';
import type { ProceedingStanding } from './proceeding-standing';

/** What retaliation is requested, authorised and in use in a dispute. */
export type Retaliation = {
  /** The dispute. */
  readonly dispute: DisputeStanding['dispute'];
  /**
   * Whether there is an authorisation to suspend concessions. A solution or a finding of compliance ends the
   * authorisation.
   */
  readonly authorised: boolean;
  /**
   * The act that granted the authorisation, while it lasts. If there are several authorisations, the latest
   * act.
   */
  readonly by: EventId | null;
  /**
   * The authorised amount of retaliation a year. If the authorisation states no amount, the amount of the award or
   * the request before the authorisation. Null if there is no authorisation. Also null if there are several, such as
   * the two in DS267, because each entry of `proceedings` then has its own level. Also null if the authorisation is
   * above the award or the request before it, or in another currency. `audit` then reports the authorisation. An
   * award, however, can be in another currency than the request.
   */
  readonly level: DisputeStanding['level'];
  /** The requests for authorisation (DSU Art. 22.2), the latest round last. */
  readonly proceedings: readonly ProceedingStanding[];
  /**
   * The measures that show whether the authorisation is in use. Each measure was taken by a member that was authorised
   * or has asked for authorisation. It names that member's authorisation in `authorisedBy`, or the dispute in
   * `inResponseTo`. A measure that names another member's authorisation is left out, and `audit` reports the measure.
   */
  readonly measures: readonly Countermeasure[];
};

/**
 * Returns the retaliation in a dispute: whether it is authorised, at what level, the requests for
 * authorisation, and the measures that use the authorisation. The answer is none if nobody has requested
 * authorisation to suspend concessions.
 *
 * An id that is not well formed throws a `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), retaliation('DS590')); // => none
 */
export const retaliation = (id: string): Question<Relations, Option<Covered<Retaliation>>> => {
  const wanted = argument(disputeId, id, 'id');
  const answer: Question<Relations, Option<Retaliation>> = (state) => {
    const row = state.disputes.get(wanted);
    if (!isSome(row)) return none;
    const { dispute, level, proceedings, answeredBy } = disputeStanding(state, row.value);
    const rounds = proceedings
      .filter(({ recourse }) => recourse === 'retaliation')
      .sort((a, b) => a.round - b.round);
    if (rounds.length === 0) return none;
    const given = rounds.filter(({ authorised, over }) => authorised !== null && over === null);
    const latest = given.at(-1)?.authorised ?? null;
    const authorisations = rounds.map(({ proceeding, authorised }) => ({
      act: authorised?.act ?? null,
      member: progressOf(row.value.progress, proceeding)?.askedBy ?? null,
    }));
    const isOwn = isRetaliatory(state, row.value, authorisations);
    return some({
      dispute,
      authorised: latest !== null,
      by: latest?.act ?? null,
      level,
      proceedings: rounds,
      measures: answeredBy.filter(({ measure }) => isOwn(measure)),
    });
  };
  return about(onDisputes, (state) => coveredAnswer(state, onDisputes, answer(state)));
};
