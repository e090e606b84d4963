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
import { type GroupId, groupId } from '../../vocabulary/groups';
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
  /** The agreement to which the withdrawn act belongs. */
  readonly agreement: AgreementId;
};

type OnCoverage = {
  /** The declaration of coverage that is withdrawn. */
  readonly coverage: CoverageId;
  /**
   * The first day that is no longer covered. To withdraw the whole declaration, give the declaration's own
   * `effectiveFrom`.
   */
  readonly effectiveFrom: Point;
};

/** The membership, given by the same fields as in `MembershipNoted`. */
type OnMembership = {
  /** The group. */
  readonly group: GroupId;
  /** The member. */
  readonly member: CountryCode;
};

/** The judgment or order, given by the same field as in the act that is withdrawn. */
type OnRuling = {
  /** The judgment that is withdrawn, or the judgment that the court was still to give when it made the order. */
  readonly ruling: RulingId;
};

/** What a withdrawn decision of a country is about, named by the same fields as in the decision itself. */
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
      /** The other country, if a change of diplomatic relations is withdrawn. */
      readonly with: CountryCode;
    }
  | {
      /** The country from which the ambassador was recalled, if a recall is withdrawn. */
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

/** What a withdrawn decision is about, named by the same fields as in the decision itself. */
export type Subject = NationalSubject | OnRuling | OnMembership;

type Withdrawing = {
  /** The act that is withdrawn. */
  readonly withdraws: EventId;
};

/** A country or bloc withdraws a decision of its own. */
export type NationalWithdrawal = Act<
  'DecisionWithdrawn',
  NationalSubject & Withdrawing,
  NationalActor
>;

/** A court withdraws a judgment or an order. The court is a court of a country or an international court. */
export type CourtWithdrawal = Act<'DecisionWithdrawn', OnRuling & Withdrawing>;

/**
 * A membership that was decided is taken back, such as an accession that a referendum rejects. Any actor can
 * record this, as with `MembershipNoted`.
 */
export type MembershipWithdrawal = Act<'DecisionWithdrawn', OnMembership & Withdrawing>;

/**
 * A decision is withdrawn. If the effect of the decision has not begun, it never begins. If the effect has
 * begun, an exclusion or a decision for a limited time ends at once. Any other decision in effect cannot be
 * withdrawn, so enter a new decision instead. For a measure, that is an amendment, a resumption or a lifting.
 * A lifting in effect cannot be withdrawn either, so only a new announcement brings the measure back.
 *
 * A notice to end an agreement can be withdrawn until the notice has ended the agreement, and so can a
 * suspension of the notice. The recall of an ambassador can be withdrawn until the ambassador returns. The court
 * that ruled, or a court above it, can withdraw a judgment at any time. It can withdraw provisional measures
 * until the judgment is given (Rules of the ICJ, Art. 76). An international court acts as
 * `{ sector: 'IGO', name: 'International Court of Justice' }`. Any actor can withdraw a `MembershipNoted`. Every
 * decision that is neither a ruling nor a membership can be withdrawn only by an actor of a country or bloc.
 */
export type DecisionWithdrawn = NationalWithdrawal | CourtWithdrawal | MembershipWithdrawal;

export const isNational = (event: DecisionWithdrawn): event is NationalWithdrawal =>
  !('ruling' in event.data || 'group' in event.data);

/**
 * Whether an act on an agreement itself is withdrawn. False if a notice to end an agreement is withdrawn,
 * although the subject of the notice has the field `agreement`, too.
 */
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
const ofMembership = strictObject(
  'data',
  { group: groupId, member: countryCode, ...withdraws },
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
    ofMembership,
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
    if (Object.hasOwn(value, 'group')) return ofMembership;
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

const isOfRightActor = ({ by, data }: { readonly by: Actor; readonly data: Subject }) =>
  'country' in by || 'ruling' in data || 'group' in data
    ? []
    : [
        {
          path: 'by',
          expected:
            'a country or bloc, since an international body withdraws only rulings and memberships',
          found: show(by),
          advice:
            'Name the country in "by", the ruling in "data.ruling", or the membership in "data.group" and "data.member".',
        },
      ];

// The cast is safe: the codec and the rule accept only the three kinds of events in the type.
export const decisionWithdrawn = act(
  'DecisionWithdrawn',
  1,
  withdrawn,
  isOfRightActor,
) as ActCodec<DecisionWithdrawn>;
