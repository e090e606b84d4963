import type { Course } from './course';
import type { Copied, Decision, Decisions } from './decision';
import type { Force } from './force';

/** When one decision replaces another, and how much of it. */
export type Replacing<Value> = {
  /**
   * What is left of a decision when another replaces it: the decision itself where the two are about
   * different matters, undefined where nothing is left.
   */
  readonly left: (by: Decision<Value>, other: Decision<Value>) => Decision<Value> | undefined;
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
  { left, always }: Replacing<Value>,
): void => {
  const { decisions } = row;
  // Nearly every decision is the first on its matter.
  const isApart = (other: Decision<Value>): boolean =>
    other === begun || (left(other, begun) === begun && left(begun, other) === other);
  if (decisions.every(isApart)) return;
  const compare = always ? compareByDate : compareByForce;
  const at = decisions.indexOf(begun);
  const isWeaker = (a: Decision<Value>, b: Decision<Value>, isBefore: boolean): boolean => {
    const order = compare(a, b);
    return order < 0 || (order === 0 && isBefore);
  };
  const replaces = ({ until }: Decision<Value>): boolean => always || until === null;
  let own: Decision<Value> | undefined = begun;
  for (const [index, other] of decisions.entries()) {
    if (own === undefined || other === begun || !other.begun || !replaces(other)) continue;
    const after: Decision<Value> | undefined = left(other, own);
    if (after !== own && isWeaker(begun, other, at < index)) own = after;
  }
  let isChanged = own !== begun;
  const rest: Decision<Value>[] = [];
  for (const [index, other] of decisions.entries()) {
    let after: Decision<Value> | undefined = other === begun ? own : other;
    if (other !== begun && replaces(begun)) {
      after = left(begun, other);
      if (after !== other && !isWeaker(other, begun, index < at)) after = other;
    }
    if (after !== other) isChanged = true;
    if (after !== undefined) rest.push(after);
  }
  // A list that grew holds spare memory. `slice` makes one without.
  if (isChanged) row.decisions = rest.slice();
};

/** The course of a row whose decisions are all about the same matter. */
export const singleCourse = <Value, Row extends Copied<Decisions<Value>>>(
  always = false,
): Course<Value, Row> => ({
  laneOf: () => '',
  mayComplete: (later, earlier) => later === earlier,
  inherits: (value) => value,
  begun: (row, decision, force) =>
    replace<Value>(row, decision, force, { left: () => undefined, always }),
  over: () => undefined,
  replaced: () => undefined,
});
