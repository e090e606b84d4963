/** The entry point `bilateral`: the public contract. Anything that is not exported here may change. */

// The time machine (the verbs and the replay of a log), dates and the helpers of fp-ts. Further down, this file
// replaces the `table` of `core` with a `table` that takes policy events by default.
export * from './core';
export {
  type Catalogue,
  catalogue,
  type EventOf,
  type EventType,
  type PolicyEvent,
} from './events/catalogue';
export type { Counted, CoverageDeclared, CoveredRoute } from './events/coverage/coverage-declared';
export type { CoveredSubject } from './events/coverage/covered-subject';
export { type DecodeFailure, decodeEvent } from './events/decode/decode';
export type { KnownEvents, VocabularyName, WithVocabulary } from './events/decode/event-vocabulary';
export type { ArbitrationRefused, ArbitrationRequested } from './events/disputes/arbitration';
export type {
  ConsultationsAccepted,
  ConsultationsHeld,
  ConsultationsRequested,
} from './events/disputes/consultations';
export type { DisputeEvent } from './events/disputes/dispute-event';
export type {
  ImplementationExtent,
  ImplementationReported,
  PeriodHow,
  PeriodSet,
} from './events/disputes/implementation';
export type { InterestAnswered, InterestIn, InterestNotified } from './events/disputes/interests';
export type { RetaliationLevel } from './events/disputes/level';
export type {
  AppointmentRequested,
  PanelComposed,
  PanelEstablished,
  PanelRequestBlocked,
  PanelRequested,
} from './events/disputes/panels';
export type { ProceedingPaused, ProceedingResumed } from './events/disputes/pauses';
export type {
  AppealNotified,
  ReportAdopted,
  ReportBy,
  ReportCirculated,
} from './events/disputes/reports';
export type { RetaliationAuthorised, RetaliationRequested } from './events/disputes/retaliation';
export type { InProceeding, Recourse } from './events/disputes/step';
export type {
  ProceduresAbout,
  ProceduresAgreed,
  SolutionNotified,
} from './events/disputes/understandings';
export type {
  ComplaintWithdrawn,
  RequestWithdrawn,
  WithdrawableRequest,
} from './events/disputes/withdrawals';
export type { Effect } from './events/envelope/effect';
export type { Act } from './events/envelope/envelope';
export type { OwnEvent } from './events/envelope/own-event';
export type {
  AgreementAppliedProvisionally,
  AgreementLeft,
  AgreementLifeEvent,
  AgreementRatified,
  AgreementResumed,
  AgreementSuspended,
} from './events/families/agreement-life';
export type {
  AgreementConcluded,
  AgreementEvent,
  NoticeSuspended,
  NoticesWithdrawn,
  TerminationNotified,
} from './events/families/agreements';
export type {
  CompensationEvent,
  CompensationPaid,
  CompensationPlanAnnounced,
  CompensationPlanRejected,
} from './events/families/compensation';
export type {
  CourtEvent,
  ProvisionalMeasuresOrdered,
  RulingEnforced,
  RulingIssued,
} from './events/families/courts';
export type {
  AmbassadorRecalled,
  AmbassadorReturned,
  DiplomaticEvent,
  DiplomaticLevel,
  DiplomaticRelationsChanged,
} from './events/families/diplomacy';
export type { MembershipNoted } from './events/families/memberships';
export type {
  ReviewAnnounced,
  ReviewConcluded,
  ReviewEvent,
  TalksAgreed,
  TalksHeld,
} from './events/families/reviews';
export type { BoycottEnded, BoycottStarted, SocietyEvent } from './events/families/society';
export type {
  BackgroundNoted,
  CauseAsserted,
  CauseDenied,
  Coding,
  ConflictReported,
  CooperationReported,
  Departure,
  SpeechAct,
  StatementEvent,
  StatementMade,
} from './events/families/statements';
export type {
  TrustedPartnerEvent,
  TrustedPartnerListed,
  TrustedPartnerRemoved,
  TrustedPartnerRestored,
} from './events/families/trusted-partners';
export type { MeasureAmended } from './events/measures/amended';
export type { Against, Except, MeasureAnnounced } from './events/measures/announced';
export type { EntityNoted } from './events/measures/entities';
export type {
  ExclusionGranted,
  MeasureLifted,
  MeasureResumed,
  MeasureSuspended,
} from './events/measures/interruptions';
export type { LicenceGranted, LicenceRefused, LicenceRevoked } from './events/measures/licences';
export type { MeasureEvent } from './events/measures/measures';
export type { ProductNoted } from './events/measures/products';
export type { LicenceRegimeNoted, Place } from './events/measures/regime';
export type { Narrowing, OnMeasure } from './events/measures/scope';
export type { StackingOrdered } from './events/measures/stacking';
export type {
  CourtWithdrawal,
  DecisionWithdrawn,
  MembershipWithdrawal,
  NationalWithdrawal,
  Subject,
} from './events/measures/withdrawn';
export type { PlainEvent } from './events/plain';
export type { EventCorrected, EventRetracted, RecordEvent, Replacement } from './events/record';
export { type Reference, referencesOf } from './events/references';
export type { Flaw } from './flaw';
export { countedLines } from './log/counted-lines';
export {
  type EventLog,
  emptyLog,
  type LogAbout,
  type UnknownLine,
} from './log/event-log/event-log';
export type { HeaderLine, LogHeader } from './log/event-log/header';
export { lineCodec } from './log/event-log/line-codec';
export type { Problem, ProblemTag } from './log/event-log/problem';
export { formatEvent, formatLog } from './log/format';
export { type MergeError, merge } from './log/merge';
export { type ParseFailure, type ParseOptions, parseLog } from './log/parse';
export { orThrow } from './or-throw';
export {
  type AgreementStanding,
  type AgreementStatus,
  agreement,
} from './questions/agreements/agreement';
export { type ContestedClaim, contested } from './questions/claims/contested';
export { type Position, positions } from './questions/claims/positions';
export { type Coverage, type Covered, coverage } from './questions/coverage/coverage';
export { type WithCoverage, withCoverage } from './questions/coverage/with-coverage';
export {
  type DiplomaticStanding,
  diplomaticRelations,
} from './questions/diplomacy/diplomatic-relations';
export { type Compliance, compliance } from './questions/disputes/compliance';
export type { Countermeasure } from './questions/disputes/countermeasures';
export { type DisputeStanding, dispute, type PeriodStanding } from './questions/disputes/dispute';
export { type DisputesAsked, disputes } from './questions/disputes/disputes';
export type { Limit } from './questions/disputes/limits';
export type { ProceedingStanding } from './questions/disputes/proceeding-standing';
export { type Retaliation, retaliation } from './questions/disputes/retaliation';
export { type ThirdPartyStanding, thirdParties } from './questions/disputes/third-parties';
export { groupsOf } from './questions/groups-of';
export {
  boycotts,
  compensation,
  reviews,
  rulings,
  statements,
  talks,
} from './questions/lists';
export { type Clearance, clearance } from './questions/measures/clearance';
export { clearanceAt } from './questions/measures/clearance-at';
export type { Displaced, DutyOwed, Side, UnknownDuty } from './questions/measures/duties/duties';
export { type EntityRecord, entity } from './questions/measures/entity';
export { type Licence, licence, licences } from './questions/measures/licences';
export { type MeasureInForce, measuresInForce } from './questions/measures/measures-in-force';
export type { Authorisation } from './questions/measures/regime/authorised';
export type { UndatedDecision } from './questions/measures/regime/coming-regimes';
export { type Restriction, restrictions } from './questions/measures/restrictions';
export { type RouteChoices, routeChoices } from './questions/measures/route-choices';
export type { ClearanceReason } from './questions/measures/scope/clearance-reasons';
export type { Route } from './questions/measures/scope/route';
export type { Exception } from './questions/measures/standing/exceptions';
export type { ByAct, Inactive } from './questions/measures/standing/inactive';
export type { Because } from './questions/measures/standing/standing';
export { type Tariff, tariffOn } from './questions/measures/tariff-on';
export {
  type ComingRegime,
  type RestrictionInForce,
  type TradeRegime,
  tradeRegime,
} from './questions/measures/trade-regime';
export { type Partnership, trustedPartner } from './questions/trusted-partner';
export { type Pair, pairOf } from './relations/pairs/pair-of';
export { type SplitByPair, splitByPair } from './relations/pairs/split-by-pair';
export { policyEvents, type Vocabulary } from './relations/policy-events';
export { append, type EventInput } from './relations/record/append';
export { audit } from './relations/record/audit';
export { type Relations, relations } from './relations/relations';
export type * from './relations/rows';
export { table } from './relations/schedule/policy-table';
export {
  type DataShapes,
  type EventsIn,
  type OwnActOnRecord,
  type OwnCorrection,
  type OwnEventAbout,
  type OwnEventOf,
  type OwnEvents,
  type OwnUpcaster,
  upcastFrom,
  vocabulary,
} from './relations/vocabulary';
export { actorName } from './vocabulary/actor-names';
export type {
  Actor,
  CountryCode,
  InternationalActor,
  NationalActor,
  Sector,
} from './vocabulary/actors';
export { blocs } from './vocabulary/blocs';
export type { Citation, Confidence } from './vocabulary/citations';
export type { DutyAs, DutyLimit, DutyTerm, Specific } from './vocabulary/duty';
export { type FieldCodecs, fieldCodecs } from './vocabulary/field-codecs';
export type { GroupId } from './vocabulary/groups';
export type {
  AgreementId,
  BoycottId,
  ClaimId,
  CoverageId,
  DisputeId,
  EntityId,
  EventId,
  LicenceId,
  ListId,
  MeasureId,
  NoticeId,
  PlanId,
  ReviewId,
  RulingId,
  StackId,
  TalksId,
} from './vocabulary/ids';
export {
  type Flow,
  type Instrument,
  type Instruments,
  instruments,
  type LicenceLevel,
  licenceLevels,
  stricter,
  strictest,
} from './vocabulary/instruments';
export type { Money } from './vocabulary/money';
export { nameKey } from './vocabulary/name-key';
export {
  type CodedProduct,
  coveringKeys,
  type Goods,
  type Product,
  productKey,
} from './vocabulary/products';
export type { Phase, PriceTerm, QuotaTerm, Terms } from './vocabulary/terms';
