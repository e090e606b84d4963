import type { AgreementLeft, AgreementRatified } from '../../events/families/agreement-life';
import type { AgreementConcluded } from '../../events/families/agreements';
import { type DecisionWithdrawn, isNational, isOnAgreement } from '../../events/measures/withdrawn';
import type { Draft } from '../../immer';
import type { TimedEvent } from '../../temporal/event/event';
import type { CountryCode } from '../../vocabulary/actors';
import type { AgreementId, EventId } from '../../vocabulary/ids';
import { eventIn } from '../schedule/foreign';
import { table } from '../schedule/policy-table';
import {
  decide,
  dropAct,
  dueOf,
  enact,
  isActOf,
  type Origin,
  refuseCompletion,
  type Schedule,
  type Since,
  withoutEnd,
} from '../schedule/schedule';

type PartyChange = { readonly status: 'party' | 'left' };

/** One party of one agreement. */
export type AgreementParty = Schedule<PartyChange> & {
  readonly agreement: AgreementId;
  readonly party: CountryCode;
  /**
   * `left` if the party has left by an `AgreementLeft`. The status becomes `party` again if a later
   * `AgreementConcluded` names the party. The status stays `party` if the party left by a notice of termination.
   * The question `agreement` says whether such a party has left.
   */
  readonly status: 'party' | 'left';
  /**
   * The party's latest ratification. Null if no act says that the party has ratified, or if the party took its latest
   * ratification back.
   */
  readonly ratified: { readonly act: EventId; readonly since: Since } | null;
} & Origin;

const row = ({ data }: AgreementRatified | AgreementLeft): string =>
  `${data.agreement}/${data.party}`;

const apply = (draft: Draft<AgreementParty>, change: PartyChange, origin: Origin): void => {
  if (draft.status !== change.status) Object.assign(draft, change, origin);
};

const isWaiting = (
  { scheduled, pending }: AgreementParty,
  status: PartyChange['status'],
  act?: EventId,
): boolean =>
  [...scheduled, ...pending].some(
    (each) => each.change.status === status && (act === undefined || each.act === act),
  );

/**
 * Brings back a party that has left or is about to leave. The party comes back on the day on which the act takes
 * effect. If `completes` names an earlier return that has not taken effect yet, the act changes the date of that
 * return.
 */
const comeBack = (draft: Draft<AgreementParty>, event: AgreementConcluded): void => {
  const { completes } = event.data;
  const isCompleting = completes !== undefined && isWaiting(draft, 'party', completes);
  if (!isCompleting && draft.status !== 'left' && !isWaiting(draft, 'left')) return;
  const act = withoutEnd(event, isCompleting ? completes : undefined);
  const back = { status: 'party' } as const;
  enact(draft, act, decide<PartyChange>(act, back, back), apply);
};

const refuseLeft = ({ status, party }: AgreementParty): string | undefined =>
  status === 'left'
    ? `${party} has left the agreement; add AgreementConcluded, by which it comes back, or correct the date`
    : undefined;

const missing = ({ data }: AgreementRatified | AgreementLeft): string =>
  `no earlier event makes ${data.party} a party of "${data.agreement}"; name it in "parties" of AgreementConcluded, or correct the code`;

const refuseToTakeBack = (
  { status, act, party, ratified, scheduled, pending }: AgreementParty,
  { data: { withdraws } }: DecisionWithdrawn,
  _id: string,
  _offsetMs: number,
  earlier: Iterable<TimedEvent>,
): string | undefined => {
  if (status === 'left' && act === withdraws)
    return `it withdraws "${withdraws}", by which ${party} has left already; it comes back by a new AgreementConcluded`;
  const type = eventIn(earlier, withdraws)?.type;
  const isOver =
    (type === 'AgreementRatified' && ratified?.act !== withdraws) ||
    (type === 'AgreementLeft' && ![...scheduled, ...pending].some(isActOf(withdraws)));
  return isOver
    ? `it withdraws "${withdraws}", which was taken back before or has been replaced; leave this event out`
    : undefined;
};

export const agreementParties = table<AgreementParty>()(
  {
    AgreementConcluded: {
      row: ({ data }) => data.parties.map((party) => `${data.agreement}/${party}`),
      begin: (event, id) => begun(event, id),
      evolve: comeBack,
    },
    AgreementRatified: {
      row,
      evolve: (draft, { id, occurred }) => {
        draft.ratified = { act: id, since: occurred };
      },
      missing,
      refuse: (party) => (isWaiting(party, 'party') ? undefined : refuseLeft(party)),
    },
    AgreementLeft: {
      row,
      evolve: (draft, event) =>
        enact(
          draft,
          event,
          decide<PartyChange>(event, { status: 'left' }, { status: 'left' }),
          apply,
        ),
      missing,
      refuse: (party, event) => refuseLeft(party) ?? refuseCompletion(party, event),
    },
    DecisionWithdrawn: {
      // A party can take back only its own ratification or decision to leave, so a withdrawal concerns only the row of
      // the acting country.
      row: (event) =>
        isNational(event) && isOnAgreement(event.data)
          ? `${event.data.agreement}/${event.by.country}`
          : [],
      evolve: (draft, { data }) => {
        dropAct(draft, data.withdraws);
        if (draft.ratified?.act === data.withdraws) draft.ratified = null;
      },
      missing: (event) =>
        isNational(event) && isOnAgreement(event.data)
          ? `no earlier event makes ${event.by.country} a party of "${event.data.agreement}"; name it in "parties" of AgreementConcluded, or correct "by"`
          : undefined,
      refuse: refuseToTakeBack,
    },
  },
  {
    due: dueOf<PartyChange, AgreementParty>(apply),
    key: (id) => id.slice(0, id.indexOf('/')),
  },
);

const begun = ({ id, occurred, data }: AgreementConcluded, named: string): AgreementParty => ({
  agreement: data.agreement,
  // The part of the row's id after the first slash is the code of the party.
  party: named.slice(named.indexOf('/') + 1) as CountryCode,
  status: 'party',
  ratified: null,
  scheduled: [],
  pending: [],
  act: id,
  since: occurred,
});
