import { isSome } from '../../../fp';
import { groupsIn } from '../../../relations/lists/memberships';
import type { Relations } from '../../../relations/relations';
import { isGroup } from '../../../vocabulary/groups';

/** Lists a country, then the unions of which it is a member in the given state. */
export const sidesOf = ({ memberships }: Relations, country: string): readonly string[] => [
  country,
  ...groupsIn(memberships, country),
];

export const isMember = ({ memberships }: Relations, member: string, group: string): boolean => {
  const found = memberships.get(`${member}/${group}`);
  return isSome(found) && found.value.status === 'member';
};

/**
 * Lists the members of a union in the given state, in the order of their codes. The list is empty
 * for a country.
 */
export const membersOf = (state: Relations, union: string): readonly string[] =>
  isGroup(union)
    ? state.memberships
        .ids()
        .filter((id) => id.endsWith(`/${union}`))
        .map((id) => id.slice(0, -union.length - 1))
        .filter((member) => isMember(state, member, union))
    : [];
