import type { Relations } from '../relations/relations';
import type { Review } from '../relations/reviews';
import type { Question } from '../temporal/question';

/**
 * Every review so far, open or concluded.
 *
 * @example
 * pipe(japanKorea, asOf('2019-07-03'), reviews()).map((review) => review.status); // => ['open']
 */
export const reviews = (): Question<Relations, readonly Review[]> => (state) =>
  state.reviews.where(() => true);
