import type { ThirdParty } from '../../relations/disputes/third-parties';
import type { Relations } from '../../relations/relations';
import type { Since } from '../../relations/schedule/schedule';
import type { Question } from '../../temporal/table/question';
import type { CountryCode } from '../../vocabulary/actors';
import { disputeId } from '../../vocabulary/ids';
import { argument } from '../arguments/arguments';

/** A member that takes part in a dispute of others. */
export type ThirdPartyStanding = {
  readonly member: CountryCode;
  /** In the consultations (DSU Art. 4.11), or before the panel (10.2). */
  readonly in: ThirdParty['in'];
  /** Whether the respondent accepted that it joins the consultations; null: no act says. */
  readonly accepted: boolean | null;
  /** When it asked, or reserved its rights. */
  readonly since: Since;
};

/**
 * The third parties of a dispute by their codes; those that have withdrawn are left out. A member that
 * joins the consultations and then reserves its rights before the panel is there once, as before the
 * panel.
 *
 * An id that is not well formed throws a `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), thirdParties('DS590'));
 * // => [{ member: 'EUN', in: 'consultations', accepted: null, since: '2019-09-26' }]
 */
export const thirdParties = (id: string): Question<Relations, readonly ThirdPartyStanding[]> => {
  const wanted = argument(disputeId, id, 'id');
  return (state) =>
    state.thirdParties
      .keyed(wanted)
      .flatMap(([, { member, in: where, accepted, since, withdrawn }]) =>
        withdrawn !== null ? [] : [{ member, in: where, accepted, since }],
      );
};
