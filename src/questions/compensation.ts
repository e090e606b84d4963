import type { CompensationPlan } from '../relations/compensation-plans';
import type { Relations } from '../relations/relations';
import type { Question } from '../temporal/question';

/**
 * Every compensation plan announced so far, what was paid under it and who rejects it.
 *
 * @example
 * pipe(japanKorea, asOf('2023-03-06'), compensation()).map((plan) => plan.payments); // => [0]
 */
export const compensation = (): Question<Relations, readonly CompensationPlan[]> => (state) =>
  state.compensationPlans.where(() => true);
