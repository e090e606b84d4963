import type { WtoTerm } from '../../relations/disputes/status/wto-term';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { partyArgument } from '../arguments/arguments';
import { type DisputeStanding, disputeStanding } from './dispute';

/** Which disputes are meant; all that is given must hold. */
export type DisputesAsked = {
  /** One of the lines of their status, in the WTO's own words. */
  readonly status?: WtoTerm;
  /** A complainant or the respondent, by its code. */
  readonly party?: string;
  /** `WTO`, or the treaty whose procedure is used. */
  readonly forum?: string;
};

/**
 * Disputes as they stand, by id: all of them, or those of a status, a party or a forum. A `party` that
 * is no country or bloc throws a `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), disputes({ party: 'KOR' })).map((each) => each.dispute);
 * // => ['DS590', 'claims-arbitration-2019']
 */
export const disputes = ({
  status,
  party,
  forum,
}: DisputesAsked = {}): Question<Relations, readonly DisputeStanding[]> => {
  const wanted = party === undefined ? undefined : partyArgument(party, 'party');
  return (state) =>
    state.disputes
      .where(
        (row) =>
          (forum === undefined || row.forum === forum) &&
          (wanted === undefined ||
            row.respondent === wanted ||
            row.complainants.some((country) => country === wanted)),
      )
      .map((row) => disputeStanding(state, row))
      .filter((each) => status === undefined || each.status.some(({ term }) => term === status));
};
