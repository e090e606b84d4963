import type { Codec } from '../../codec/codec';
import { strictObject } from '../../codec/strict-object';
import { union } from '../../codec/union';
import { show } from '../../flaw';
import { isRecord } from '../../object';
import type { Point } from '../../time/point';
import {
  type Actor,
  type CountryCode,
  countryCode,
  type NationalActor,
} from '../../vocabulary/actors';
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
import { bareProduct, type Goods, goods } from '../../vocabulary/products';
import { type Act, type ActCodec, act } from '../envelope/envelope';
import { type Place, place } from './regime';
import { narrowing, type OnMeasure, onMeasure } from './scope';

type OnAgreement = {
  /** The agreement whose notice is taken back. */
  readonly agreement: AgreementId;
};

type OnCoverage = {
  /** The declaration of coverage that is taken back. */
  readonly coverage: CoverageId;
  /** The first day that is no longer covered, such as that of the declaration itself. */
  readonly effectiveFrom: Point;
};

/** A judgment or order of a court, by the field that names it in the act itself. */
type OnRuling = {
  /** The judgment that is taken back. */
  readonly ruling: RulingId;
};

/** What a withdrawn decision of a country was about: the fields that name the same thing in the act itself. */
type NationalSubject =
  | OnMeasure
  | {
      /** The list that the decision is about. */
      readonly list: ListId;
      /** The country on the list. */
      readonly partner: CountryCode;
    }
  | OnAgreement
  | {
      /** The agreement. */
      readonly agreement: AgreementId;
      /** The notice of termination. */
      readonly notice: NoticeId;
    }
  | {
      /** The other country, for a change of diplomatic relations. */
      readonly with: CountryCode;
    }
  | {
      /** The country from which the ambassador was recalled. */
      readonly host: CountryCode;
    }
  | {
      /** The compensation plan. */
      readonly plan: PlanId;
    }
  | {
      /** The stack of measures. */
      readonly stack: StackId;
    }
  | OnCoverage
  | {
      /** The good whose codes were noted. */
      readonly product: string;
    }
  | {
      /** The exporting country of a baseline. */
      readonly from: Place;
      /** The importing country of a baseline. */
      readonly to: Place;
      /** The goods of a baseline. */
      readonly products: Goods;
    };

/** What a withdrawn decision was about: the fields that name the same thing in the act itself. */
export type Subject = NationalSubject | OnRuling;

type Withdrawing = {
  /** The act that decided it. */
  readonly withdraws: EventId;
};

/** A country or bloc takes back a decision of its own. */
export type NationalWithdrawal = Act<
  'DecisionWithdrawn',
  NationalSubject & Withdrawing,
  NationalActor
>;

/** A court takes back a judgment or an order: that of a country, or an international one. */
export type CourtWithdrawal = Act<'DecisionWithdrawn', OnRuling & Withdrawing>;

/**
 * A decision is taken back. What has not begun never does; an act for a time ends at once, and an
 * exclusion too. A lasting term that is in effect is not taken back (amend it), nor is a lifting.
 *
 * A notice to end an agreement can be taken back until it has ended it, and so can its suspension. The
 * recall of an ambassador can be taken back until the return. A court takes back a judgment at any
 * time, and provisional measures until its judgment (Rules of the ICJ, Art. 76); an international court
 * acts as `{ sector: 'IGO', name: 'International Court of Justice' }`. All else is taken back by an actor
 * of a country or bloc.
 */
export type DecisionWithdrawn = NationalWithdrawal | CourtWithdrawal;

/** Whether a court takes back its own act, and not a country its decision. */
export const isOfCourt = (event: DecisionWithdrawn): event is CourtWithdrawal =>
  'ruling' in event.data;

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
const ofProduct = strictObject('data', { product: bareProduct, ...withdraws }, {});
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
    ofProduct,
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
    if (Object.hasOwn(value, 'product') && !Object.hasOwn(value, 'measure')) return ofProduct;
    return Object.hasOwn(value, 'from') ? ofRegime : ofMeasure;
  },
);

/** All but a ruling is taken back by the country or bloc that decided it. */
const isOfCountryOrCourt = ({ by, data }: { readonly by: Actor; readonly data: Subject }) =>
  'country' in by || 'ruling' in data
    ? []
    : [
        {
          path: 'by',
          expected: 'an actor of a country, since only an international court has none here',
          found: show(by),
          advice: 'Name the country in "by", or the ruling that is withdrawn in "data.ruling".',
        },
      ];

/** Codec of {@link DecisionWithdrawn}. */
// The rule leaves only the two kinds of which the type consists.
export const decisionWithdrawn = act(
  'DecisionWithdrawn',
  1,
  withdrawn,
  isOfCountryOrCourt,
) as ActCodec<DecisionWithdrawn>;
