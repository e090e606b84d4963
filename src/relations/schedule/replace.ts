import type { Course } from './course';
import type { Copied, Decision, Decisions } from './decision';
import type { Force } from './force';

/** When one decision replaces another. */
export type Replacing<Value> = {
  /** Whether two decisions are about the same thing. */
  readonly isSameMatter: (a: Decision<Value>, b: Decision<Value>) => boolean;
  /** Whether the later replaces the earlier for good, even if the later is temporary. */
  readonly always: boolean;
};

/**
 * When a lasting decision takes effect, it replaces weaker ones on the same matter for good. A decision has
 * no effect while a stronger lasting one is in effect.
 */
export const replace = <Value>(
  row: Copied<Decisions<Value>>,
  begun: Decision<Value>,
  { compareByDate, compareByForce }: Force,
  { isSameMatter, always }: Replacing<Value>,
): void => {
  const { decisions } = row;
  const compare = always ? compareByDate : compareByForce;
  const at = decisions.indexOf(begun);
  const isWeaker = (a: Decision<Value>, b: Decision<Value>, isBefore: boolean): boolean => {
    const order = compare(a, b);
    return order < 0 || (order === 0 && isBefore);
  };
  const replaces = ({ until }: Decision<Value>): boolean => always || until === null;
  const rivals = (other: Decision<Value>) => other !== begun && isSameMatter(other, begun);
  const isNothing = decisions.some(
    (other, index) =>
      rivals(other) && other.begun && replaces(other) && isWeaker(begun, other, at < index),
  );
  const left = decisions.filter((other, index) =>
    other === begun
      ? !isNothing
      : !(rivals(other) && replaces(begun) && isWeaker(other, begun, index < at)),
  );
  // A list from `filter` holds spare memory. `slice` makes one without.
  if (left.length < decisions.length) row.decisions = left.slice();
};

/** The course of a row whose decisions are all about the same matter. */
export const singleCourse = <Value, Row extends Copied<Decisions<Value>>>(
  always = false,
): Course<Value, Row> => ({
  laneOf: () => '',
  mayComplete: (later, earlier) => later === earlier,
  begun: (row, decision, force) =>
    replace<Value>(row, decision, force, { isSameMatter: () => true, always }),
  over: () => undefined,
});
