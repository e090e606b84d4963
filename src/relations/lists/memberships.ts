import type { MembershipNoted } from '../../events/families/memberships';
import type { DecisionWithdrawn } from '../../events/measures/withdrawn';
import type { Draft } from '../../immer';
import { compareDatesAt } from '../../time/compare-dates';
import type { CountryCode } from '../../vocabulary/actors';
import type { GroupId } from '../../vocabulary/groups';
import { table } from '../schedule/policy-table';
import { refuseToBeginComplete } from '../schedule/refuse';
import {
  decide,
  dropAct,
  dueOf,
  enact,
  isActOf,
  type Origin,
  refuseCompletion,
  type Schedule,
} from '../schedule/schedule';

type MembershipChange = { readonly status: 'member' | 'left' };

/** One country in one group. */
export type Membership = Schedule<MembershipChange> & {
  readonly group: GroupId;
  readonly member: CountryCode;
  /**
   * `decided` means that the country will join and does not belong to the group yet. `left` means that it no
   * longer belongs to the group, or that its decided accession was taken back.
   */
  readonly status: 'decided' | 'member' | 'left';
} & Origin;

export const statusAfter = (
  status: Membership['status'],
  change: MembershipChange,
): Membership['status'] =>
  change.status === 'member' || status === 'member' ? change.status : status;

const apply = (draft: Draft<Membership>, change: MembershipChange, origin: Origin): void => {
  // A member that is noted again as a member keeps the date on which it joined.
  if (statusAfter(draft.status, change) !== draft.status) Object.assign(draft, change, origin);
};

/** An act cancels all earlier changes that are due on or after the day on which the act takes effect. */
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

type Withdrawal = Extract<DecisionWithdrawn['data'], { readonly group: unknown }>;

/**
 * If the withdrawn act noted a membership with an end, the membership is over on the day of the withdrawal.
 * If the country was to join and now will not, its status becomes `left`.
 */
const takeBack = (draft: Draft<Membership>, { id, occurred, data }: DecisionWithdrawn): void => {
  const isBy = isActOf(data.withdraws);
  if (![...draft.scheduled, ...draft.pending].some(isBy)) return;
  const isForATime = draft.status === 'member' && isBy(draft);
  dropAct(draft, data.withdraws);
  const isComing = draft.scheduled.length + draft.pending.length > 0;
  if (isForATime || (draft.status === 'decided' && !isComing))
    Object.assign(draft, { status: 'left', act: id, since: occurred });
};

const refuseToTakeBack = (
  { scheduled, pending, status, act }: Membership,
  { data: { withdraws } }: DecisionWithdrawn,
): string | undefined => {
  const isBy = isActOf(withdraws);
  if ([...scheduled, ...pending].some(isBy)) return undefined;
  return status === 'member' && isBy({ act })
    ? `it withdraws "${withdraws}", which has effect until further notice; note the end of the membership instead`
    : `it withdraws "${withdraws}", which has decided nothing here that waits or has effect`;
};

const refuseInItself = ({ data: { group, member } }: MembershipNoted): string | undefined =>
  // A bloc has the same code as a group and as a member.
  String(group) === member
    ? `"${group}" cannot be a member of itself; correct "group" or "member"`
    : undefined;

const membershipRow = ({ member, group }: MembershipNoted['data'] | Withdrawal): string =>
  `${member}/${group}`;

export const memberships = table<Membership>()(
  {
    MembershipNoted: {
      row: ({ data }) => membershipRow(data),
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
    DecisionWithdrawn: {
      row: ({ data }) => ('group' in data ? membershipRow(data) : []),
      evolve: takeBack,
      refuse: refuseToTakeBack,
    },
  },
  {
    due: dueOf<MembershipChange, Membership>(apply),
    key: (row) => row.slice(0, row.indexOf('/')),
  },
);
