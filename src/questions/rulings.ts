import type { Relations } from '../relations/relations';
import type { Ruling } from '../relations/rulings';
import type { Question } from '../temporal/question';

/**
 * Every judgment given so far, by id.
 *
 * @example
 * pipe(japanKorea, asOf('2018-12-31'), rulings()).length; // => 3
 */
export const rulings = (): Question<Relations, readonly Ruling[]> => (state) =>
  state.rulings.where(() => true);
