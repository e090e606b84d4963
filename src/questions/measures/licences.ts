import type { Licence } from '../../relations/measures/licences';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';

/**
 * Every licence granted so far, the exceptions to a measure; those whose time is over have the status
 * `expired`. A measure's id asks for the licences under it alone.
 *
 * @example
 * pipe(japanKorea, asOf('2019-08-31'), licences()).map(({ products }) => products.join());
 * // => ['hydrogen-fluoride', 'photoresist', 'photoresist']
 */
export const licences =
  (measure?: string): Question<Relations, readonly Licence[]> =>
  (state) =>
    state.licences.where((licence) => measure === undefined || licence.measure === measure);
