import { belongsTo, groupsIn, membersIn } from '../../../relations/lists/belonging';
import type { Relations } from '../../../relations/relations';

/** Lists a country, then the unions of which it is a member in the given state. */
export const sidesOf = ({ memberships }: Relations, country: string): readonly string[] => [
  country,
  ...groupsIn(memberships, country),
];

export const isMember = ({ memberships }: Relations, member: string, group: string): boolean =>
  belongsTo(memberships, member, group);

/** Lists the members of a union in the given state, also those that belong to it through another union. */
export const membersOf = ({ memberships }: Relations, union: string): readonly string[] =>
  membersIn(memberships, union);
