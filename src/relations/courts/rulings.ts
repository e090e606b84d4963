import type { Actor } from '../../vocabulary/actors';
import type { EventId, RulingId } from '../../vocabulary/ids';
import type { Money } from '../../vocabulary/money';
import { table } from '../schedule/policy-table';
import type { Since } from '../schedule/schedule';

/** A judgment of a court. */
export type Ruling = {
  readonly ruling: RulingId;
  readonly court: string;
  readonly by: Actor;
  /** The actors that it orders to do something. */
  readonly against: readonly Actor[];
  readonly orders: string;
  readonly cases: readonly string[];
  readonly plaintiffs: number | null;
  /** The sum awarded to each plaintiff. */
  readonly award: Money | null;
  readonly issued: Since;
  readonly act: EventId;
  readonly enforcementSteps: number;
  /** The latest step of enforcement. */
  readonly lastStep: string | null;
};

/** The table of judgments, one row a judgment. */
export const rulings = table<Ruling>()({
  RulingIssued: {
    row: ({ data }) => data.ruling,
    begin: ({ id, by, occurred, data }) => ({
      ruling: data.ruling,
      court: data.court,
      by,
      against: data.against,
      orders: data.orders,
      cases: data.cases ?? [],
      plaintiffs: data.plaintiffs ?? null,
      award: data.award ?? null,
      issued: occurred,
      act: id,
      enforcementSteps: 0,
      lastStep: null,
    }),
  },
  RulingEnforced: {
    row: ({ data }) => data.ruling,
    evolve: (draft, { data }) => {
      draft.enforcementSteps += 1;
      draft.lastStep = data.step;
    },
  },
});
