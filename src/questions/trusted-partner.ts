import { none, type Option, some } from '../fp';
import { partnerKey, type TrustedPartner } from '../relations/lists/trusted-partners';
import type { Relations } from '../relations/relations';
import type { Question } from '../temporal/table/question';
import { listId } from '../vocabulary/ids';
import { argument, onlyFields, partyArgument } from './arguments/arguments';
import { type About, about } from './coverage/about';
import { type Covered, coveredAnswer } from './coverage/coverage';

/**
 * A partner on a country's list of trusted partners. `list` says which list, if the country keeps several
 * lists.
 */
export type Partnership = {
  /** The country that keeps the list, ISO 3166-1 alpha-3. */
  readonly by: string;
  /** The country on the list, ISO 3166-1 alpha-3. */
  readonly of: string;
  /**
   * The id of the list. If the id is absent and several lists of the country name the partner, the
   * question takes the first of these lists in the order of their ids.
   */
  readonly list?: string;
};

/**
 * Returns the tier that a country has as a partner on another country's list of trusted partners (*white
 * list*). The answer is none if no act mentions the partner on such a list. A removal can put the partner into
 * another tier, so a partner with the status `removed` may have a `tier`. `tier` is null if no act in effect
 * gives the partner a tier. A country that does not exist, and a list id that is not well formed, throw a
 * `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2019-08-28'), trustedPartner({ by: 'JPN', of: 'KOR' }));
 * // => some({ tier: 'Group B', status: 'removed', … })
 */
export const trustedPartner = (
  asked: Partnership,
): Question<Relations, Option<Covered<TrustedPartner>>> => {
  const { by, of, list } = onlyFields(asked, ['by', 'of', 'list']);
  const key = partnerKey(partyArgument(by, 'by'), partyArgument(of, 'of'));
  const wanted = list === undefined ? undefined : argument(listId, list, 'list');
  const lists: About = { subjects: ['lists'], route: { from: by, to: of } };
  return about(lists, (state) => {
    const found = state.trustedPartners
      .keyed(key)
      .find(([, row]) => wanted === undefined || row.list === wanted);
    return coveredAnswer(state, lists, found === undefined ? none : some(found[1]));
  });
};
