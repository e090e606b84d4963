import type { Option } from '../../fp';
import type { Dispute } from '../../relations/disputes/disputes';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { disputeId } from '../../vocabulary/ids';
import { argument } from '../arguments/arguments';

/**
 * Where a dispute stands: its stage, named after the WTO's steps, and whether it is paused. None
 * before it begins. An id of another form than ids have throws a `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), dispute('DS590'));
 * // => some({ stage: 'consultations-requested', paused: true, … })
 */
export const dispute = (id: string): Question<Relations, Option<Dispute>> => {
  const wanted = argument(disputeId, id, 'id');
  return ({ disputes }) => disputes.get(wanted);
};
