import fc from 'fast-check';
import type { PlainEvent } from '../../src/events/plain';
import { instruments, licenceLevels } from '../../src/vocabulary/instruments';
import { fields } from './sound';
import { aPoint, dayText } from './times';
import { aCountry, anActor, anEventId, anId, someProducts, someWords } from './vocabulary';

const few = <A>(each: fc.Arbitrary<A>, minLength = 0) =>
  fc.array(each, { minLength, maxLength: 3 });
const howMany = fc.integer({ min: 0, max: 1000 });
const money = fields({
  currency: fc.constantFrom('KRW', 'JPY'),
  amount: fc.integer({ min: 0, max: 1e9 }),
});

/** Dates of effect; the end is always late enough. */
const effect = {
  effectiveFrom: fc.option(aPoint),
  effectiveUntil: dayText.map((day) => `203${day.slice(3)}`),
  promulgatedOn: aPoint,
  completes: anEventId,
};
const licence = fc.constantFrom(...licenceLevels);
const rate = fc.constantFrom(0, 7.5, 25);
const entities = fc.constantFrom(['Huawei'], ['SMIC', 'YMTC']);
const onMeasure = { measure: anId, products: someProducts };
const onList = { list: anId, partner: aCountry, tier: fc.constantFrom('A', 'B', 'removed') };
const onNotice = { agreement: anId, notice: anId };
const under = { under: fc.constant('DSU Art. 6.1') };
const step = fields({ dispute: anId }, under);
const reported = fields({ dispute: anId, report: fc.constantFrom('panel', 'appellate') }, under);
const talked = { talks: anId, with: few(anActor), subject: someWords };
const spoken = {
  about: few(anEventId),
  attributedTo: few(someWords),
  departs: fields({ recordSays: someWords, events: few(anEventId) }),
};
const coded = few(fields({ scheme: fc.constantFrom('cameo', 'plover'), code: someWords }));
const reportedDeeds = fields(
  { field: someWords, between: few(anActor), says: someWords },
  { ...spoken, coded },
);
const claimed = fields(
  { claim: anId, cause: few(anEventId), effect: few(anEventId), says: someWords },
  spoken,
);

/** The data of every plain event. */
export const eventData: Record<PlainEvent['type'], fc.Arbitrary<object>> = {
  RulingIssued: fields(
    { ruling: anId, court: someWords, against: few(anActor), orders: someWords },
    { cases: few(someWords), plaintiffs: howMany, award: money },
  ),
  RulingEnforced: fields({ ruling: anId, step: someWords }),
  LicenceRegimeNoted: fields(
    { from: aCountry, to: aCountry, products: someProducts, licence },
    effect,
  ),
  MeasureAnnounced: fields(
    {
      ...onMeasure,
      instrument: fc.constantFrom(...Object.keys(instruments)),
      flow: fc.constantFrom('export', 'import'),
      against: aCountry,
    },
    { licence, rate, entities, legalBasis: someWords, ...effect },
  ),
  MeasureAmended: fields({ ...onMeasure, licence }, { rate, entities, ...effect }),
  MeasureSuspended: fields(onMeasure, effect),
  MeasureResumed: fields(onMeasure, effect),
  MeasureLifted: fields(onMeasure, effect),
  LicenceGranted: fields(
    { ...onMeasure, licence: anId },
    { grantee: someWords, effectiveUntil: effect.effectiveUntil },
  ),
  TrustedPartnerListed: fields(onList, effect),
  TrustedPartnerRemoved: fields(onList, effect),
  TrustedPartnerRestored: fields(onList, effect),
  ConsultationsRequested: fields(
    { dispute: anId, forum: someWords, complainant: aCountry, respondent: aCountry },
    { ...under, measures: few(anId) },
  ),
  ConsultationsAccepted: step,
  ConsultationsHeld: step,
  PanelRequested: step,
  PanelRequestBlocked: step,
  PanelEstablished: step,
  PanelComposed: step,
  ReportCirculated: reported,
  ReportAdopted: reported,
  ProceedingPaused: step,
  ProceedingResumed: step,
  SolutionNotified: step,
  ComplaintWithdrawn: step,
  ArbitrationRequested: step,
  ArbitrationRefused: step,
  AgreementConcluded: fields(
    { agreement: anId, title: someWords, parties: few(aCountry, 1) },
    effect,
  ),
  TerminationNotified: fields(onNotice, effect),
  NoticeSuspended: fields(onNotice),
  NoticesWithdrawn: fields({ ...onNotice, withdraws: few(anEventId, 1) }),
  CompensationPlanAnnounced: fields(
    { plan: anId, payer: anActor, beneficiaries: someWords },
    { rulings: few(anId), funding: someWords },
  ),
  CompensationPaid: fields({ plan: anId }, { recipients: howMany, sum: money }),
  CompensationPlanRejected: fields({ plan: anId }, { reason: someWords }),
  ReviewAnnounced: fields(
    { review: anId, subject: someWords },
    { measures: few(anId), lists: few(anId), commentsUntil: aPoint },
  ),
  ReviewConcluded: fields({ review: anId, outcome: someWords }),
  TalksAgreed: fields(talked),
  TalksHeld: fields(talked, { outcome: someWords }),
  BoycottStarted: fields({ boycott: anId, against: aCountry }, { goods: someWords }),
  BoycottEnded: fields({ boycott: anId }),
  StatementMade: fields(
    { act: fc.constantFrom('accuse', 'deny', 'report', 'urge'), says: someWords },
    { to: few(anActor), quote: someWords, claim: anId, ...spoken, coded },
  ),
  CauseAsserted: claimed,
  CauseDenied: claimed,
  CooperationReported: reportedDeeds,
  ConflictReported: reportedDeeds,
  BackgroundNoted: fields({ says: someWords }, spoken),
};
