import { isSome, some } from '../../../fp';
import { groupsEver } from '../../../relations/lists/belonging';
import { type Membership, statusAfter } from '../../../relations/lists/memberships';
import type { Relations } from '../../../relations/relations';
import type { Point } from '../../../time/point';
import type { EventId } from '../../../vocabulary/ids';
import type { Reader } from '../standing/reader';

export type ComingMembership = { readonly on: Point; readonly act: EventId };

/**
 * Lists the future dates on which a country of the route joins or leaves a union, as earlier acts set them. If the
 * country is ever a member of a union, also lists the dates on which that union joins or leaves another union.
 */
export const comingMemberships = (
  { memberships }: Relations,
  { from, to }: { readonly from: string; readonly to: string },
): readonly ComingMembership[] =>
  [from, to].flatMap((country) =>
    [country, ...groupsEver(memberships, country)].flatMap((member) =>
      memberships
        .keyed(member)
        .flatMap(([, { scheduled }]) => scheduled.map(({ on, act }) => ({ on, act }))),
    ),
  );

const withMemberships = (
  state: Relations,
  isReached: (change: ComingMembership) => boolean,
): Relations => {
  const later = (row: Membership): Membership => {
    let { status } = row;
    for (const each of row.scheduled)
      if (isReached(each)) status = statusAfter(status, each.change);
    return status === row.status ? row : { ...row, status };
  };
  const { memberships } = state;
  return {
    ...state,
    memberships: {
      // Each method is listed, because a spread of `memberships` would not copy the methods of the
      // class `Rows`.
      ids: () => memberships.ids(),
      entries: () => memberships.entries().map(([id, row]) => [id, later(row)] as const),
      where: (test) => memberships.where((row, id) => test(later(row), id)).map(later),
      idsUnder: (key) => memberships.idsUnder(key),
      idsBeginning: (prefix) => memberships.idsBeginning(prefix),
      get: (id) => {
        const found = memberships.get(id);
        return isSome(found) ? some(later(found.value)) : found;
      },
      keyed: (key) => memberships.keyed(key).map(([id, row]) => [id, later(row)] as const),
    },
  };
};

/**
 * Returns a reader that reads the memberships as they will be on the date `on`. This reader ignores the change that
 * the act `without` makes.
 */
export const readerOn = (
  reader: Reader,
  memberships: readonly ComingMembership[],
  on: Point,
  without: EventId | undefined,
): Reader => {
  const isReached = (each: ComingMembership): boolean =>
    each.act !== without && reader.force.compare(each.on, on) <= 0;
  return memberships.some(isReached)
    ? { ...reader, state: withMemberships(reader.state, isReached) }
    : reader;
};
