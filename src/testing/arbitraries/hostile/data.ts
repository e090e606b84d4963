import * as fc from 'fast-check';
import type { PlainEvent } from '../../../events/plain';
import { disputeSteps } from './dispute-steps';
import { all, some } from './fields';
import { dateTime, day } from './july';

const pick = <A>(...of: readonly A[]) => fc.constantFrom(...of);

// There are few ids, so that events concern the same rows. Some ids are names of properties that
// every object has, to test code that uses ids as keys of a plain object.
const measure = pick('m', '__proto__');
const products = fc.subarray(['acid', { scheme: 'HS', code: '281111' }, 'constructor'], {
  minLength: 1,
});
const stack = pick('s', 'valueOf');
const coverage = pick('whole', 'part');
const agreement = pick('pact', 'toString');
const notice = pick('n', 'o');
const country = pick('JPN', 'KOR');
const licence = pick('none', 'general-bulk', 'specified-bulk', 'individual', 'prohibited');
/**
 * The id of an event in one of the stories of `stories.ts`. Every generated log has these stories. But a story can
 * leave out one of its events, so the log may lack the event with this id.
 */
const someEvent = pick(
  'announced',
  'eased',
  'lift',
  'notice',
  'notice-suspended',
  'listed',
  'halted',
  'concluded',
);
export const actor = country.map((code) => ({ country: code, sector: 'GOV' }));
const says = pick('So it is.', 'It is not so.');

export const effect: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 5,
    arbitrary: some({
      effectiveFrom: fc.oneof(day, day, dateTime, fc.constant(null)),
      effectiveUntil: fc.oneof(day, day, dateTime),
    }),
  },
  { weight: 1, arbitrary: some({ effectiveFrom: day, completes: someEvent }) },
);

const withEffect = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.tuple(all(fields), effect).map(([data, dates]) => ({ ...data, ...dates }));

const onMeasure = { measure, products };
const onLicence = { ...onMeasure, licence: pick('l', 'k') };
const announcement = {
  ...onMeasure,
  instrument: pick('export-licensing-requirement', 'export-ban'),
  flow: pick('export', 'export', 'import'),
  against: country,
  licence,
};
const list = pick('t', 'u');
const onList = { list, partner: country, tier: pick('A', 'B') };
const claimed = all({
  claim: pick('c', 'e'),
  cause: fc.constant(['announced']),
  effect: fc.constant([]),
  says,
});
const talked = all({ talks: pick('t'), with: fc.tuple(actor), subject: says });

export const dataOf: { readonly [T in PlainEvent['type']]?: fc.Arbitrary<object> } = {
  RulingIssued: all({
    ruling: pick('r'),
    court: pick('A court'),
    against: fc.tuple(actor),
    orders: says,
  }),
  ProvisionalMeasuresOrdered: all({
    ruling: pick('r'),
    court: pick('A court'),
    against: fc.tuple(actor),
    orders: says,
  }),
  RulingEnforced: all({ ruling: pick('r'), step: says }),
  LicenceRegimeNoted: withEffect({ from: country, to: country, products, licence }),
  MeasureAnnounced: withEffect(announcement),
  MeasureAmended: fc.oneof(
    withEffect({ ...onMeasure, licence }),
    withEffect({ ...onMeasure, duty: pick({ percent: 10 }, { percent: 25 }) }),
  ),
  MeasureSuspended: withEffect(onMeasure),
  MeasureResumed: withEffect(onMeasure),
  MeasureLifted: withEffect(onMeasure),
  ExclusionGranted: withEffect(onMeasure),
  StackingOrdered: withEffect({
    stack,
    order: pick([['m', '__proto__']], [['m'], ['__proto__']], [['__proto__'], ['m']]),
  }),
  LicenceGranted: all(onLicence),
  LicenceRevoked: all(onLicence),
  LicenceRefused: all(onLicence),
  EntityNoted: all({ entity: pick('e', 'constructor'), names: pick(['A firm'], ['e', 'A firm']) }),
  ProductNoted: withEffect({
    product: pick('acid', 'constructor'),
    codes: pick([{ scheme: 'HS', code: '281111' }], [{ scheme: 'HS', code: '2811' }]),
  }),
  DecisionWithdrawn: fc
    .tuple(
      fc.oneof(
        { weight: 4, arbitrary: all(onMeasure) },
        ...[
          all({ from: country, to: country, products }),
          all({ list, partner: country }),
          all({ agreement }),
          all({ agreement, notice }),
          all({ group: pick('EUN'), member: country }),
          all({ stack }),
          all({ with: country }),
          all({ host: country }),
          all({ ruling: pick('r') }),
          all({ plan: pick('p') }),
          all({ coverage, effectiveFrom: day }),
          all({ product: pick('acid', 'constructor') }),
        ],
      ),
      someEvent,
    )
    .map(([subject, withdraws]) => ({ ...subject, withdraws })),
  MembershipNoted: withEffect({ group: pick('EUN'), member: country }),
  CoverageDeclared: all({
    coverage,
    subjects: pick(['licensing'], ['lists', 'licensing']),
    routes: all({ from: country, to: country }).map((route) => [route]),
    products: pick<unknown>('*', ['acid']),
    extent: pick('complete', 'sample'),
    effectiveFrom: day,
    checkedUntil: day,
  }),
  TrustedPartnerListed: withEffect(onList),
  TrustedPartnerRemoved: withEffect(onList),
  TrustedPartnerRestored: withEffect(onList),
  ...disputeSteps,
  AgreementConcluded: withEffect({
    agreement,
    title: pick('A pact'),
    parties: fc.constant(['JPN', 'KOR']),
  }),
  AgreementRatified: all({ agreement, party: country }),
  AgreementAppliedProvisionally: withEffect({ agreement }),
  AgreementSuspended: withEffect({ agreement }),
  AgreementResumed: withEffect({ agreement }),
  AgreementLeft: withEffect({ agreement, party: country }),
  DiplomaticRelationsChanged: withEffect({
    with: country,
    level: pick('normal', 'downgraded', 'suspended', 'severed'),
  }),
  AmbassadorRecalled: all({ host: country }),
  AmbassadorReturned: all({ host: country }),
  TerminationNotified: withEffect({ agreement, notice }),
  NoticeSuspended: all({ agreement, notice }),
  NoticesWithdrawn: all({ agreement, notice, withdraws: fc.tuple(someEvent) }),
  CompensationPlanAnnounced: all({
    plan: pick('p'),
    payer: actor,
    beneficiaries: pick('victims'),
  }),
  CompensationPaid: all({ plan: pick('p'), recipients: fc.nat({ max: 9 }) }),
  CompensationPlanRejected: all({ plan: pick('p') }),
  ReviewAnnounced: all({ review: pick('v'), subject: says }),
  ReviewConcluded: all({ review: pick('v'), outcome: says }),
  TalksAgreed: talked,
  TalksHeld: talked,
  BoycottStarted: all({ boycott: pick('b'), against: country }),
  BoycottEnded: all({ boycott: pick('b') }),
  StatementMade: all({ act: pick('accuse', 'deny'), says }),
  CauseAsserted: claimed,
  CauseDenied: claimed,
};
