import { list } from '../../codec/list';
import { count } from '../../codec/number';
import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import { type Actor, actor } from '../../vocabulary/actors';
import { type PlanId, planId, type RulingId, rulingId } from '../../vocabulary/ids';
import { type Money, money } from '../../vocabulary/money';
import { type Act, type ActCodec, act } from '../envelope/envelope';

/** Someone announces how victims are to be paid: the *compensation plan*. */
export type CompensationPlanAnnounced = Act<
  'CompensationPlanAnnounced',
  {
    /** The plan. */
    readonly plan: PlanId;
    /** Who is supposed to pay. */
    readonly payer: Actor;
    /** The people who are supposed to be paid, in words. */
    readonly beneficiaries: string;
    /** The judgments that the plan is meant to satisfy. */
    readonly rulings?: readonly RulingId[];
    /** Where the money comes from. */
    readonly funding?: string;
  }
>;

/** Money is paid under a plan. */
export type CompensationPaid = Act<
  'CompensationPaid',
  {
    /** The plan under which the money is paid. */
    readonly plan: PlanId;
    /** The number of people who are paid. */
    readonly recipients?: number;
    /** The total sum paid. */
    readonly sum?: Money;
  }
>;

/** People whom a compensation plan concerns reject the plan. The plan itself goes on. */
export type CompensationPlanRejected = Act<
  'CompensationPlanRejected',
  {
    /** The plan that is rejected. */
    readonly plan: PlanId;
    /** The reason for the rejection, in words. */
    readonly reason?: string;
  }
>;

/** An event on a plan to compensate victims. */
export type CompensationEvent =
  | CompensationPlanAnnounced
  | CompensationPaid
  | CompensationPlanRejected;

export const compensationPlanAnnounced: ActCodec<CompensationPlanAnnounced> = act(
  'CompensationPlanAnnounced',
  2,
  strictObject(
    'data',
    { plan: planId, payer: actor, beneficiaries: words },
    { rulings: list(rulingId), funding: words },
  ),
);

export const compensationPaid: ActCodec<CompensationPaid> = act(
  'CompensationPaid',
  1,
  strictObject('data', { plan: planId }, { recipients: count, sum: money }),
);

export const compensationPlanRejected: ActCodec<CompensationPlanRejected> = act(
  'CompensationPlanRejected',
  1,
  strictObject('data', { plan: planId }, { reason: words }),
);
