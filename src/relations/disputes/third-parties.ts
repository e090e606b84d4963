import type {
  InterestAnswered,
  InterestIn,
  InterestNotified,
} from '../../events/disputes/interests';
import type { RequestWithdrawn } from '../../events/disputes/withdrawals';
import type { CountryCode } from '../../vocabulary/actors';
import type { DisputeId, EventId } from '../../vocabulary/ids';
import { table } from '../schedule/policy-table';
import type { Since } from '../schedule/schedule';

/** A member that takes part in a dispute between other members. */
export type ThirdParty = {
  readonly dispute: DisputeId;
  readonly member: CountryCode;
  /** `consultations`, until the member reserves its rights before the panel; then `panel`. */
  readonly in: InterestIn;
  /** Whether the respondent accepted the request to join the consultations; null if no act says so. */
  readonly accepted: boolean | null;
  /** When the member asked to join, or reserved its rights. */
  readonly since: Since;
  readonly act: EventId;
  /** The event by which the member withdrew; null while it takes part. */
  readonly withdrawn: EventId | null;
};

const rowsOf = ({
  data,
}: InterestNotified | InterestAnswered | RequestWithdrawn): readonly string[] =>
  ('request' in data && data.request !== 'joining' ? [] : (data.members ?? [])).map(
    (member) => `${data.dispute}/${member}`,
  );

/**
 * Returns the member that a row is about: the part of the row's id after the slash. The cast is safe, since
 * `rowsOf` made the id from a member that an event names.
 */
const memberOf = (id: string): CountryCode => id.slice(id.indexOf('/') + 1) as CountryCode;

/**
 * The table of third parties: members that join consultations (DSU Art. 4.11) or reserve third-party rights
 * (10.2).
 */
export const thirdParties = table<ThirdParty>()(
  {
    InterestNotified: {
      row: rowsOf,
      begin: ({ id, occurred, data }, row) => ({
        dispute: data.dispute,
        member: memberOf(row),
        in: data.in,
        accepted: null,
        since: occurred,
        act: id,
        withdrawn: null,
      }),
      evolve: (draft, { id, occurred, data }) => {
        // A third party before the panel also takes part in the consultations, so a later request to join
        // them changes nothing.
        if (draft.in === 'panel' && draft.withdrawn === null) return;
        Object.assign(draft, { in: data.in, accepted: null, since: occurred, act: id });
        draft.withdrawn = null;
      },
    },
    InterestAnswered: {
      row: rowsOf,
      begin: ({ id, occurred, data }, row) => ({
        dispute: data.dispute,
        member: memberOf(row),
        in: 'consultations',
        accepted: data.accepted,
        since: occurred,
        act: id,
        withdrawn: null,
      }),
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
      missing: (_, row) =>
        `no earlier event says that ${memberOf(row)} takes part; add InterestNotified, or correct "members"`,
    },
  },
  { key: (id) => id.slice(0, id.indexOf('/')) },
);
