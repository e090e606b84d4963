import type { Course } from './course';
import type { Copied, Decision, Decisions } from './decision';
import type { Force } from './force';

export type Replacing<Value> = {
  /**
   * Returns what is left of `other` when `by` replaces it: `other` itself if the two are about different matters,
   * undefined if nothing is left.
   */
  readonly left: (by: Decision<Value>, other: Decision<Value>) => Decision<Value> | undefined;
  /**
   * Whether a temporary decision also replaces an earlier decision permanently. If false, only a lasting decision does
   * so.
   */
  readonly always: boolean;
};

/**
 * Compares `begun`, a decision that takes effect, with each other decision of the row. Of the two, the stronger
 * decision (see `Force`) permanently replaces the weaker decision if the stronger decision is lasting and has begun.
 * The weaker decision need not have begun. With `always`, the later decision (by `compareByDate`) counts as the
 * stronger decision, and it replaces the earlier decision even if the later decision is temporary.
 */
export const replace = <Value>(
  row: Copied<Decisions<Value>>,
  begun: Decision<Value>,
  { compareByDate, compareByForce }: Force,
  { left, always }: Replacing<Value>,
): void => {
  const { decisions } = row;
  const at = decisions.indexOf(begun);
  const compare = always ? compareByDate : compareByForce;
  const replaces = always || begun.until === null;
  let own: Decision<Value> | undefined = begun;
  let after: (Decision<Value> | undefined)[] | undefined;
  // The whole loop runs each time a decision takes effect, so it makes a list only if something changes.
  for (let index = 0; index < decisions.length; index += 1) {
    const other = decisions[index];
    if (other === undefined || index === at) continue;
    const leftOfOther = replaces ? left(begun, other) : other;
    const isReplacing: boolean =
      own !== undefined && other.begun && (always || other.until === null);
    const leftOfOwn: Decision<Value> | undefined =
      own !== undefined && isReplacing ? left(other, own) : own;
    // Most pairs of decisions are about different matters, so neither decision changes the other.
    if (leftOfOther === other && leftOfOwn === own) continue;
    // Of two equally strong decisions, the later in the list counts as stronger.
    const isStronger = (compare(other, begun) || index - at) > 0;
    if (isStronger ? leftOfOwn === own : leftOfOther === other) continue;
    after ??= decisions.slice();
    if (isStronger) own = leftOfOwn;
    else after[index] = leftOfOther;
  }
  if (after === undefined) return;
  after[at] = own;
  const rest: Decision<Value>[] = [];
  for (const each of after) if (each !== undefined) rest.push(each);
  // A list that grew holds spare memory. `slice` makes a list without it.
  row.decisions = rest.slice();
};

/** For rows whose decisions are all about one matter, so that any of them can replace any other (see `replace`). */
export const singleCourse = <Value, Row extends Copied<Decisions<Value>>>(
  always = false,
): Course<Value, Row> => ({
  laneOf: () => '',
  mayComplete: (later, earlier) => later === earlier,
  inherits: (value) => value,
  prolongs: (value) => value,
  begun: (row, decision, force) =>
    replace<Value>(row, decision, force, { left: () => undefined, always }),
  over: () => undefined,
  replaced: () => undefined,
});
