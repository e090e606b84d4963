/** The types of the rows of the built-in tables, and of their parts. */

export type { Agreement } from './agreements/agreement';
export type { AgreementParty } from './agreements/agreement-parties';
export type { Notice } from './agreements/notices';
export type { CompensationPlan } from './courts/compensation-plans';
export type { ProvisionalMeasures, Ruling } from './courts/rulings';
export type { DeclaredCoverage } from './coverage/coverages';
export type { DiplomaticRelations, Recall } from './diplomacy/diplomatic-relations';
export type { Appeal } from './disputes/appeals';
export type {
  Adoption,
  Dispute,
  Implementation,
  ImplementationPeriod,
  ProceduresAgreement,
  SettledComplaint,
} from './disputes/dispute/dispute';
export type { Ending, Progress } from './disputes/dispute/progress';
export type { Pause } from './disputes/pause';
export type { Proceeding } from './disputes/proceeding/proceeding';
export type { DisputeRole } from './disputes/role';
export type { AtStage, DisputeStage, Done } from './disputes/stage';
export type { StatusLine } from './disputes/status/status-line';
export type { WtoTerm } from './disputes/status/wto-term';
export type { ThirdParty } from './disputes/third-parties';
export type { Membership } from './lists/memberships';
export type { TrustedPartner } from './lists/trusted-partners';
export type { Apart } from './measures/apart';
export type { EntityName, NotedEntity } from './measures/entities';
export type { Interruption } from './measures/interruptions';
export type { LicenceRegime } from './measures/licence-regimes';
export type { LicenceRow, LicenceStatus } from './measures/licences';
export type { Head, Measure, MeasureValue, TermName } from './measures/measure';
export type { MeasureHead } from './measures/measure-heads';
export type { Scope } from './measures/scope';
export type { Ranks, Stacking } from './measures/stackings';
export type { NotedCodes, ProductCodes } from './products/product-codes';
export type { Decision, Decisions } from './schedule/decision';
export type { Layer, Layers } from './schedule/layers';
export type { Pending, Schedule, Scheduled, Since } from './schedule/schedule';
export type { Boycott } from './society/boycotts';
export type { ClaimStance } from './society/claims';
export type { Statement } from './society/statements';
export type { Review } from './talks/reviews';
export type { Talks } from './talks/talks';
