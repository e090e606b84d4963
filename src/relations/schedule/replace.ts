import type { Course } from './course';
import type { Decision, Decisions } from './decision';
import type { Force } from './force';

/** Which decisions replace which. */
export type Replacing<Value> = {
  /** Whether two decisions are about the same thing. */
  readonly isSameMatter: (a: Decision<Value>, b: Decision<Value>) => boolean;
  /** Whether the later replaces the earlier for good, even if the later is temporary. */
  readonly always: boolean;
};

/**
 * A lasting decision that takes effect replaces weaker ones on the same matter for good. A decision
 * has no effect while a stronger lasting one does.
 */
export const replaced = <Value, State extends Decisions<Value>>(
  state: State,
  begun: Decision<Value>,
  { compareByDate, compareByForce }: Force,
  { isSameMatter, always }: Replacing<Value>,
): State => {
  const compare = always ? compareByDate : compareByForce;
  const at = state.decisions.indexOf(begun);
  const isWeaker = (a: Decision<Value>, b: Decision<Value>, isBefore: boolean): boolean => {
    const order = compare(a, b);
    return order < 0 || (order === 0 && isBefore);
  };
  const replaces = ({ until }: Decision<Value>): boolean => always || until === null;
  const rivals = (other: Decision<Value>) => other !== begun && isSameMatter(other, begun);
  const isNothing = state.decisions.some(
    (other, index) =>
      rivals(other) && other.begun && replaces(other) && isWeaker(begun, other, at < index),
  );
  const decisions = state.decisions.filter((other, index) =>
    other === begun
      ? !isNothing
      : !(rivals(other) && replaces(begun) && isWeaker(other, begun, index < at)),
  );
  return decisions.length === state.decisions.length ? state : { ...state, decisions };
};

/** The course of a row that keeps decisions on one matter alone. */
export const singleCourse = <Value, State extends Decisions<Value>>(
  always = false,
): Course<Value, State> => ({
  laneOf: () => '',
  mayComplete: (later, earlier) => later === earlier,
  begun: (state, decision, force) =>
    replaced(state, decision, force, { isSameMatter: () => true, always }),
  over: (state) => state,
});
