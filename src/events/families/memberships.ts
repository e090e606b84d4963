import { strictObject } from '../../codec/strict-object';
import { type CountryCode, countryCode } from '../../vocabulary/actors';
import { type GroupId, groupId } from '../../vocabulary/groups';
import { type Effect, effect } from '../envelope/effect';
import { type Act, type ActCodec, act } from '../envelope/envelope';

/**
 * A country belongs to a group of countries: a customs union, an organisation, or a list that the
 * law of a country draws up. The membership lasts from `effectiveFrom` (or `occurred`, if
 * `effectiveFrom` is absent) until `effectiveUntil`. A later event of this type for the same member
 * and group can set the end of the membership, or begin the membership again.
 * Measures of a group, and measures against a group, concern its members while they belong to the
 * group (TARIC: *geographical area*, with its members). If a union is a member of a group, the
 * members of the union belong to that group too.
 */
export type MembershipNoted = Act<
  'MembershipNoted',
  {
    /** The group, such as `EUN`. */
    readonly group: GroupId;
    /** The member: a country, or a bloc that belongs to the group as one member. */
    readonly member: CountryCode;
  } & Effect
>;

export const membershipNoted: ActCodec<MembershipNoted> = act(
  'MembershipNoted',
  1,
  strictObject('data', { group: groupId, member: countryCode }, effect),
);
