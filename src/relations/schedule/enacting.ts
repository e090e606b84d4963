import type { DecisionWithdrawn } from '../../events/measures/withdrawn';
import { castDraft, type Draft } from '../../immer';
import type { Due } from '../../temporal/table/table';
import { advanced, type Course, dueDates, taken, withdrawn } from './course';
import { type Deciding, type Decision, type Decisions, decisionOf } from './decision';

/** The parts of a table whose rows keep decisions. */
export type Enacting<Value, State> = {
  /** Takes what an act decides into a row. */
  readonly take: (draft: Draft<State>, event: Deciding, values: readonly Value[]) => void;
  /** Takes an act back. */
  readonly takeBack: (draft: Draft<State>, event: DecisionWithdrawn) => void;
  /** What is due on a row. */
  readonly due: (row: State) => readonly Due<State>[];
};

export type EnactingOptions<Value, State> = {
  /** The other parts of the row that follow from its decisions. */
  readonly settle?: (after: State, before: State) => State;
  /** Whether a new decision counts at all. */
  readonly admits?: (row: State, decision: Decision<Value>) => boolean;
  /** Whether a decision that is in effect until further notice can be taken back. */
  readonly mayEnd?: (decision: Decision<Value>) => boolean;
};

/** Runs a course on the rows of a table. */
export const enacting = <Value, State extends Decisions<Value>>(
  course: Course<Value, State>,
  {
    settle = (after) => after,
    admits = () => true,
    mayEnd = () => false,
  }: EnactingOptions<Value, State> = {},
): Enacting<Value, State> => {
  const become = (draft: Draft<State>, change: (row: State) => State): void => {
    // A draft is read as the row that it drafts; it is written only when the new row is complete.
    const row = draft as unknown as State;
    Object.assign(draft as object, castDraft(settle(change(row), row)));
  };
  return {
    take: (draft, event, values) =>
      become(draft, (row) => {
        const decided = values.map((value) => decisionOf(event, value));
        const admitted = decided.filter((each) => admits(row, each));
        // An act that names nothing gives other dates to the one that it completes.
        const isNothing = decided.length > 0 && admitted.length === 0;
        return isNothing ? row : taken(course, row, event, admitted);
      }),
    takeBack: (draft, { occurred, data: { withdraws } }) =>
      become(draft, (row) => withdrawn(course, row, { occurred, withdraws }, mayEnd)),
    due: (row) =>
      dueDates<Value, State>(row).map((on) => ({
        on,
        becomes: (draft) => become(draft, (before) => advanced(course, before, on)),
      })),
  };
};
