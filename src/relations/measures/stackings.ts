import type { StackingOrdered } from '../../events/measures/stacking';
import type { Draft } from '../../immer';
import type { MeasureId, StackId } from '../../vocabulary/ids';
import type { Decisions } from '../schedule/decision';
import { enacting } from '../schedule/enacting';
import { table } from '../schedule/policy-table';
import { singleCourse } from '../schedule/replace';

/** The measures of a stack by rank. */
export type Ranks = readonly (readonly MeasureId[])[];

/** One stack: the orders on which of several duties is owed. */
export type Stacking = Decisions<Ranks> & { readonly stack: StackId };

const { take, takeBack, due } = enacting(singleCourse<Ranks, Stacking>());

const order = (draft: Draft<Stacking>, event: StackingOrdered): void =>
  take(draft, event, [event.data.order]);

/** Stacks of measures, one row each, found by every measure that an order of them names. */
export const stackings = table<Stacking>()(
  {
    StackingOrdered: {
      row: ({ data }) => data.stack,
      begin: (event) => {
        const row: Draft<Stacking> = { stack: event.data.stack, decisions: [] };
        order(row, event);
        return row;
      },
      evolve: order,
      keys: ({ data }) => data.order.flat(),
    },
    DecisionWithdrawn: {
      row: ({ data }) => ('stack' in data ? data.stack : []),
      evolve: takeBack,
    },
  },
  { due },
);
