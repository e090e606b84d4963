import type { ClaimStance } from '../relations/claims';
import type { Relations } from '../relations/relations';
import type { Question } from '../temporal/question';

/**
 * What each actor holds on each claim, since when and by which source: by claim, then by actor.
 *
 * @example
 * pipe(japanKorea, asOf('2019-07-02'), positions()).map((each) => `${each.by.name} ${each.stance}`);
 * // => ['METI denies', 'MOTIE asserts']
 */
export const positions = (): Question<Relations, readonly ClaimStance[]> => (state) =>
  state.claims.where(() => true);
