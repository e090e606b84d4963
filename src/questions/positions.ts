import type { ClaimStance } from '../relations/claims';
import type { Relations } from '../relations/relations';
import type { Question } from '../temporal/question';

/**
 * What each actor holds on each claim, since when and by which source: by claim, then by actor.
 *
 * @example
 * pipe(japanKorea, asOf('2023-03-07'), positions()).map((p) => `${p.by.name} ${p.stance}`);
 */
export const positions = (): Question<Relations, readonly ClaimStance[]> => (state) =>
  state.claims.where(() => true);
