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

/** The dispute or agreement that a judgment or order is about, if any. */
type AboutCase = {
  /** The dispute that the judgment or order decides or is relevant to. */
  readonly dispute?: DisputeId;
  /** The agreement that the judgment or order interprets or applies. */
  readonly agreement?: AgreementId;
};

/** A court gives judgment: the *ruling*. */
export type RulingIssued = Act<
  'RulingIssued',
  {
    /** The judgment. */
    readonly ruling: RulingId;
    /** The court that gives the judgment. */
    readonly court: string;
    /** The actors that the judgment orders to do something. */
    readonly against: readonly Actor[];
    /** What the judgment orders, such as `compensation`. */
    readonly orders: string;
    /** The court's own case numbers. */
    readonly cases?: readonly string[];
    /** The number of people who sued. */
    readonly plaintiffs?: number;
    /** The award for each plaintiff. */
    readonly award?: Money;
  } & AboutCase
>;

/**
 * A court orders provisional measures before it gives judgment (Statute of the ICJ, Art. 41). The later
 * judgment is a `RulingIssued` with the same `ruling`. A further order does not change an earlier order.
 */
export type ProvisionalMeasuresOrdered = Act<
  'ProvisionalMeasuresOrdered',
  {
    /** The judgment that the court is still to give. */
    readonly ruling: RulingId;
    /** The court that orders the measures. */
    readonly court: string;
    /** The actors that the court orders to do something. */
    readonly against: readonly Actor[];
    /** What the court orders. */
    readonly orders: string;
    /** The court's own case numbers. */
    readonly cases?: readonly string[];
  } & AboutCase
>;

/** Somebody takes a step to enforce a judgment, such as the seizure of shares. */
export type RulingEnforced = Act<
  'RulingEnforced',
  {
    /** The judgment that is enforced. */
    readonly ruling: RulingId;
    /** The step, in words, such as the seizure of shares. */
    readonly step: string;
  }
>;

/** A judgment or an order of a court, or a step to enforce a judgment. */
export type CourtEvent = RulingIssued | ProvisionalMeasuresOrdered | RulingEnforced;

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

export const provisionalMeasuresOrdered: ActCodec<ProvisionalMeasuresOrdered> = act(
  'ProvisionalMeasuresOrdered',
  1,
  strictObject(
    'data',
    { ruling: rulingId, court: words, against: list(actor), orders: words },
    { cases: list(words), dispute: disputeId, agreement: agreementId },
  ),
);

export const rulingEnforced: ActCodec<RulingEnforced> = act(
  'RulingEnforced',
  1,
  strictObject('data', { ruling: rulingId, step: words }, {}),
);
