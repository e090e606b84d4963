import type { StackingOrdered } from '../../events/measures/stacking';
import { castDraft, type Draft } from '../../immer';
import { countryOf, type NationalActor } from '../../vocabulary/actors';
import type { MeasureId, StackId } from '../../vocabulary/ids';
import type { Copied, Decisions } from '../schedule/decision';
import { enacting } from '../schedule/enacting';
import { table } from '../schedule/policy-table';
import { refuseToBeginComplete, refuseToComplete, refuseToWithdraw } from '../schedule/refuse';
import { singleCourse } from '../schedule/replace';
import { type Apart, dueOnParts, partsBy } from './apart';

/** The measures of a stack by rank. */
export type Ranks = readonly (readonly MeasureId[])[];

/**
 * A stack of one country (measures whose duties are not all charged on the same goods), with the orders that
 * say which duties are charged.
 */
export type Stacking = Decisions<Ranks> & { readonly stack: StackId; readonly by: NationalActor };

const course = singleCourse<Ranks, Copied<Stacking>>();

const { take, takeBack, due } = enacting(course);

const begun = ({ by, data: { stack } }: StackingOrdered): Draft<Stacking> =>
  castDraft({ stack, by, decisions: [] });

const order = (part: Draft<Stacking>, event: StackingOrdered, offsetMs: number): void =>
  take(part, event, [event.data.order], offsetMs);

/**
 * The table of stacks, with one row for each. A row can be found by the id of any measure that its orders rank
 * (`keys`).
 */
export const stackings = table<Apart<Stacking>>()(
  {
    StackingOrdered: {
      row: ({ data }) => data.stack,
      begin: (event, _, offsetMs) => {
        const part = begun(event);
        order(part, event, offsetMs);
        return part;
      },
      evolve: (draft, event, _, offsetMs) => {
        const parts = [...partsBy<Draft<Stacking>>(draft, event.by.country)];
        if (parts.length === 0) {
          const part = begun(event);
          draft.others = [...(draft.others ?? []), part];
          parts.push(part);
        }
        for (const part of parts) order(part, event, offsetMs);
      },
      refuseBegin: refuseToBeginComplete,
      refuse: (row, event) => {
        const [part] = partsBy<Stacking>(row, event.by.country);
        return part === undefined
          ? refuseToBeginComplete(event)
          : refuseToComplete(part, event, course.mayComplete);
      },
      keys: ({ data }) => data.order.flat(),
    },
    DecisionWithdrawn: {
      row: ({ data }) => ('stack' in data ? data.stack : []),
      evolve: (draft, event, _, offsetMs) => {
        for (const part of partsBy<Draft<Stacking>>(draft, countryOf(event.by)))
          takeBack(part, event, offsetMs);
      },
      refuse: (row, event) => {
        const [part = row] = partsBy<Stacking>(row, countryOf(event.by));
        return refuseToWithdraw(part, event.data.withdraws, 'order the stack anew');
      },
    },
  },
  { due: dueOnParts<Stacking>(due) },
);
