import type { Licence } from '../../relations/measures/licences';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { measureId } from '../../vocabulary/ids';
import { argument } from '../arguments/arguments';

/**
 * Every licence granted so far, the exceptions to a measure; those whose time is over have the status
 * `expired`. A measure's id asks for the licences under it alone; one of another form than ids have throws a
 * `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2019-08-31'), licences()).map(({ products }) => products.join());
 * // => ['hydrogen-fluoride', 'photoresist', 'photoresist']
 */
export const licences = (measure?: string): Question<Relations, readonly Licence[]> => {
  if (measure === undefined) return (state) => state.licences.where(() => true);
  const wanted = argument(measureId, measure, 'measure');
  return (state) => state.licences.where((licence) => licence.measure === wanted);
};
