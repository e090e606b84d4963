import { isSome } from '../../fp';
import type { Rows } from '../../temporal/table/rows';
import { type GroupId, isGroup } from '../../vocabulary/groups';
import type { Membership } from './memberships';

const groupOf = (row: string): string => row.slice(row.indexOf('/') + 1);

/** Applies `next` to `start`, then to each result, and so on. Returns all results, sorted and without `start`. */
const reachedFrom = <A extends string>(
  start: string,
  next: (member: string) => readonly A[],
): readonly A[] => {
  const found = new Set(next(start));
  // The loop also visits the groups that it adds.
  for (const group of found) for (const each of next(group)) if (each !== start) found.add(each);
  return [...found].sort();
};

const groupsNow = (rows: Rows<Membership>, member: string): readonly GroupId[] =>
  rows.keyed(member).flatMap(([, { status, group }]) => (status === 'member' ? [group] : []));

/**
 * Whether a group of the country may belong to a further group, which happens in few logs. Looks only at the ids of
 * rows, because reading the rows takes longer.
 */
const isInNested = (rows: Rows<Membership>, country: string): boolean =>
  rows.idsUnder(country).some((row) => rows.idsUnder(groupOf(row)).length > 0);

/**
 * Lists the groups to which a country belongs, in the order of their names. If a union is a member of a group, the
 * members of the union belong to that group too.
 */
export const groupsIn = (rows: Rows<Membership>, country: string): readonly GroupId[] =>
  isInNested(rows, country)
    ? reachedFrom(country, (member) => groupsNow(rows, member))
    : groupsNow(rows, country);

export const groupsEver = (rows: Rows<Membership>, country: string): readonly string[] =>
  reachedFrom(country, (member) => rows.idsUnder(member).map(groupOf));

const isMemberNow = (rows: Rows<Membership>, member: string, group: string): boolean => {
  const found = rows.get(`${member}/${group}`);
  return isSome(found) && found.value.status === 'member';
};

export const belongsTo = (rows: Rows<Membership>, member: string, group: string): boolean =>
  isMemberNow(rows, member, group) ||
  (isInNested(rows, member) && groupsIn(rows, member).some((each) => each === group));

/**
 * Lists the countries and unions that are members of a union, and the members of these unions, in the order of their
 * codes. The list is empty for a country.
 */
export const membersIn = (rows: Rows<Membership>, union: string): readonly string[] =>
  reachedFrom(union, (group) =>
    isGroup(group)
      ? rows
          .ids()
          .filter((id) => id.endsWith(`/${group}`))
          .map((id) => id.slice(0, -group.length - 1))
          .filter((member) => isMemberNow(rows, member, group))
      : [],
  );
