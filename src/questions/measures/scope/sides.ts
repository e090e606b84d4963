import { belongsTo, groupsIn, membersIn } from '../../../relations/lists/belonging';
import type { Relations } from '../../../relations/relations';

export const sidesOf = ({ memberships }: Relations, country: string): readonly string[] => [
  country,
  ...groupsIn(memberships, country),
];

export const isMember = ({ memberships }: Relations, member: string, group: string): boolean =>
  belongsTo(memberships, member, group);

/** Includes members that belong to the union through another union. */
export const membersOf = ({ memberships }: Relations, union: string): readonly string[] =>
  membersIn(memberships, union);
