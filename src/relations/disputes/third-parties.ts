import type {
  InterestAnswered,
  InterestIn,
  InterestNotified,
} from '../../events/disputes/interests';
import type { RequestWithdrawn } from '../../events/disputes/withdrawals';
import type { Draft } from '../../immer';
import type { CountryCode } from '../../vocabulary/actors';
import type { DisputeId, EventId } from '../../vocabulary/ids';
import { table } from '../schedule/policy-table';
import type { Since } from '../schedule/schedule';
import { original, type ProceedingKey, proceedingId, proceedingOf } from './proceeding-id';

/** A member that takes part in one proceeding of a dispute between other members. */
export type ThirdParty = ProceedingKey & {
  readonly dispute: DisputeId;
  readonly member: CountryCode;
  /** `consultations` until the member reserves its rights before the panel, and `panel` from then on. */
  readonly in: InterestIn;
  /** Whether the respondent accepted the request to join the consultations; null if no act says so. */
  readonly accepted: boolean | null;
  /** When the member asked to join, or reserved its rights. If no act says so: when its request was answered. */
  readonly since: Since;
  readonly act: EventId;
  /** The event by which the member withdrew; null while it takes part. */
  readonly withdrawn: EventId | null;
};

type Joining = InterestNotified | InterestAnswered | RequestWithdrawn;

const rowsOf = (event: Joining): readonly string[] => {
  const { data } = event;
  const { recourse, round } = keyOf(event);
  return ('request' in data && data.request !== 'joining' ? [] : (data.members ?? [])).map(
    (member) => `${data.dispute}/${member}/${recourse}/${round}`,
  );
};

/** The cast is safe: `rowsOf` made the id from a member that an event names. */
const memberOf = (id: string): CountryCode => id.split('/')[1] as CountryCode;

const begun = (
  event: InterestNotified | InterestAnswered,
  row: string,
  part: Pick<ThirdParty, 'in' | 'accepted'>,
): Draft<ThirdParty> => ({
  dispute: event.data.dispute,
  ...keyOf(event),
  member: memberOf(row),
  ...part,
  since: event.occurred,
  act: event.id,
  withdrawn: null,
});

const keyOf = (event: Joining): ProceedingKey => proceedingOf(event) ?? original;

/**
 * The table of third parties: members that join consultations (DSU Art. 4.11) or reserve third-party rights (10.2).
 * It has one row for each member and proceeding, such as `DS316/CHN/compliance/2`, because a member that takes part in
 * the original proceeding need not take part in the proceeding on compliance.
 */
export const thirdParties = table<ThirdParty>()(
  {
    InterestNotified: {
      row: rowsOf,
      begin: (event, row) => begun(event, row, { in: event.data.in, accepted: null }),
      evolve: (draft, { id, occurred, data }) => {
        // Once a member has reserved its rights before the panel, a later notice of its interest changes nothing,
        // unless the member has withdrawn in the meantime.
        if (draft.in === 'panel' && draft.withdrawn === null) return;
        Object.assign(draft, { in: data.in, accepted: null, since: occurred, act: id });
        draft.withdrawn = null;
      },
    },
    InterestAnswered: {
      row: rowsOf,
      begin: (event, row) =>
        begun(event, row, { in: 'consultations', accepted: event.data.accepted }),
      evolve: (draft, { data }) => {
        if (draft.in === 'consultations') draft.accepted = data.accepted;
      },
    },
    RequestWithdrawn: {
      row: rowsOf,
      evolve: (draft, { id }) => {
        draft.withdrawn ??= id;
      },
      refuse: ({ member, withdrawn }) =>
        withdrawn === null
          ? undefined
          : `${member} has withdrawn already, by "${withdrawn}"; leave this event out`,
      missing: (event, row) =>
        `no earlier event says that ${memberOf(row)} takes part in "${proceedingId(event.data.dispute, keyOf(event))}"; add InterestNotified, or correct "members" or "recourse"`,
    },
  },
  { key: (id) => id.slice(0, id.indexOf('/')) },
);
