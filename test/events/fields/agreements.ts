import { type DataFields, may, must } from './kinds';

/** The fields of the events on agreements and diplomatic relations. */
export const agreements = {
  AgreementConcluded: {
    agreement: must,
    title: must,
    parties: must,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  TerminationNotified: {
    agreement: must,
    notice: must,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  NoticeSuspended: { agreement: must, notice: must },
  NoticesWithdrawn: { agreement: must, notice: must, withdraws: must },
  AgreementRatified: { agreement: must, party: must },
  AgreementAppliedProvisionally: {
    agreement: must,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  AgreementSuspended: {
    agreement: must,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  AgreementResumed: {
    agreement: must,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  AgreementLeft: {
    agreement: must,
    party: must,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  DiplomaticRelationsChanged: {
    with: must,
    level: must,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  AmbassadorRecalled: { host: must },
  AmbassadorReturned: { host: must },
} as const satisfies Partial<DataFields>;
