import type { Course } from './course';
import type { Copied, Decision, Decisions } from './decision';
import type { Force } from './force';

/** When one decision replaces another. */
export type Replacing<Value> = {
  /** Whether one decision is about all that another is about. */
  readonly covers: (by: Decision<Value>, other: Decision<Value>) => boolean;
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
  { covers, always }: Replacing<Value>,
): void => {
  const { decisions } = row;
  // Nearly every decision is the first on its matter.
  if (!decisions.some((other) => other !== begun && (covers(other, begun) || covers(begun, other))))
    return;
  const compare = always ? compareByDate : compareByForce;
  const at = decisions.indexOf(begun);
  const isWeaker = (a: Decision<Value>, b: Decision<Value>, isBefore: boolean): boolean => {
    const order = compare(a, b);
    return order < 0 || (order === 0 && isBefore);
  };
  const replaces = ({ until }: Decision<Value>): boolean => always || until === null;
  const isNothing = decisions.some(
    (other, index) =>
      other !== begun &&
      covers(other, begun) &&
      other.begun &&
      replaces(other) &&
      isWeaker(begun, other, at < index),
  );
  const left = decisions.filter((other, index) =>
    other === begun
      ? !isNothing
      : !(covers(begun, other) && replaces(begun) && isWeaker(other, begun, index < at)),
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
    replace<Value>(row, decision, force, { covers: () => true, always }),
  over: () => undefined,
});
