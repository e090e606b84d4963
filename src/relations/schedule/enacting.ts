import type { DecisionWithdrawn } from '../../events/measures/withdrawn';
import { castDraft, type Draft } from '../../immer';
import type { Due } from '../../temporal/table/table';
import { advanced, type Course, type CourseInLog, dueDates, taken, withdrawn } from './course';
import { type Deciding, type Decision, type Decisions, decisionOf } from './decision';
import { type Force, forceAt } from './force';

/** The parts of a table whose rows keep decisions. */
export type Enacting<Value, State> = {
  /** Takes what an act decides into a row. */
  readonly take: (
    draft: Draft<State>,
    event: Deciding,
    values: readonly Value[],
    offsetMs: number,
  ) => void;
  /** Takes an act back. */
  readonly takeBack: (draft: Draft<State>, event: DecisionWithdrawn, offsetMs: number) => void;
  /** What is due on a row. */
  readonly due: (row: State, offsetMs: number) => readonly Due<State>[];
};

export type EnactingOptions<Value, State> = {
  /** The other parts of the row that follow from its decisions. */
  readonly settle?: (after: State, before: State, force: Force) => State;
  /** Whether a new decision counts at all. */
  readonly admits?: (row: State, decision: Decision<Value>, force: Force) => boolean;
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
  const become = (
    draft: Draft<State>,
    offsetMs: number,
    change: (row: State, inLog: CourseInLog<Value, State>) => State,
  ): void => {
    // A draft is read as the row that it drafts; it is written only when the new row is complete.
    const row = draft as unknown as State;
    const force = forceAt(offsetMs);
    Object.assign(
      draft as object,
      castDraft(settle(change(row, { ...course, force }), row, force)),
    );
  };
  return {
    take: (draft, event, values, offsetMs) =>
      become(draft, offsetMs, (row, inLog) => {
        const decided = values.map((value) => decisionOf(event, value));
        const admitted = decided.filter((each) => admits(row, each, inLog.force));
        // An act that names nothing gives other dates to the one that it completes.
        const isNothing = decided.length > 0 && admitted.length === 0;
        return isNothing ? row : taken(inLog, row, event, admitted);
      }),
    takeBack: (draft, { occurred, data: { withdraws } }, offsetMs) =>
      become(draft, offsetMs, (row, inLog) =>
        withdrawn(inLog, row, { occurred, withdraws }, mayEnd),
      ),
    due: (row, offsetMs) =>
      dueDates<Value, State>(row).map((on) => ({
        on,
        becomes: (draft) => become(draft, offsetMs, (before, inLog) => advanced(inLog, before, on)),
      })),
  };
};
