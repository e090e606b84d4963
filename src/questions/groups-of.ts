import { groupsIn } from '../relations/lists/belonging';
import type { Relations } from '../relations/relations';
import type { Question } from '../temporal/table/question';
import type { GroupId } from '../vocabulary/groups';
import { partyArgument } from './arguments/arguments';
import { type About, about } from './coverage/about';

/**
 * Lists the groups to which a country belongs, such as customs unions and organisations, in the order of their
 * names. If one of the country's unions is a member of a group, the country belongs to that group too. The answer is
 * empty if the log names no group of the country. A country that does not exist throws a `RangeError`.
 *
 * @example
 * import { customsUnionsLog } from 'bilateral/customs-unions';
 *
 * const unions = timeline(relations)(customsUnionsLog);
 * pipe(unions, asOf('2020-06-01'), groupsOf('GBR')); // => ['EUN']
 */
export const groupsOf = (country: string): Question<Relations, readonly GroupId[]> => {
  const member = partyArgument(country, 'country');
  const ofMember: About = { subjects: ['memberships'], country: member };
  return about(ofMember, ({ memberships }) => groupsIn(memberships, member));
};
