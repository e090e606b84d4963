import { isSome, none, type Option, some } from '../../fp';
import {
  type DiplomaticRelations,
  relationsRowId,
} from '../../relations/diplomacy/diplomatic-relations';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { onlyFields, partyArgument } from '../arguments/arguments';
import { about } from '../coverage/about';

/** The diplomatic relations of two countries. */
export type DiplomaticStanding = Omit<DiplomaticRelations, 'layers' | 'scheduled' | 'pending'>;

/**
 * Returns the diplomatic relations of two countries: their level and since when, and the ambassadors who have
 * been called home. The level is the lower of those that the two countries have set, and null if no level has taken
 * effect yet. The answer is none if no act mentions these relations. A code that cannot be that of a country or union
 * throws a `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), diplomaticRelations({ of: 'JPN', with: 'KOR' })); // => none
 */
export const diplomaticRelations = (asked: {
  readonly of: string;
  readonly with: string;
}): Question<Relations, Option<DiplomaticStanding>> => {
  onlyFields(asked, ['of', 'with']);
  const pair = [partyArgument(asked.of, 'of'), partyArgument(asked.with, 'with')] as const;
  const id = relationsRowId(pair);
  return about({ subjects: ['diplomacy'], between: pair }, (state) => {
    const found = state.diplomaticRelations.get(id);
    if (!isSome(found)) return none;
    const { layers: _, scheduled: __, pending: ___, ...standing } = found.value;
    return some(standing);
  });
};
