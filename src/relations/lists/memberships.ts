import type { MembershipNoted } from '../../events/families/memberships';
import type { Draft } from '../../immer';
import type { Rows } from '../../temporal/table/rows';
import { compareDatesAt } from '../../time/compare-dates';
import type { CountryCode } from '../../vocabulary/actors';
import type { GroupId } from '../../vocabulary/groups';
import { table } from '../schedule/policy-table';
import { refuseToBeginComplete } from '../schedule/refuse';
import {
  decide,
  dueOf,
  enact,
  type Origin,
  refuseCompletion,
  type Schedule,
} from '../schedule/schedule';

type MembershipChange = { readonly status: 'member' | 'left' };

/** One country in one group. */
export type Membership = Schedule<MembershipChange> & {
  readonly group: GroupId;
  readonly member: CountryCode;
  /** `decided` means that it will join, and does not belong to the group yet. */
  readonly status: 'decided' | 'member' | 'left';
} & Origin;

const apply = (draft: Draft<Membership>, change: MembershipChange, origin: Origin): void => {
  // A member keeps the date on which it first joined. A country that never joined cannot leave.
  const isFelt = change.status === 'member' ? draft.status !== 'member' : draft.status === 'member';
  if (isFelt) Object.assign(draft, change, origin);
};

/**
 * Applies an act to a row. It drops changes of earlier acts that are due on or after the day on which this
 * act takes effect.
 */
const note = (
  draft: Draft<Membership>,
  event: MembershipNoted,
  _: string,
  offsetMs: number,
): void => {
  const { effectiveFrom = event.occurred } = event.data;
  const compare = compareDatesAt(offsetMs);
  if (effectiveFrom !== null)
    draft.scheduled = draft.scheduled.filter(({ on }) => compare(on, effectiveFrom) < 0);
  enact(
    draft,
    event,
    decide<MembershipChange>(event, { status: 'member' }, { status: 'left' }),
    apply,
  );
};

const refuseInItself = ({ data: { group, member } }: MembershipNoted): string | undefined =>
  // A bloc has one code as a group and as a member.
  String(group) === member
    ? `"${group}" cannot be a member of itself; correct "group" or "member"`
    : undefined;

/** The table of the members of groups of countries, with one row for each member of each group. */
export const memberships = table<Membership>()(
  {
    MembershipNoted: {
      row: ({ data }) => `${data.member}/${data.group}`,
      begin: (event, id, offsetMs) => {
        const row: Draft<Membership> = {
          group: event.data.group,
          member: event.data.member,
          status: 'decided',
          scheduled: [],
          pending: [],
          act: event.id,
          since: event.occurred,
        };
        note(row, event, id, offsetMs);
        return row;
      },
      evolve: note,
      refuseBegin: (event) => refuseInItself(event) ?? refuseToBeginComplete(event),
      refuse: (row, event) => refuseInItself(event) ?? refuseCompletion(row, event),
    },
  },
  {
    due: dueOf<MembershipChange, Membership>(apply),
    key: (row) => row.slice(0, row.indexOf('/')),
  },
);

/** Lists the groups to which a country belongs, in the order of their names. */
export const groupsIn = (rows: Rows<Membership>, country: string): readonly GroupId[] =>
  rows.keyed(country).flatMap(([, { status, group }]) => (status === 'member' ? [group] : []));
