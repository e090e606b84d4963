import type { Relations } from '../../relations/relations';
import type { ClaimStance } from '../../relations/society/claims';
import type { Statement } from '../../relations/society/statements';
import type { Question } from '../../temporal/table/question';
import { offsetOf } from '../../temporal/timeline/state-log';
import { compareDatesAt } from '../../time/compare-dates';
import { actorKey } from '../../vocabulary/actor-names';
import type { ClaimId } from '../../vocabulary/ids';

/** An actor's position on a claim. */
export type Position = Pick<ClaimStance, 'claim' | 'by' | 'says' | 'since' | 'act' | 'sources'> & {
  /** `speaks`: the actor's latest statement about the claim neither asserts nor denies the claim. */
  readonly stance: 'asserts' | 'denies' | 'speaks';
};

/**
 * Lists the position of each actor on each claim, since when the actor holds it, and the sources. The list is
 * in the order of claims, and for each claim in the order of actors. The position follows from a `CauseAsserted` or
 * `CauseDenied` of the actor. If there is none, the position follows from the actor's latest statement about the
 * claim. The verb `history` turns this question into the intervals of agreement and disagreement.
 *
 * @example
 * pipe(japanKorea, asOf('2019-07-02'), positions()).map((each) => `${each.by.name} ${each.stance}`);
 * // => ['METI denies', 'MOTIE asserts']
 */
export const positions = (): Question<Relations, readonly Position[]> => (state) => {
  const compare = compareDatesAt(offsetOf(state));
  const held = new Map<string, Position>();
  const spoken = state.statements
    .where(({ claim }) => claim !== null)
    .flatMap((statement) =>
      statement.claim === null ? [] : [positionIn(statement, statement.claim)],
    )
    .sort((a, b) => compare(a.since, b.since));
  for (const position of [...spoken, ...state.claims.where(() => true).map(positionOf)])
    held.set(`${position.claim}/${actorKey(position.by)}`, position);
  return [...held].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, position]) => position);
};

const positionOf = ({ claim, by, stance, says, since, act, sources }: ClaimStance): Position => ({
  claim,
  by,
  stance,
  says,
  since,
  act,
  sources,
});

const positionIn = (statement: Statement, claim: ClaimId): Position => {
  const { by, speech, says, made, act, sources } = statement;
  return { claim, by, stance: stanceBy(speech), says, since: made, act, sources };
};

const stanceBy = (speech: Statement['speech']): Position['stance'] => {
  if (speech === 'deny' || speech === 'reject') return 'denies';
  return speech === 'accuse' || speech === 'report' ? 'asserts' : 'speaks';
};
