import type {
  AgreementAppliedProvisionally,
  AgreementLeft,
  AgreementRatified,
  AgreementResumed,
  AgreementSuspended,
} from '../../events/families/agreement-life';
import type {
  AgreementConcluded,
  NoticeSuspended,
  NoticesWithdrawn,
  TerminationNotified,
} from '../../events/families/agreements';
import { type DecisionWithdrawn, isOnAgreement } from '../../events/measures/withdrawn';
import type { PlainEvent } from '../../events/plain';
import type { Draft } from '../../immer';
import type { TimedEvent } from '../../temporal/event/event';
import { remakes } from '../../temporal/table/remake';
import type { CountryCode } from '../../vocabulary/actors';
import type { AgreementId } from '../../vocabulary/ids';
import { table } from '../schedule/policy-table';
import { refuseToBeginComplete } from '../schedule/refuse';
import {
  decide,
  dueOf,
  enact,
  isActOf,
  type Origin,
  refuseCompletion,
  type Schedule,
} from '../schedule/schedule';
import { refuseStranger, strangerTo } from './strangers';

type AgreementChange =
  | { readonly stage: 'concluded' | 'applied-provisionally' | 'in-force' | 'expired' }
  | { readonly suspended: boolean };

/** An agreement. Notices of termination have a table of their own. */
export type Agreement = Schedule<AgreementChange> & {
  /** The agreement. */
  readonly agreement: AgreementId;
  /** Its title. */
  readonly title: string;
  /** The countries that it binds. */
  readonly parties: readonly CountryCode[];
  /** `expired` is final. */
  readonly stage: 'concluded' | 'applied-provisionally' | 'in-force' | 'expired';
  /** The act that suspends it, while it is suspended. */
  readonly suspension?: Origin;
} & Origin;

const apply = (draft: Draft<Agreement>, change: AgreementChange, origin: Origin): void => {
  if (draft.stage === 'expired') return;
  if ('suspended' in change) {
    if (change.suspended) draft.suspension ??= origin;
    else {
      // What is no longer suspended needs no end of its suspension.
      const ended = draft.suspension?.act;
      draft.scheduled = draft.scheduled.filter(
        (each) => each.act !== ended || !('suspended' in each.change),
      );
      delete draft.suspension;
    }
    return;
  }
  // An agreement in force is no longer applied provisionally.
  const isBefore = change.stage === 'applied-provisionally' || change.stage === 'concluded';
  if (draft.stage === 'in-force' && isBefore) return;
  // A prolonged agreement keeps the date on which it first entered into force.
  if (draft.stage !== change.stage) Object.assign(draft, change, origin);
};

type Life = AgreementAppliedProvisionally | AgreementSuspended | AgreementResumed;

/** What an act on an agreement decides, and what it returns to when the act ends. */
const decisionOf = (event: Life) => {
  switch (event.type) {
    case 'AgreementAppliedProvisionally':
      return decide<AgreementChange>(
        event,
        { stage: 'applied-provisionally' },
        { stage: 'concluded' },
      );
    case 'AgreementSuspended':
      return decide<AgreementChange>(event, { suspended: true }, { suspended: false });
    case 'AgreementResumed':
      return decide<AgreementChange>(event, { suspended: false }, { suspended: true });
  }
};

const live = (draft: Draft<Agreement>, event: Life): void => {
  // A resumption also cancels the planned end of the suspension, and so does a suspension until further notice.
  const { effectiveFrom, effectiveUntil } = event.data;
  const cancels =
    event.type === 'AgreementResumed' ||
    (event.type === 'AgreementSuspended' && effectiveUntil === undefined);
  if (cancels && effectiveFrom === undefined)
    draft.scheduled = draft.scheduled.filter(({ change }) => !('suspended' in change));
  enact(draft, event, decisionOf(event), apply);
};

const refuseToComplete = (
  agreement: Agreement,
  event: Life | AgreementConcluded,
): string | undefined =>
  refuseCompletion(agreement, event, [agreement.act, agreement.suspension?.act]);

const refuseLife = (agreement: Agreement, event: Life): string | undefined => {
  const { stage, suspension } = agreement;
  if (stage === 'expired') return expired;
  const byStranger = refuseStranger(agreement, event);
  if (byStranger !== undefined) return byStranger;
  if (event.data.completes !== undefined) return refuseToComplete(agreement, event);
  switch (event.type) {
    case 'AgreementAppliedProvisionally':
      return stage === 'concluded'
        ? undefined
        : `the agreement is already ${stage}; correct the date, or leave this event out`;
    case 'AgreementSuspended':
      if (stage === 'concluded')
        return 'the agreement is not applied yet, so it cannot be suspended; add its entry into force, or correct the date';
      return suspension === undefined
        ? undefined
        : `the agreement is already suspended, by "${suspension.act}"; to prolong that, name it in "completes"`;
    case 'AgreementResumed':
      return suspension === undefined
        ? 'the agreement is not suspended; add AgreementSuspended, or correct the date'
        : undefined;
  }
};

const ofAgreement = {
  row: ({ data }: Life | AgreementLeft): string => data.agreement,
  missing: ({ data }: Life | AgreementLeft): string =>
    `no earlier event concludes the agreement "${data.agreement}"; add AgreementConcluded, or correct the id`,
};

const onAgreement = { ...ofAgreement, evolve: live, refuse: refuseLife };

/**
 * An act of a party that other tables tell of. It changes nothing here, and the log may lack the conclusion of
 * the agreement.
 */
const ofParty = {
  row: ({
    data,
  }: AgreementRatified | TerminationNotified | NoticeSuspended | NoticesWithdrawn): string =>
    data.agreement,
  evolve: remakes((agreement: Agreement): Agreement => agreement),
  missing: () => null,
  refuse: refuseStranger,
};

/** Adds the parties that join. Whoever is a party already stays one. */
const join = (draft: Draft<Agreement>, { data }: AgreementConcluded): void => {
  if (draft.stage === 'expired') return;
  draft.parties.push(...data.parties.filter((party) => !draft.parties.includes(party)));
};

const conclude = (draft: Draft<Agreement>, event: AgreementConcluded): void =>
  enact(
    draft,
    event,
    decide<AgreementChange>(event, { stage: 'in-force' }, { stage: 'expired' }),
    apply,
  );

const expired =
  'the agreement has expired, which is final; conclude a new agreement, or correct the id';

/** Refuses an agreement that names a party twice, or that is concluded by somebody who is not a party. */
const refuseFirst = (event: AgreementConcluded): string | undefined => {
  const { by, data } = event;
  const { parties } = data;
  const twice = parties.find((party, index) => parties.indexOf(party) !== index);
  if (twice !== undefined)
    return `${twice} is named twice in "parties", and an agreement is between different parties; correct "parties"`;
  const stranger = strangerTo(data, by);
  return stranger !== undefined
    ? `${stranger} is none of the parties that "parties" names (${parties.join(', ')}), and an agreement is concluded by its parties; correct "by" or "parties"`
    : refuseToBeginComplete(event);
};

const refuse = (
  agreement: Agreement,
  event: AgreementConcluded,
  earlier: Iterable<TimedEvent>,
): string | undefined => {
  if (agreement.stage === 'expired') return expired;
  const { completes, parties } = event.data;
  if (completes !== undefined) return refuseToComplete(agreement, event);
  return parties.some((party) => !agreement.parties.includes(party) || hasLeft(party, earlier))
    ? undefined
    : 'the agreement is already concluded; to change its dates, name the act that set them in "completes"; where another country joins, or a party that left comes back, name it in "parties"';
};

/** Whether a party has said that it leaves, and has not come back since. */
const hasLeft = (party: CountryCode, earlier: Iterable<TimedEvent>): boolean => {
  for (const { type, data } of earlier as Iterable<PlainEvent>) {
    if (type === 'AgreementLeft' && data.party === party) return true;
    if (type === 'AgreementConcluded' && data.parties.includes(party)) return false;
  }
  return false;
};

/** Refuses to take back a decision that is in effect until further notice. */
const refuseToTakeBack = (
  { stage, act, suspension, scheduled }: Agreement,
  { data: { withdraws } }: DecisionWithdrawn,
): string | undefined => {
  if (suspension?.act === withdraws && !scheduled.some((each) => each.act === withdraws))
    return `it withdraws "${withdraws}", which suspends the agreement until further notice; add AgreementResumed instead`;
  return act === withdraws && (stage === 'in-force' || stage === 'expired')
    ? `it withdraws "${withdraws}", which already has effect; give a notice to end the agreement (TerminationNotified) instead`
    : undefined;
};

/**
 * The table of agreements and treaties, one row an agreement. A later `AgreementConcluded` that
 * completes an earlier one brings the agreement into force, or prolongs it. One that completes none adds
 * parties.
 */
export const agreements = table<Agreement>()(
  {
    AgreementConcluded: {
      row: ({ data }) => data.agreement,
      begin: (event) => {
        const row: Draft<Agreement> = {
          agreement: event.data.agreement,
          title: event.data.title,
          parties: [...event.data.parties],
          stage: 'concluded',
          scheduled: [],
          pending: [],
          act: event.id,
          since: event.occurred,
        };
        conclude(row, event);
        return row;
      },
      evolve: (draft, event) => {
        join(draft, event);
        if (event.data.completes !== undefined && refuseToComplete(draft, event) === undefined)
          conclude(draft, event);
      },
      refuseBegin: refuseFirst,
      refuse: (agreement, event, _id, _offset, earlier) => refuse(agreement, event, earlier),
    },
    AgreementAppliedProvisionally: onAgreement,
    AgreementSuspended: onAgreement,
    AgreementResumed: onAgreement,
    // The parties have a table of their own. Here it matters only that one has left, and may come back.
    AgreementLeft: { ...ofAgreement, evolve: ofParty.evolve, refuse: refuseStranger },
    AgreementRatified: ofParty,
    TerminationNotified: ofParty,
    NoticeSuspended: ofParty,
    NoticesWithdrawn: ofParty,
    DecisionWithdrawn: {
      row: ({ data }) => ('agreement' in data ? data.agreement : []),
      evolve: (draft, { id, occurred, data }) => {
        if (!isOnAgreement(data)) return;
        const isBy = isActOf(data.withdraws);
        // A withdrawal ends a suspension that has an end date. To end a lasting suspension, a resumption is
        // needed.
        const endsSuspension =
          draft.suspension?.act === data.withdraws && draft.scheduled.some(isBy);
        draft.pending = draft.pending.filter((each) => !isBy(each));
        // An act that already has effect stays, and ends on its own end date.
        if (draft.act !== data.withdraws || draft.stage !== 'in-force')
          draft.scheduled = draft.scheduled.filter((each) => !isBy(each));
        if (endsSuspension) delete draft.suspension;
        // Provisional application ends where a party says so (VCLT Art. 25.2).
        if (draft.act === data.withdraws && draft.stage === 'applied-provisionally')
          Object.assign(draft, { stage: 'concluded', act: id, since: occurred });
      },
      missing: ({ data }) => ('notice' in data ? null : undefined),
      refuse: (agreement, event) =>
        refuseStranger(agreement, event) ?? refuseToTakeBack(agreement, event),
    },
  },
  { due: dueOf<AgreementChange, Agreement>(apply) },
);
