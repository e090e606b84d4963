import type { CompensationPlan } from '../relations/courts/compensation-plans';
import type { Ruling } from '../relations/courts/rulings';
import type { Relations } from '../relations/relations';
import type { Boycott } from '../relations/society/boycotts';
import type { Statement } from '../relations/society/statements';
import type { Review } from '../relations/talks/reviews';
import type { Talks } from '../relations/talks/talks';
import type { Question } from '../temporal/table/question';

/**
 * Lists every boycott so far. A boycott that is over has the status `ended`.
 *
 * @example
 * pipe(japanKorea, asOf('2019-08-01'), boycotts()).map((boycott) => boycott.status); // => ['on']
 */
export const boycotts = (): Question<Relations, readonly Boycott[]> => (state) =>
  state.boycotts.where(() => true);

/**
 * Lists every compensation plan announced so far, with its payments and who rejects it.
 *
 * @example
 * pipe(japanKorea, asOf('2023-03-06'), compensation()).map((plan) => plan.payments); // => [0]
 */
export const compensation = (): Question<Relations, readonly CompensationPlan[]> => (state) =>
  state.compensationPlans.where(() => true);

/**
 * Lists every review so far, open or concluded.
 *
 * @example
 * pipe(japanKorea, asOf('2019-07-03'), reviews()).map((review) => review.status); // => ['open']
 */
export const reviews = (): Question<Relations, readonly Review[]> => (state) =>
  state.reviews.where(() => true);

/**
 * Lists every judgment so far, in the order of ids. A judgment that was taken back has the status
 * `withdrawn`.
 *
 * @example
 * pipe(japanKorea, asOf('2018-12-31'), rulings()).length; // => 3
 */
export const rulings = (): Question<Relations, readonly Ruling[]> => (state) =>
  state.rulings.where(() => true);

/**
 * Lists every statement so far.
 *
 * @example
 * pipe(japanKorea, asOf('2019-06-30'), statements()).length; // => 0
 */
export const statements = (): Question<Relations, readonly Statement[]> => (state) =>
  state.statements.where(() => true);

/**
 * Lists every series of talks so far, agreed or held.
 *
 * @example
 * const agreed = pipe(japanKorea, asOf('2023-03-06'), talks()).filter((each) => each.status === 'agreed');
 * agreed.map((each) => each.talks); // => ['export-control-policy-dialogue']
 */
export const talks = (): Question<Relations, readonly Talks[]> => (state) =>
  state.talks.where(() => true);
