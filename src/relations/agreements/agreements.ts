import type { AgreementLeft, AgreementRatified } from '../../events/families/agreement-life';
import type {
  AgreementConcluded,
  NoticeSuspended,
  NoticesWithdrawn,
  TerminationNotified,
} from '../../events/families/agreements';
import { type DecisionWithdrawn, isOnAgreement } from '../../events/measures/withdrawn';
import type { Draft } from '../../immer';
import { remakes } from '../../temporal/table/remake';
import { type CountryCode, countryOf } from '../../vocabulary/actors';
import { table } from '../schedule/policy-table';
import { decide, dueOf, enact, isActOf, withoutEnd } from '../schedule/schedule';
import { type Agreement, type AgreementChange, apply, endSuspensions } from './agreement';
import {
  joinsWaiting,
  type Life,
  newIn,
  refuseConclusion,
  refuseFirst,
  refuseLife,
  refuseOfParty,
  refuseToTakeBack,
  refuseUnwaiting,
} from './agreement-rules';
import { unlessEnded } from './ended-rules';
import { refuseStranger } from './strangers';
import { concernsSuspension, suspenderOf } from './suspensions';

const changeLife = (draft: Draft<Agreement>, event: Life): void => {
  if (event.type === 'AgreementAppliedProvisionally') {
    const stages = [{ stage: 'applied-provisionally' }, { stage: 'concluded' }] as const;
    enact(draft, event, decide<AgreementChange>(event, ...stages), apply);
    return;
  }
  const of = suspenderOf(draft, event);
  if (of === undefined) return;
  const suspended = event.type === 'AgreementSuspended';
  // A resumption with effect at once cancels the dates on which suspensions by `of` would begin or end. A suspension
  // with effect at once does the same if it has no end date.
  const { effectiveFrom, effectiveUntil } = event.data;
  if (effectiveFrom === undefined && !(suspended && effectiveUntil !== undefined))
    draft.scheduled = draft.scheduled.filter(({ change }) => !concernsSuspension(change, of));
  const end = { suspended: !suspended, of };
  enact(draft, event, decide<AgreementChange>(event, { suspended, of }, end), apply);
};

const ofAgreement = {
  row: ({ data }: Life | AgreementLeft): string => data.agreement,
  missing: ({ data }: Life | AgreementLeft): string =>
    `no earlier event concludes the agreement "${data.agreement}"; add AgreementConcluded, or correct the id`,
};

const onAgreement = { ...ofAgreement, evolve: changeLife, refuse: unlessEnded(refuseLife) };

/**
 * For acts that have their effects in other tables. The log need not hold the conclusion of the agreement, so
 * `missing` reports nothing.
 */
const toldElsewhere = {
  row: ({
    data,
  }: AgreementRatified | TerminationNotified | NoticeSuspended | NoticesWithdrawn): string =>
    data.agreement,
  evolve: remakes((agreement: Agreement): Agreement => agreement),
  missing: () => null,
};

/** Lists the party among those that gave notice. Whether the notice has effect is in the table of notices. */
const noteNotice = (draft: Draft<Agreement>, { id, by }: TerminationNotified): void => {
  const party = countryOf(by);
  if (party !== undefined) draft.gaveNotice = [...(draft.gaveNotice ?? []), { party, act: id }];
};

const conclude = (draft: Draft<Agreement>, event: AgreementConcluded): void =>
  enact(
    draft,
    event,
    decide<AgreementChange>(event, { stage: 'in-force' }, { stage: 'expired' }),
    apply,
  );

/** Checks only that the act is by a party. All other rules for acts on a notice belong to the table of notices. */
const ofNotice = (
  agreement: Agreement,
  event: TerminationNotified | NoticeSuspended | NoticesWithdrawn,
) => refuseStranger(agreement, event);

/**
 * Adds countries to an agreement on the day on which the act takes effect for them. The end date of the act is
 * ignored, because an accession does not end the agreement.
 */
const accede = (
  draft: Draft<Agreement>,
  event: AgreementConcluded,
  joins: readonly CountryCode[],
): void => {
  const act = withoutEnd(event, event.data.completes);
  enact(draft, act, decide<AgreementChange>(act, { joins }, { joins }), apply);
};

/**
 * `completes` counts only if it names a decision of the same party to leave. The act then changes the dates of that
 * decision.
 */
const leave = (draft: Draft<Agreement>, event: AgreementLeft): void => {
  const { party, completes, ...dates } = event.data;
  const isOfParty = [...draft.scheduled, ...draft.pending].some(
    ({ act, change }) => act === completes && 'leaves' in change && change.leaves === party,
  );
  const act = isOfParty ? event : { ...event, data: dates };
  enact(draft, act, decide<AgreementChange>(act, { leaves: party }, { leaves: party }), apply);
};

/**
 * Drops the changes of the withdrawn act that have not taken effect. A country can take back only its own decision to
 * leave.
 */
const takeBack = (draft: Draft<Agreement>, { id, by, occurred, data }: DecisionWithdrawn): void => {
  if (!isOnAgreement(data)) return;
  const isBy = isActOf(data.withdraws);
  const isDropped = (each: Agreement['scheduled'][number] | Agreement['pending'][number]) =>
    isBy(each) &&
    !('leaves' in each.change && 'country' in by && each.change.leaves !== by.country);
  // If the withdrawn act is a suspension with an end date, that end is still scheduled here, and the suspension
  // ends now. A suspension without an end date goes on until a resumption.
  const ends = draft.scheduled.some(isBy);
  draft.pending = draft.pending.filter((each) => !isDropped(each));
  // If the withdrawn act has already put the agreement in force, the agreement stays in force, and the end
  // date that the act set stays too.
  if (draft.act !== data.withdraws || draft.stage !== 'in-force')
    draft.scheduled = draft.scheduled.filter((each) => !isDropped(each));
  if (ends) endSuspensions(draft, isBy);
  // Withdrawing the act that began provisional application ends this application (VCLT Art. 25.2).
  if (draft.act === data.withdraws && draft.stage === 'applied-provisionally')
    Object.assign(draft, { stage: 'concluded', act: id, since: occurred });
};

/**
 * A later `AgreementConcluded` without `completes` adds parties. If `completes` names an accession that has not taken
 * effect, the event changes the date of that accession. If `completes` names another event, the event brings the
 * agreement into force, or prolongs it.
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
        const { completes, parties } = event.data;
        if (completes === undefined) {
          const joins = newIn(draft, parties);
          if (joins.length > 0) accede(draft, event, joins);
          return;
        }
        const joins = joinsWaiting(draft, completes);
        if (joins.length > 0) accede(draft, event, joins);
        else {
          apply(draft, { joins: parties }, { act: event.id, since: event.occurred });
          if (refuseUnwaiting(draft, event) === undefined) conclude(draft, event);
        }
      },
      refuseBegin: refuseFirst,
      refuse: unlessEnded(refuseConclusion),
    },
    AgreementAppliedProvisionally: onAgreement,
    AgreementSuspended: onAgreement,
    AgreementResumed: onAgreement,
    // The table of parties records departures too. Only the table of parties records ratifications.
    AgreementLeft: { ...ofAgreement, evolve: leave, refuse: unlessEnded(refuseOfParty) },
    AgreementRatified: { ...toldElsewhere, refuse: unlessEnded(refuseOfParty) },
    TerminationNotified: {
      ...toldElsewhere,
      evolve: noteNotice,
      refuse: unlessEnded(ofNotice),
    },
    NoticeSuspended: { ...toldElsewhere, refuse: unlessEnded(ofNotice) },
    NoticesWithdrawn: { ...toldElsewhere, refuse: unlessEnded(ofNotice) },
    DecisionWithdrawn: {
      row: ({ data }) => ('agreement' in data ? data.agreement : []),
      evolve: takeBack,
      missing: ({ data }) => ('notice' in data ? null : undefined),
      refuse: unlessEnded(refuseToTakeBack),
    },
  },
  { due: dueOf<AgreementChange, Agreement>(apply) },
);
