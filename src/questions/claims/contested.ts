import type { Relations } from '../../relations/relations';
import type { ClaimStance } from '../../relations/society/claims';
import type { Question } from '../../temporal/table/question';
import type { ClaimId } from '../../vocabulary/ids';

/** A claim that some assert and others deny. */
export type ContestedClaim = {
  readonly claim: ClaimId;
  /** Who asserts it: since when, in which event, by which sources. */
  readonly assertedBy: readonly ClaimStance[];
  /** Who denies it. */
  readonly deniedBy: readonly ClaimStance[];
};

/**
 * The claims that one side asserts and another denies, with who, since when and by which source.
 *
 * @example
 * pipe(japanKorea, asOf('2023-03-07'), contested()).map((c) => c.claim);
 * // => ['compensation-plan-led-to-export-talks', 'rulings-caused-export-measures']
 */
export const contested = (): Question<Relations, readonly ContestedClaim[]> => (state) =>
  byClaim(state.claims.where(() => true)).filter(
    ({ assertedBy, deniedBy }) => assertedBy.length > 0 && deniedBy.length > 0,
  );

/** The stances on each claim, those for it and those against. */
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
