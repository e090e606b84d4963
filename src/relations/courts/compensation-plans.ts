import { actorName } from '../../vocabulary/actor-names';
import type { Actor } from '../../vocabulary/actors';
import type { EventId, PlanId, RulingId } from '../../vocabulary/ids';
import { refuseForeign } from '../schedule/foreign';
import { table } from '../schedule/policy-table';
import type { Since } from '../schedule/schedule';

/** A plan to compensate victims. */
export type CompensationPlan = {
  /** The plan. */
  readonly plan: PlanId;
  /** Who announced the plan. */
  readonly by: Actor;
  /** Who is to pay. */
  readonly payer: Actor;
  /** Who is to be paid, in words. */
  readonly beneficiaries: string;
  /** The judgments that the plan is meant to satisfy. */
  readonly rulings: readonly RulingId[];
  /** Where the money comes from; null if no act says where. */
  readonly funding: string | null;
  /** When the plan was announced. */
  readonly announced: Since;
  /** The event that announced the plan. */
  readonly act: EventId;
  /** How many payments were made so far. */
  readonly payments: number;
  /** How many people have been paid so far. Payments that give no number are not counted. */
  readonly recipients: number;
  /** Who has rejected the plan. A rejection does not end the plan. */
  readonly rejectedBy: readonly string[];
  /** The act that took the plan back; null if no act did. */
  readonly withdrawn: EventId | null;
};

/** The table of compensation plans, with payments and rejections: one row for each plan. */
export const compensationPlans = table<CompensationPlan>()({
  CompensationPlanAnnounced: {
    row: ({ data }) => data.plan,
    begin: ({ id, by, occurred, data }) => ({
      plan: data.plan,
      by,
      payer: data.payer,
      beneficiaries: data.beneficiaries,
      rulings: data.rulings ?? [],
      funding: data.funding ?? null,
      announced: occurred,
      act: id,
      payments: 0,
      recipients: 0,
      rejectedBy: [],
      withdrawn: null,
    }),
  },
  DecisionWithdrawn: {
    row: ({ data }) => ('plan' in data ? data.plan : []),
    evolve: (draft, { id, by, data }) => {
      if (
        data.withdraws === draft.act &&
        refuseForeign({ id: draft.act, by: draft.by }, { by }) === undefined
      )
        draft.withdrawn = id;
    },
    refuse: ({ act, by, withdrawn }, event) => {
      const { data } = event;
      if (data.withdraws !== act)
        return `it withdraws "${data.withdraws}", which did not announce the plan; name "${act}"`;
      return withdrawn === undefined || withdrawn === null
        ? refuseForeign({ id: act, by }, event)
        : `"${withdrawn}" has withdrawn the plan before; leave this event out`;
    },
  },
  CompensationPaid: {
    row: ({ data }) => data.plan,
    evolve: (draft, { data }) => {
      draft.payments += 1;
      draft.recipients += data.recipients ?? 0;
    },
  },
  CompensationPlanRejected: {
    row: ({ data }) => data.plan,
    evolve: (draft, { by }) => {
      const name = actorName(by);
      if (!draft.rejectedBy.includes(name)) draft.rejectedBy.push(name);
    },
  },
});
