import { list } from '../../codec/list';
import { count } from '../../codec/number';
import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import { type Actor, actor } from '../../vocabulary/actors';
import {
  type AgreementId,
  agreementId,
  type DisputeId,
  disputeId,
  type RulingId,
  rulingId,
} from '../../vocabulary/ids';
import { type Money, money } from '../../vocabulary/money';
import { type Act, type ActCodec, act } from '../envelope/envelope';

/** What a judgment or an order is about, beside its own case. */
type AboutCase = {
  /** The dispute that it decides or bears on. */
  readonly dispute?: DisputeId;
  /** The agreement that it interprets or applies. */
  readonly agreement?: AgreementId;
};

/** A court gives judgment: the *ruling*. */
export type RulingIssued = Act<
  'RulingIssued',
  {
    /** The judgment. */
    readonly ruling: RulingId;
    /** The court that gives it. */
    readonly court: string;
    /** Whom it orders to do something. */
    readonly against: readonly Actor[];
    /** What it orders, such as `compensation`. */
    readonly orders: string;
    /** The court's own case numbers. */
    readonly cases?: readonly string[];
    /** How many persons sued. */
    readonly plaintiffs?: number;
    /** For each plaintiff. */
    readonly award?: Money;
  } & AboutCase
>;

/**
 * A court orders provisional measures before it gives judgment (Statute of the ICJ, Art. 41). The
 * judgment that follows is `RulingIssued` of the same ruling.
 */
export type ProvisionalMeasuresOrdered = Act<
  'ProvisionalMeasuresOrdered',
  {
    /** The judgment that is to come. */
    readonly ruling: RulingId;
    /** The court that orders them. */
    readonly court: string;
    /** Whom it orders to do something. */
    readonly against: readonly Actor[];
    /** What it orders. */
    readonly orders: string;
    /** The court's own case numbers. */
    readonly cases?: readonly string[];
  } & AboutCase
>;

/** A step that carries a judgment out, such as the seizure of shares. */
export type RulingEnforced = Act<
  'RulingEnforced',
  {
    /** The judgment that is carried out. */
    readonly ruling: RulingId;
    /** The step, in words, such as the seizure of shares. */
    readonly step: string;
  }
>;

/** An event of a court. */
export type CourtEvent = RulingIssued | ProvisionalMeasuresOrdered | RulingEnforced;

/** Codec of {@link RulingIssued}. */
export const rulingIssued: ActCodec<RulingIssued> = act(
  'RulingIssued',
  1,
  strictObject(
    'data',
    { ruling: rulingId, court: words, against: list(actor), orders: words },
    {
      cases: list(words),
      plaintiffs: count,
      award: money,
      dispute: disputeId,
      agreement: agreementId,
    },
  ),
);

/** Codec of {@link ProvisionalMeasuresOrdered}. */
export const provisionalMeasuresOrdered: ActCodec<ProvisionalMeasuresOrdered> = act(
  'ProvisionalMeasuresOrdered',
  1,
  strictObject(
    'data',
    { ruling: rulingId, court: words, against: list(actor), orders: words },
    { cases: list(words), dispute: disputeId, agreement: agreementId },
  ),
);

/** Codec of {@link RulingEnforced}. */
export const rulingEnforced: ActCodec<RulingEnforced> = act(
  'RulingEnforced',
  1,
  strictObject('data', { ruling: rulingId, step: words }, {}),
);
