import { describe, expect, it } from 'vitest';
import type { Part, Structure } from '../../src/codec/codec';
import { catalogue, type EventOf, type EventType, isEventType } from '../../src/events/catalogue';

/**
 * The fields of the data of every event, checked on both sides: the compiler holds this table
 * against the written types, and the test against the codecs.
 */
type FieldsOf<Data> = {
  readonly [K in keyof Data]-?: Record<never, never> extends Pick<Data, K> ? 'may' : 'must';
};
type DataOf<Type extends EventType> = EventOf<Type>['data'];

const must = 'must';
const may = 'may';

/** Fields of every step that is taken in one proceeding of a dispute. */
const proceeding = { under: may, recourse: may, round: may } as const;

const data: { readonly [Type in EventType]: FieldsOf<DataOf<Type>> } = {
  RulingIssued: {
    ruling: must,
    court: must,
    against: must,
    orders: must,
    cases: may,
    plaintiffs: may,
    award: may,
    dispute: may,
    agreement: may,
  },
  ProvisionalMeasuresOrdered: {
    ruling: must,
    court: must,
    against: must,
    orders: must,
    cases: may,
    dispute: may,
    agreement: may,
  },
  RulingEnforced: { ruling: must, step: must },
  LicenceRegimeNoted: {
    from: must,
    to: must,
    products: must,
    licence: must,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  CoverageDeclared: {
    coverage: must,
    subjects: must,
    routes: must,
    products: must,
    extent: must,
    effectiveFrom: must,
    checkedUntil: must,
    effectiveUntil: may,
    counted: may,
  },
  MembershipNoted: {
    group: must,
    member: must,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  MeasureAnnounced: {
    measure: must,
    instrument: must,
    flow: must,
    against: must,
    products: must,
    partners: may,
    entities: may,
    when: may,
    duty: may,
    licence: may,
    quota: may,
    price: may,
    except: may,
    phase: may,
    deFacto: may,
    legalBasis: may,
    inResponseTo: may,
    authorisedBy: may,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  MeasureAmended: {
    measure: must,
    products: must,
    partners: may,
    entities: may,
    when: may,
    duty: may,
    licence: may,
    quota: may,
    price: may,
    onlyEntities: may,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  ExclusionGranted: {
    measure: must,
    products: must,
    partners: may,
    entities: may,
    when: may,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  MeasureSuspended: {
    measure: must,
    products: must,
    partners: may,
    entities: may,
    when: may,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  MeasureResumed: {
    measure: must,
    products: must,
    partners: may,
    entities: may,
    when: may,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  MeasureLifted: {
    measure: must,
    products: must,
    partners: may,
    entities: may,
    when: may,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  // One of its shapes: what a decision was about is named as the decision itself named it.
  DecisionWithdrawn: {
    withdraws: must,
    measure: must,
    products: must,
    partners: may,
    entities: may,
    when: may,
  },
  StackingOrdered: {
    stack: must,
    order: must,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  LicenceGranted: {
    measure: must,
    products: must,
    licence: must,
    grantee: may,
    general: may,
    partners: may,
    entities: may,
    effectiveFrom: may,
    effectiveUntil: may,
    replaces: may,
  },
  LicenceRevoked: { measure: must, products: must, licence: must, effectiveFrom: may },
  LicenceRefused: { measure: must, products: must, licence: must, grantee: may },
  EntityNoted: { entity: must, names: must, country: may },
  TrustedPartnerListed: {
    list: must,
    partner: must,
    tier: must,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  TrustedPartnerRemoved: {
    list: must,
    partner: must,
    tier: must,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  TrustedPartnerRestored: {
    list: must,
    partner: must,
    tier: must,
    effectiveFrom: may,
    effectiveUntil: may,
    promulgatedOn: may,
    completes: may,
  },
  ConsultationsRequested: {
    dispute: must,
    forum: must,
    complainants: must,
    respondent: must,
    measures: may,
    ...proceeding,
  },
  ConsultationsAccepted: { dispute: must, ...proceeding },
  ConsultationsHeld: { dispute: must, ...proceeding },
  InterestNotified: { dispute: must, members: must, in: must, ...proceeding },
  InterestAnswered: { dispute: must, members: must, accepted: must, ...proceeding },
  PanelRequested: { dispute: must, ...proceeding },
  PanelRequestBlocked: { dispute: must, ...proceeding },
  PanelEstablished: { dispute: must, with: may, ...proceeding },
  AppointmentRequested: { dispute: must, ...proceeding },
  PanelComposed: { dispute: must, ...proceeding },
  ReportCirculated: { dispute: must, report: must, toConform: may, level: may, ...proceeding },
  AppealNotified: { dispute: must, to: may, ...proceeding },
  ReportAdopted: { dispute: must, reports: must, toConform: may, ...proceeding },
  PeriodSet: { dispute: must, for: must, until: must, how: must, under: may },
  ImplementationReported: { dispute: must, extent: must, under: may },
  ArbitrationRequested: { dispute: must, ...proceeding },
  ArbitrationRefused: { dispute: must, under: may },
  RetaliationRequested: { dispute: must, level: may, round: may, under: may },
  RetaliationAuthorised: { dispute: must, level: may, round: may, under: may },
  ProceedingPaused: { dispute: must, until: may, ...proceeding },
  ProceedingResumed: { dispute: must, ...proceeding },
  ProceduresAgreed: { dispute: must, about: must, under: may },
  SolutionNotified: { dispute: must, extent: may, ...proceeding },
  RequestWithdrawn: { dispute: must, request: must, members: may, ...proceeding },
  ComplaintWithdrawn: { dispute: must, under: may },
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
  CompensationPlanAnnounced: {
    plan: must,
    payer: must,
    beneficiaries: must,
    rulings: may,
    funding: may,
  },
  CompensationPaid: { plan: must, recipients: may, sum: may },
  CompensationPlanRejected: { plan: must, reason: may },
  ReviewAnnounced: { review: must, subject: must, measures: may, lists: may, commentsUntil: may },
  ReviewConcluded: { review: must, outcome: must },
  TalksAgreed: { talks: must, with: must, subject: must },
  TalksHeld: { talks: must, with: must, subject: must, outcome: may },
  BoycottStarted: { boycott: must, against: must, goods: may },
  BoycottEnded: { boycott: must },
  StatementMade: {
    act: must,
    says: must,
    to: may,
    quote: may,
    claim: may,
    about: may,
    attributedTo: may,
    departs: may,
    coded: may,
  },
  CauseAsserted: {
    claim: must,
    cause: must,
    effect: must,
    says: must,
    about: may,
    attributedTo: may,
    departs: may,
  },
  CauseDenied: {
    claim: must,
    cause: must,
    effect: must,
    says: must,
    about: may,
    attributedTo: may,
    departs: may,
  },
  CooperationReported: {
    field: must,
    between: must,
    says: must,
    about: may,
    attributedTo: may,
    departs: may,
    coded: may,
  },
  ConflictReported: {
    field: must,
    between: must,
    says: must,
    about: may,
    attributedTo: may,
    departs: may,
    coded: may,
  },
  BackgroundNoted: { says: must, about: may, attributedTo: may, departs: may },
  EventCorrected: { target: must, replacement: must, reason: may },
  EventRetracted: { target: must, reason: must },
};

const envelope: FieldsOf<EventOf<'RulingIssued'>> = {
  id: must,
  type: must,
  schemaVersion: must,
  occurred: must,
  recordedAt: must,
  by: must,
  data: must,
  sources: must,
  actsOn: may,
  title: may,
  record: may,
  note: may,
};

const closedIn = (
  part: Part | undefined,
): Extract<Structure, { readonly _tag: 'StrictObject' }> => {
  const structure = part?.structure;
  if (structure?._tag === 'Refinement') return closedIn(structure.base);
  if (structure?._tag !== 'StrictObject') throw new Error('expected a closed codec');
  return structure;
};

const fieldsOf = (part: Part | undefined): Record<string, string> => {
  const { required, optional } = closedIn(part);
  return {
    ...Object.fromEntries(Object.keys(required).map((key) => [key, must])),
    ...Object.fromEntries(Object.keys(optional).map((key) => [key, may])),
  };
};

/** The shapes that a value may have. */
const shapesOf = (part: Part | undefined): readonly (Part | undefined)[] =>
  part?.structure._tag === 'Union' ? part.structure.among : [part];

describe('the codec has the fields of the type', () => {
  it.each(Object.keys(catalogue).filter(isEventType))('%s', (type) => {
    expect(fieldsOf(catalogue[type])).toEqual(envelope);
    const shapes = shapesOf(closedIn(catalogue[type]).required.data).map(fieldsOf);
    expect(shapes).toContainEqual(data[type]);
  });
});
