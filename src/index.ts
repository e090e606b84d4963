/** The public contract: whatever is not named here is free to change. */

export type { Unbranded } from './brand';
// Events
export type {
  AgreementConcluded,
  AgreementEvent,
  NoticeSuspended,
  NoticesWithdrawn,
  TerminationNotified,
} from './events/agreements';
export { catalogue, type EventOf, type EventType, type PolicyEvent } from './events/catalogue';
export type {
  CompensationEvent,
  CompensationPaid,
  CompensationPlanAnnounced,
  CompensationPlanRejected,
} from './events/compensation';
export type { CourtEvent, RulingEnforced, RulingIssued } from './events/courts';
export { type DecodeFailure, decodeEvent } from './events/decode';
export type {
  ArbitrationRefused,
  ArbitrationRequested,
  ComplaintWithdrawn,
  ConsultationsAccepted,
  ConsultationsHeld,
  ConsultationsRequested,
  DisputeEvent,
  PanelComposed,
  PanelEstablished,
  PanelRequestBlocked,
  PanelRequested,
  ProceedingPaused,
  ProceedingResumed,
  ReportAdopted,
  ReportCirculated,
  SolutionNotified,
} from './events/disputes';
export type { Effect } from './events/effect';
export type { Act } from './events/envelope';
export type {
  LicenceGranted,
  LicenceRegimeNoted,
  MeasureAmended,
  MeasureAnnounced,
  MeasureEvent,
  MeasureLifted,
  MeasureResumed,
  MeasureSuspended,
} from './events/measures';
export type { Money } from './events/money';
export type { PlainEvent } from './events/plain';
export type { EventCorrected, EventRetracted, Replacement } from './events/record';
export { referencesOf } from './events/references';
export type {
  ReviewAnnounced,
  ReviewConcluded,
  ReviewEvent,
  TalksAgreed,
  TalksHeld,
} from './events/reviews';
export type { BoycottEnded, BoycottStarted, SocietyEvent } from './events/society';
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
} from './events/statements';
export type {
  TrustedPartnerEvent,
  TrustedPartnerListed,
  TrustedPartnerRemoved,
  TrustedPartnerRestored,
} from './events/trusted-partners';
export type { Flaw } from './flaw';
// The few helpers of fp-ts that reading an answer takes
export {
  type Either,
  flow,
  isLeft,
  isNone,
  isRight,
  isSome,
  left,
  none,
  type Option,
  pipe,
  right,
  some,
  toNullable,
} from './fp';
// Log
export { type EventLog, emptyLog, type UnknownLine } from './log/event-log';
export { formatLog } from './log/format';
export type { LogHeader } from './log/header';
export { type MergeError, merge } from './log/merge';
export { type ParseFailure, parseLog } from './log/parse';
export type { Problem, ProblemTag } from './log/problem';
// Questions
export { type AgreementStanding, type AgreementStatus, agreement } from './questions/agreement';
export { boycotts } from './questions/boycotts';
export { compensation } from './questions/compensation';
export { type ContestedClaim, contested } from './questions/contested';
export { dispute } from './questions/dispute';
export { licences } from './questions/licences';
export { type MeasureInForce, measuresInForce } from './questions/measures-in-force';
export type { Route } from './questions/measures-on';
export { type Position, positions } from './questions/positions';
export { type Restriction, restrictions } from './questions/restrictions';
export { reviews } from './questions/reviews';
export { rulings } from './questions/rulings';
export { statements } from './questions/statements';
export { talks } from './questions/talks';
export { type Duty, type Tariff, tariffOn } from './questions/tariff-on';
export { type ComingRegime, type TradeRegime, tradeRegime } from './questions/trade-regime';
export { type Partnership, trustedPartner } from './questions/trusted-partner';
// Relations
export type { Agreement } from './relations/agreements';
export { append, type EventInput } from './relations/append';
export { audit } from './relations/audit';
export type { Boycott } from './relations/boycotts';
export type { ClaimStance } from './relations/claims';
export type { CompensationPlan } from './relations/compensation-plans';
export type { Dispute, DisputeStage } from './relations/disputes';
export type { Layers } from './relations/layers';
export type { LicenceRegime } from './relations/licence-regimes';
export type { Licence } from './relations/licences';
export type { MeasureChange, MeasureState } from './relations/measure-changes';
export type { Measure } from './relations/measures';
export type { Notice } from './relations/notices';
export { type Pair, pairOf } from './relations/pair-of';
export { policyEvents } from './relations/policy-events';
export { table } from './relations/policy-table';
export { type Relations, relations } from './relations/relations';
export type { Review } from './relations/reviews';
export type { Ruling } from './relations/rulings';
export type { Pending, Schedule, Scheduled, Since } from './relations/schedule';
export { type SplitByPair, splitByPair } from './relations/split-by-pair';
export type { Statement } from './relations/statements';
export type { Talks } from './relations/talks';
export type { LayeredTerms, Terms } from './relations/terms';
export type { TrustedPartner } from './relations/trusted-partners';
export type { Anomaly } from './temporal/anomalies';
// The time machine
export { applyChanges } from './temporal/apply-changes';
export { asKnownAt } from './temporal/as-known-at';
export { asOf } from './temporal/as-of';
export { type Certainty, certainty } from './temporal/certainty';
export { type At, type Change, type Changes, changes } from './temporal/changes';
export type { Path } from './temporal/difference';
export type { Correction, Retraction, TimedEvent, TimedLog } from './temporal/event';
export { eventsBetween } from './temporal/events-between';
export { type HistoryOptions, history } from './temporal/history';
export { intervalsWhen } from './temporal/intervals-when';
export {
  type Admit,
  type Domain,
  type Held,
  type Projection,
  projection,
  type StateOf,
} from './temporal/projection';
export { type Question, question } from './temporal/question';
export {
  type AppendError,
  type AppendOptions,
  type EventsRefused,
  record,
  type VersionConflict,
} from './temporal/record';
export type { Refusal } from './temporal/refusal';
export { type Related, relatedTo } from './temporal/related-to';
export { type RevisionOptions, revisions } from './temporal/revisions';
export type { Rows } from './temporal/rows';
export type { Segment } from './temporal/segments';
export { type Snapshot, snapshot } from './temporal/snapshot';
export { type Supposition, suppose } from './temporal/suppose';
export type { Due, Handler, Handlers, Table, TableOptions } from './temporal/table';
export { type Timeline, timeline } from './temporal/timeline';
export { unsettled } from './temporal/unsettled';
export { type Upcoming, upcoming } from './temporal/upcoming';
export { cite, type Fired, type SourceOf, type Superseded, type Why, why } from './temporal/why';
// Time
export { type CalendarDate, type DateLiteral, parseCalendarDate } from './time/calendar-date';
export { type Edtf, parseEdtf } from './time/edtf';
export { type Instant, type InstantLiteral, parseInstant } from './time/instant';
export type { Interval } from './time/interval';
export { type Offset, parseOffset } from './time/offset';
export { type Point, type PointLiteral, parsePoint } from './time/point';
export type { TimeProblem } from './time/problem';
// Vocabulary
export { actorName } from './vocabulary/actor-names';
export type {
  Actor,
  CountryCode,
  InternationalActor,
  NationalActor,
  Sector,
} from './vocabulary/actors';
export type { Citation, Confidence } from './vocabulary/citations';
export type {
  AgreementId,
  BoycottId,
  ClaimId,
  DisputeId,
  EventId,
  LicenceId,
  ListId,
  MeasureId,
  NoticeId,
  PlanId,
  ReviewId,
  RulingId,
  TalksId,
} from './vocabulary/ids';
export {
  type Flow,
  type Instrument,
  instruments,
  type LicenceLevel,
  licenceLevels,
  stricter,
  strictest,
} from './vocabulary/instruments';
export { type CodedProduct, coveringKeys, type Product, productKey } from './vocabulary/products';
