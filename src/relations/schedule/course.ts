import type { Point } from '../../time/point';
import type { EventId } from '../../vocabulary/ids';
import {
  begunOf,
  type Copied,
  type Deciding,
  type Decision,
  type Decisions,
  decisionOf,
  effectStart,
} from './decision';
import type { Force } from './force';
import type { Since } from './schedule';

type Kept<Value> = Copied<Decisions<Value>>;

/**
 * Says, for one kind of row, which decision ends or replaces which other decision over time. A function that
 * takes a row changes a private copy of the row.
 */
export type Course<Value, Row extends Kept<Value>> = {
  /**
   * Returns the name of the term that a value is about. If an act completes an earlier act, a value of the later act
   * replaces the value of the earlier act for the same term.
   */
  readonly laneOf: (value: Value) => string;
  /** Whether an act of type `later` can complete an act of type `earlier`. */
  readonly mayComplete: (later: string, earlier: string) => boolean;
  /**
   * Returns what a later act keeps of the value of an earlier decision. `by` is the value that the
   * later act decides itself, if any.
   */
  readonly inherits: (value: Value, by: Value | undefined) => Value;
  /**
   * Called for an act that completes an earlier decision in effect. Returns the value of the act together with what
   * the act keeps of the earlier decision.
   */
  readonly prolongs: (value: Value, earlier: Decision<Value>) => Value;
  /** Called when a decision on the row has taken effect. */
  readonly begun: (row: Row, decision: Decision<Value>, force: Force) => void;
  /**
   * Called when a decision is over, because its end has come or a later act ended it. `on` is null if the
   * decision never began.
   */
  readonly over: (row: Row, decision: Decision<Value>, on: Since | null) => void;
  /** Called when a later act of the same type has replaced a decision that had not begun. */
  readonly replaced: (row: Row, decision: Decision<Value>, by: readonly Decision<Value>[]) => void;
};

/** A `Course` together with `force`, which compares dates at the offset of one log. */
export type CourseInLog<Value, Row extends Kept<Value>> = Course<Value, Row> & {
  readonly force: Force;
};

const drop = <Value>(row: Kept<Value>, decision: Decision<Value>): void => {
  row.decisions = row.decisions.filter((each) => each !== decision);
};

const waitsOn = ({ from, proposed }: Decision<unknown>, day: Since, { dayOf }: Force): boolean =>
  from === null || proposed || dayOf(from) > dayOf(day);

/**
 * Adds the decisions of an act to a row. An act can complete an earlier decision:
 *
 * - If the earlier decision has not begun, it is removed, except that a proposal removes only proposals. If the earlier
 *   decision is in effect, it ends when the new act takes effect.
 * - If both acts have the same type, the new act keeps the terms that it does not name. If the earlier decision is
 *   removed and was to end a third decision, the new act ends the third decision instead. The new act also keeps the
 *   end date of a removed decision, unless it names an end date of its own or brings a proposal into force.
 */
export const take = <Value, Row extends Kept<Value>>(
  course: CourseInLog<Value, Row>,
  row: Row,
  event: Deciding,
  decided: readonly Decision<Value>[],
): void => {
  let own = decided;
  let named = event.data.completes ?? null;
  while (named !== null) {
    const completed = named;
    named = null;
    for (const earlier of decidedBy<Value>(row, completed)) {
      if (!course.mayComplete(event.type, earlier.type)) continue;
      const isRemoved =
        waitsOn(earlier, event.occurred, course.force) &&
        (earlier.proposed || event.data.phase !== 'proposed');
      // An act of the same type continues the earlier act. An act of another type ends it.
      const goesOn = event.type === earlier.type;
      if (goesOn && (isRemoved || decided.length === 0 || endsBefore(earlier, event, course.force)))
        own = inherited(course, own, earlier, event, isRemoved);
      if (!isRemoved) {
        own = own.map((each) => ({
          ...each,
          ends: completed,
          value: course.prolongs(each.value, earlier),
        }));
        continue;
      }
      drop<Value>(row, earlier);
      if (goesOn) {
        named = earlier.ends;
        course.replaced(row, earlier, decided);
      } else course.over(row, earlier, null);
    }
  }
  const isAtOnceInEffect = event.data.effectiveFrom === undefined;
  const [first, ...more] = own;
  // Nearly every act decides one thing with effect at once. For such an act, fewer lists are made.
  if (isAtOnceInEffect && first !== undefined && more.length === 0 && isPlain(first)) {
    const begun = begunOf(first);
    row.decisions = row.decisions.concat(begun);
    course.begun(row, begun, course.force);
    return;
  }
  row.decisions = row.decisions.concat(own);
  if (isAtOnceInEffect) for (const each of own) begin(course, row, each);
};

const endsBefore = ({ until }: Decision<unknown>, act: Deciding, { compare }: Force): boolean => {
  const from = effectStart(act);
  return until !== null && from !== null && compare(until, from) < 0;
};

const isPlain = ({ proposed, until, ends }: Decision<unknown>): boolean =>
  !proposed && until === null && ends === null;

const inherited = <Value, Row extends Kept<Value>>(
  { laneOf, inherits }: Course<Value, Row>,
  own: readonly Decision<Value>[],
  earlier: Decision<Value>,
  event: Deciding,
  waits: boolean,
): readonly Decision<Value>[] => {
  const dates = decisionOf(event, inherits(earlier.value, own[0]?.value));
  const all = own.some(({ value }) => laneOf(value) === laneOf(earlier.value))
    ? own
    : [...own, { ...dates, act: earlier.act }];
  if (!waits) return all;
  // The end date of a proposal is the day on which it lapses. So it is no end of the act that brings it into force.
  const until = dates.until ?? (earlier.proposed && !dates.proposed ? null : earlier.until);
  return all.map((each) => ({ ...each, until }));
};

const canBegin = ({ begun, from, proposed }: Decision<unknown>): boolean =>
  begun || (from !== null && !proposed);

const isAtOnce = ({ compare }: Force, { from, until }: Decision<unknown>): boolean =>
  from !== null && until !== null && compare(from, until) === 0;

const begin = <Value, Row extends Kept<Value>>(
  course: CourseInLog<Value, Row>,
  row: Row,
  decision: Decision<Value>,
): void => {
  const before = row.decisions;
  if (!before.includes(decision) || decision.proposed) return;
  // A decision that ends when it begins has no effect.
  if (isAtOnce(course.force, decision)) {
    drop<Value>(row, decision);
    course.over(row, decision, decision.until);
    return;
  }
  const { ends } = decision;
  const goingOn = new Map<Decision<Value>, Decision<Value>>();
  if (ends !== null)
    for (const earlier of before) {
      if (earlier.dated !== ends || !course.mayComplete(decision.type, earlier.type)) continue;
      if (isNamed(course, before, decision, earlier)) {
        drop<Value>(row, earlier);
        course.over(row, earlier, decision.from);
      } else goingOn.set(earlier, goneOn(course, earlier, decision));
    }
  const begun = begunOf(decision);
  // A continued decision keeps its place in the list, because the last of several equally strong
  // decisions counts.
  row.decisions = row.decisions.map((each) =>
    each === decision ? begun : (goingOn.get(each) ?? each),
  );
  course.begun(row, begun, course.force);
  for (const each of goingOn.values())
    if (row.decisions.includes(each)) course.begun(row, each, course.force);
};

/**
 * Continues an earlier decision until the end of the later act. If a retroactive act takes effect before the earlier
 * decision begins, the earlier decision begins together with the act.
 */
const goneOn = <Value, Row extends Kept<Value>>(
  { inherits, force }: CourseInLog<Value, Row>,
  earlier: Decision<Value>,
  { dated, from, until, value: by }: Decision<Value>,
): Decision<Value> => {
  const value = inherits(earlier.value, by);
  const goesOn = { ...earlier, dated, until, value };
  return earlier.begun
    ? goesOn
    : { ...goesOn, begun: true, decided: force.bindsFrom(earlier), from };
};

/**
 * Whether a later act replaces `earlier`, a decision of the act that it completes. It does if the acts have different
 * types, or if the later act names the same term. Otherwise `earlier` continues until the later act ends.
 */
const isNamed = <Value, Row extends Kept<Value>>(
  { laneOf }: Course<Value, Row>,
  decisions: readonly Decision<Value>[],
  { type, dated }: Decision<Value>,
  earlier: Decision<Value>,
): boolean =>
  type !== earlier.type ||
  decisions.some(
    (each) =>
      each !== earlier && each.dated === dated && laneOf(each.value) === laneOf(earlier.value),
  );

/**
 * Carries out what is due on a date, in this order: proposals and undated decisions end, decisions begin, all other
 * decisions end.
 */
export const advance = <Value, Row extends Kept<Value>>(
  course: CourseInLog<Value, Row>,
  row: Row,
  on: Point,
): void => {
  const isOn = (date: Since | null) => date !== null && course.force.compare(date, on) === 0;
  const endAll = (ends: (decision: Decision<Value>) => boolean): void => {
    for (const decision of row.decisions)
      if (isOn(decision.until) && ends(decision)) {
        drop<Value>(row, decision);
        course.over(row, decision, canBegin(decision) ? decision.until : null);
      }
  };
  endAll((decision) => !canBegin(decision));
  for (const decision of row.decisions)
    if (!decision.begun && isOn(decision.from)) begin(course, row, decision);
  endAll(() => true);
};

const noDates: readonly Point[] = Object.freeze([]);

export const dueDates = ({ decisions }: Decisions<unknown>): readonly Point[] => {
  let dates: Set<Point> | undefined;
  for (const { begun, from, until, proposed } of decisions) {
    // The cast is safe: a decision that begins later than its act has a point as its start.
    if (!begun && from !== null && !proposed) dates = (dates ?? new Set()).add(from as Point);
    if (until !== null) dates = (dates ?? new Set()).add(until);
  }
  return dates === undefined ? noDates : [...dates];
};

/**
 * Takes back what an act decided. Decisions that have not begun are dropped. Temporary decisions end, and so do those
 * that `mayEnd` accepts. Other decisions stay.
 */
export const takeBack = <Value, Row extends Kept<Value>>(
  course: CourseInLog<Value, Row>,
  row: Row,
  { occurred, withdraws }: { readonly occurred: Since; readonly withdraws: EventId },
  mayEnd: (decision: Decision<Value>) => boolean,
): void => {
  for (const decision of row.decisions) {
    if (decision.dated !== withdraws) continue;
    const waits = waitsOn(decision, occurred, course.force);
    if (waits || decision.until !== null || mayEnd(decision)) {
      drop<Value>(row, decision);
      course.over(row, decision, waits ? null : occurred);
    }
  }
};

/**
 * `completes` and `withdraws` name a decision by the act that set its dates, so `act` is compared with
 * `dated`.
 */
export const decidedBy = <Value>(
  { decisions }: Decisions<Value>,
  act: EventId | undefined,
): readonly Decision<Value>[] => decisions.filter(({ dated }) => dated === act);
