import { proceedingId } from '../../relations/disputes/proceeding-id';
import type { ThirdParty } from '../../relations/disputes/third-parties';
import type { Relations } from '../../relations/relations';
import type { Since } from '../../relations/schedule/schedule';
import type { Question } from '../../temporal/table/question';
import type { CountryCode } from '../../vocabulary/actors';
import { disputeId } from '../../vocabulary/ids';
import { argument } from '../arguments/arguments';

/** A member that takes part in one proceeding of a dispute between other members. */
export type ThirdPartyStanding = {
  /** The member that takes part. */
  readonly member: CountryCode;
  /** The proceeding in which the member takes part, such as `DS316/compliance/2`. */
  readonly proceeding: string;
  /** Where the third party takes part: in the consultations (DSU Art. 4.11), or before the panel (10.2). */
  readonly in: ThirdParty['in'];
  /** Whether the respondent accepted the request to join the consultations; null if no act says so. */
  readonly accepted: boolean | null;
  /** When the member asked to join, or reserved its rights. */
  readonly since: Since;
};

/**
 * Lists the third parties of a dispute in the order of their codes, without those that have withdrawn. A member
 * is listed once for each proceeding in which it takes part, the original proceeding and those on compliance. A
 * member that joined the consultations and later reserved its rights before the panel is listed as third party
 * before the panel.
 *
 * An id that is not well formed throws a `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), thirdParties('DS590'));
 * // => [{ member: 'EUN', proceeding: 'DS590/original/1', in: 'consultations', accepted: null, since: '2019-09-26' }]
 */
export const thirdParties = (id: string): Question<Relations, readonly ThirdPartyStanding[]> => {
  const wanted = argument(disputeId, id, 'id');
  return (state) =>
    state.thirdParties.keyed(wanted).flatMap(([, row]): readonly ThirdPartyStanding[] => {
      const { dispute, member, in: where, accepted, since, withdrawn } = row;
      const proceeding = proceedingId(dispute, row);
      return withdrawn !== null ? [] : [{ member, proceeding, in: where, accepted, since }];
    });
};
