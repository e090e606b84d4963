import * as fc from 'fast-check';
import { catalogue } from '../../../events/catalogue';
import { isPlainType, type PlainEvent } from '../../../events/plain';
import { describe } from '../../../flaw';
import { disputeSteps } from './dispute-steps';
import { all, some } from './fields';
import { dateTime, day, occurred, recordedAt } from './july';

type Type = PlainEvent['type'];

/** An event before it has an id. */
export type Nameless = {
  readonly type: Type;
  readonly occurred: string;
  readonly recordedAt: string;
  readonly by: { readonly country: string; readonly sector: string };
  readonly data: Readonly<Record<string, unknown>>;
};

const pick = <A>(...of: readonly A[]) => fc.constantFrom(...of);

// Few ids, so that events concern the same rows; some are names of properties of every object.
const measure = pick('m', '__proto__');
const products = fc.subarray(['acid', { scheme: 'HS', code: '281111' }, 'constructor'], {
  minLength: 1,
});
const agreement = pick('pact', 'toString');
const notice = pick('n', 'o');
const country = pick('JPN', 'KOR');
const licence = pick('none', 'general-bulk', 'specified-bulk', 'individual', 'prohibited');
/** Ids of events in the stories, which most logs contain. */
const someEvent = pick('announced', 'eased', 'lift', 'notice', 'notice-suspended', 'listed');
const actor = country.map((code) => ({ country: code, sector: 'GOV' }));
const says = pick('So it is.', 'It is not so.');

/** Dates of effect: often none, some before or after the act, some `null`. */
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
const announcement = {
  ...onMeasure,
  instrument: pick('export-licensing-requirement', 'export-ban'),
  flow: pick('export', 'export', 'import'),
  against: country,
  licence,
};
const onList = { list: pick('t', 'u'), partner: country, tier: pick('A', 'B') };
const claimed = all({
  claim: pick('c', 'e'),
  cause: fc.constant(['announced']),
  effect: fc.constant([]),
  says,
});
const talked = all({ talks: pick('t'), with: fc.tuple(actor), subject: says });

const data: { readonly [T in Type]?: fc.Arbitrary<object> } = {
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
  LicenceGranted: all({ ...onMeasure, licence: pick('l', 'k') }),
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

/** An event of one type with any dates. */
export const eventOf = (type: Type): fc.Arbitrary<Nameless> =>
  fc.record({
    type: fc.constant(type),
    occurred,
    recordedAt,
    by: actor,
    // Types without data of their own are not generated.
    data: (data[type] ?? fc.constant({})) as fc.Arbitrary<Nameless['data']>,
  });

const types = Object.keys(data).filter(isPlainType);
const frequent: readonly Type[] = types.filter((type) =>
  /^(Measure|Licence|TrustedPartner|Notice|Termination|Agreement|Cause|Proceeding)/.test(type),
);

/** An event of any type; types with many kinds of changes are drawn more often. */
export const anyEvent: fc.Arbitrary<Nameless> = fc
  .constantFrom(...types, ...frequent, ...frequent)
  .chain(eventOf);

/** An event on the record of one of these types. */
export const withSources = <E extends Nameless>(event: E) => ({
  ...event,
  schemaVersion: catalogue[event.type].version,
  sources: [],
});

/** Gives an event its id, and removes an `effectiveUntil` before its beginning. */
export const named = (id: string, event: Nameless): PlainEvent => {
  const whole = { id, ...withSources(event) };
  const { effectiveUntil: _, ...data } = event.data;
  for (const each of [whole, { ...whole, data }]) if (isSound(each)) return each;
  const flaws = catalogue[event.type].flawsOf({ ...whole, data }, '');
  throw new Error(`${event.type}: ${flaws.map(describe).join(' ')}`);
};

const isSound = (event: { readonly type: Type }): event is PlainEvent =>
  catalogue[event.type].is(event);
