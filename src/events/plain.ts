import { type CoverageDeclared, coverageDeclared } from './coverage/coverage-declared';
import { type DisputeEvent, disputeEvents } from './disputes/dispute-event';
import type { ActCodec } from './envelope/envelope';
import {
  type AgreementLifeEvent,
  agreementAppliedProvisionally,
  agreementLeft,
  agreementRatified,
  agreementResumed,
  agreementSuspended,
} from './families/agreement-life';
import {
  type AgreementEvent,
  agreementConcluded,
  noticeSuspended,
  noticesWithdrawn,
  terminationNotified,
} from './families/agreements';
import {
  type CompensationEvent,
  compensationPaid,
  compensationPlanAnnounced,
  compensationPlanRejected,
} from './families/compensation';
import {
  type CourtEvent,
  provisionalMeasuresOrdered,
  rulingEnforced,
  rulingIssued,
} from './families/courts';
import {
  ambassadorRecalled,
  ambassadorReturned,
  type DiplomaticEvent,
  diplomaticRelationsChanged,
} from './families/diplomacy';
import { type MembershipNoted, membershipNoted } from './families/memberships';
import {
  type ReviewEvent,
  reviewAnnounced,
  reviewConcluded,
  talksAgreed,
  talksHeld,
} from './families/reviews';
import { boycottEnded, boycottStarted, type SocietyEvent } from './families/society';
import {
  backgroundNoted,
  causeAsserted,
  causeDenied,
  conflictReported,
  cooperationReported,
  type StatementEvent,
  statementMade,
} from './families/statements';
import {
  type TrustedPartnerEvent,
  trustedPartnerListed,
  trustedPartnerRemoved,
  trustedPartnerRestored,
} from './families/trusted-partners';
import { measureAmended } from './measures/amended';
import { measureAnnounced } from './measures/announced';
import { entityNoted } from './measures/entities';
import {
  exclusionGranted,
  measureLifted,
  measureResumed,
  measureSuspended,
} from './measures/interruptions';
import { licenceGranted, licenceRefused, licenceRevoked } from './measures/licences';
import type { MeasureEvent } from './measures/measures';
import { productNoted } from './measures/products';
import { licenceRegimeNoted } from './measures/regime';
import { stackingOrdered } from './measures/stacking';
import { decisionWithdrawn } from './measures/withdrawn';

/** An event about the world, and not about the log itself. */
export type PlainEvent =
  | CourtEvent
  | MeasureEvent
  | TrustedPartnerEvent
  | MembershipNoted
  | CoverageDeclared
  | DisputeEvent
  | AgreementEvent
  | AgreementLifeEvent
  | DiplomaticEvent
  | CompensationEvent
  | ReviewEvent
  | SocietyEvent
  | StatementEvent;

export const plainEvents: {
  readonly [Type in PlainEvent['type']]: ActCodec<Extract<PlainEvent, { readonly type: Type }>>;
} = {
  RulingIssued: rulingIssued,
  ProvisionalMeasuresOrdered: provisionalMeasuresOrdered,
  RulingEnforced: rulingEnforced,
  LicenceRegimeNoted: licenceRegimeNoted,
  MeasureAnnounced: measureAnnounced,
  MeasureAmended: measureAmended,
  MeasureSuspended: measureSuspended,
  MeasureResumed: measureResumed,
  MeasureLifted: measureLifted,
  ExclusionGranted: exclusionGranted,
  DecisionWithdrawn: decisionWithdrawn,
  StackingOrdered: stackingOrdered,
  LicenceGranted: licenceGranted,
  LicenceRevoked: licenceRevoked,
  LicenceRefused: licenceRefused,
  EntityNoted: entityNoted,
  ProductNoted: productNoted,
  TrustedPartnerListed: trustedPartnerListed,
  TrustedPartnerRemoved: trustedPartnerRemoved,
  TrustedPartnerRestored: trustedPartnerRestored,
  MembershipNoted: membershipNoted,
  CoverageDeclared: coverageDeclared,
  ...disputeEvents,
  AgreementConcluded: agreementConcluded,
  TerminationNotified: terminationNotified,
  NoticeSuspended: noticeSuspended,
  NoticesWithdrawn: noticesWithdrawn,
  AgreementRatified: agreementRatified,
  AgreementAppliedProvisionally: agreementAppliedProvisionally,
  AgreementSuspended: agreementSuspended,
  AgreementResumed: agreementResumed,
  AgreementLeft: agreementLeft,
  DiplomaticRelationsChanged: diplomaticRelationsChanged,
  AmbassadorRecalled: ambassadorRecalled,
  AmbassadorReturned: ambassadorReturned,
  CompensationPlanAnnounced: compensationPlanAnnounced,
  CompensationPaid: compensationPaid,
  CompensationPlanRejected: compensationPlanRejected,
  ReviewAnnounced: reviewAnnounced,
  ReviewConcluded: reviewConcluded,
  TalksAgreed: talksAgreed,
  TalksHeld: talksHeld,
  BoycottStarted: boycottStarted,
  BoycottEnded: boycottEnded,
  StatementMade: statementMade,
  CauseAsserted: causeAsserted,
  CauseDenied: causeDenied,
  CooperationReported: cooperationReported,
  ConflictReported: conflictReported,
  BackgroundNoted: backgroundNoted,
};

export const isPlainType = (type: unknown): type is PlainEvent['type'] =>
  typeof type === 'string' && Object.hasOwn(plainEvents, type);
