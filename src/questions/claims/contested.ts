import type { Relations } from '../../relations/relations';
import type { ClaimStance } from '../../relations/society/claims';
import type { Question } from '../../temporal/table/question';
import type { ClaimId } from '../../vocabulary/ids';

/** A claim that some actors assert and others deny. */
export type ContestedClaim = {
  /** The claim. */
  readonly claim: ClaimId;
  /** The actors that assert the claim: since when, by which event, from which sources. */
  readonly assertedBy: readonly ClaimStance[];
  /** The actors that deny the claim. */
  readonly deniedBy: readonly ClaimStance[];
};

/**
 * Lists the claims that one actor asserts and another denies. Says who holds which view, since when and from which
 * sources.
 *
 * @example
 * pipe(japanKorea, asOf('2023-03-07'), contested()).map((c) => c.claim);
 * // => ['compensation-plan-led-to-export-talks', 'rulings-caused-export-measures']
 */
export const contested = (): Question<Relations, readonly ContestedClaim[]> => (state) =>
  byClaim(state.claims.where(() => true)).filter(
    ({ assertedBy, deniedBy }) => assertedBy.length > 0 && deniedBy.length > 0,
  );

/** Groups the stances by claim. A claim that nobody denies, or that nobody asserts, is in the list too. */
export const byClaim = (stances: readonly ClaimStance[]): readonly ContestedClaim[] => {
  const claims = [...new Set(stances.map(({ claim }) => claim))];
  return claims.map((claim) => {
    const on = stances.filter((stance) => stance.claim === claim);
    return {
      claim,
      assertedBy: on.filter(({ stance }) => stance === 'asserts'),
      deniedBy: on.filter(({ stance }) => stance === 'denies'),
    };
  });
};
