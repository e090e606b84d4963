import { isSome } from '../../../fp';
import { groupsIn } from '../../../relations/lists/memberships';
import type { Relations } from '../../../relations/relations';

/** Lists a country and the unions that it is a member of at that point. The country comes first. */
export const sidesOf = ({ memberships }: Relations, country: string): readonly string[] => [
  country,
  ...groupsIn(memberships, country),
];

/** Whether a country is a member of a union at that point. */
export const isMember = ({ memberships }: Relations, member: string, group: string): boolean => {
  const found = memberships.get(`${member}/${group}`);
  return isSome(found) && found.value.status === 'member';
};
