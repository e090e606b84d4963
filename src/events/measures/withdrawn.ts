import type { Codec } from '../../codec/codec';
import { strictObject } from '../../codec/strict-object';
import { union } from '../../codec/union';
import { isRecord } from '../../object';
import type { Point } from '../../time/point';
import { type CountryCode, countryCode, type NationalActor } from '../../vocabulary/actors';
import { point } from '../../vocabulary/dates';
import {
  type AgreementId,
  agreementId,
  type CoverageId,
  coverageId,
  type EventId,
  eventId,
  type ListId,
  listId,
  type NoticeId,
  noticeId,
  type PlanId,
  planId,
  type RulingId,
  rulingId,
  type StackId,
  stackId,
} from '../../vocabulary/ids';
import { type Goods, goods } from '../../vocabulary/products';
import { type Act, type ActCodec, nationalAct } from '../envelope/envelope';
import { type Place, place } from './regime';
import { narrowing, type OnMeasure, onMeasure } from './scope';

type OnAgreement = { readonly agreement: AgreementId };

type OnCoverage = {
  readonly coverage: CoverageId;
  /** The first day that is no longer covered, such as that of the declaration itself. */
  readonly effectiveFrom: Point;
};

/** What a withdrawn decision was about: the fields that name the same thing in the act itself. */
export type Subject =
  | OnMeasure
  | { readonly list: ListId; readonly partner: CountryCode }
  | OnAgreement
  | { readonly agreement: AgreementId; readonly notice: NoticeId }
  | { readonly with: CountryCode }
  | { readonly host: CountryCode }
  | { readonly ruling: RulingId }
  | { readonly plan: PlanId }
  | { readonly stack: StackId }
  | OnCoverage
  | { readonly from: Place; readonly to: Place; readonly products: Goods };

/**
 * A decision is taken back. What has not begun never does; an act for a time ends at once, and an
 * exclusion too. A lasting term that is in effect is not taken back (amend it), nor is a lifting.
 *
 * A notice to end an agreement can be taken back until it has ended it, and so can its suspension. The
 * recall of an ambassador can be taken back until the return. A court takes back a judgment at any
 * time, and provisional measures until its judgment (Rules of the ICJ, Art. 76). As `by` is an actor
 * of a country or bloc, the log cannot say that an international court takes back its own.
 */
export type DecisionWithdrawn = Act<
  'DecisionWithdrawn',
  Subject & {
    /** The act that decided it. */
    readonly withdraws: EventId;
  },
  NationalActor
>;

/** Whether what was withdrawn is about an agreement itself, and not about a notice to end it. */
export const isOnAgreement = (subject: Subject): subject is OnAgreement =>
  'agreement' in subject && !('notice' in subject);

const withdraws = { withdraws: eventId } as const;

const ofMeasure = strictObject('data', { ...onMeasure, ...withdraws }, narrowing);
const ofList = strictObject('data', { list: listId, partner: countryCode, ...withdraws }, {});
const ofAgreement = strictObject('data', { agreement: agreementId, ...withdraws }, {});
const ofNotice = strictObject(
  'data',
  { agreement: agreementId, notice: noticeId, ...withdraws },
  {},
);
const ofRelations = strictObject('data', { with: countryCode, ...withdraws }, {});
const ofAmbassador = strictObject('data', { host: countryCode, ...withdraws }, {});
const ofRuling = strictObject('data', { ruling: rulingId, ...withdraws }, {});
const ofPlan = strictObject('data', { plan: planId, ...withdraws }, {});
const ofStack = strictObject('data', { stack: stackId, ...withdraws }, {});
const ofCoverage = strictObject(
  'data',
  { coverage: coverageId, effectiveFrom: point, ...withdraws },
  {},
);
const ofRegime = strictObject(
  'data',
  { from: place, to: place, products: goods, ...withdraws },
  {},
);

const withdrawn: Codec<DecisionWithdrawn['data']> = union<DecisionWithdrawn['data']>(
  'data',
  [
    ofMeasure,
    ofList,
    ofAgreement,
    ofNotice,
    ofRelations,
    ofAmbassador,
    ofRuling,
    ofPlan,
    ofStack,
    ofCoverage,
    ofRegime,
  ],
  (value) => {
    if (!isRecord(value)) return ofMeasure;
    if (Object.hasOwn(value, 'list')) return ofList;
    if (Object.hasOwn(value, 'notice')) return ofNotice;
    if (Object.hasOwn(value, 'agreement')) return ofAgreement;
    if (Object.hasOwn(value, 'with')) return ofRelations;
    if (Object.hasOwn(value, 'host')) return ofAmbassador;
    if (Object.hasOwn(value, 'ruling')) return ofRuling;
    if (Object.hasOwn(value, 'plan')) return ofPlan;
    if (Object.hasOwn(value, 'stack')) return ofStack;
    if (Object.hasOwn(value, 'coverage')) return ofCoverage;
    return Object.hasOwn(value, 'from') ? ofRegime : ofMeasure;
  },
);

/** Codec of {@link DecisionWithdrawn}. */
export const decisionWithdrawn: ActCodec<DecisionWithdrawn> = nationalAct(
  'DecisionWithdrawn',
  1,
  withdrawn,
);
