import type { Point } from '../../time/point';
import type { EventId } from '../../vocabulary/ids';
import {
  begunOf,
  type Copied,
  type Deciding,
  type Decision,
  type Decisions,
  decisionOf,
} from './decision';
import type { Force } from './force';
import type { Since } from './schedule';

/** The decisions of a private copy of a row. */
type Kept<Value> = Copied<Decisions<Value>>;

/**
 * What happens to a row's decisions over time; how they bear on one another is the row's own. All of it
 * changes a private copy of the row.
 */
export type Course<Value, Row extends Kept<Value>> = {
  /** The lane of a value: values in the same lane are about the same term. */
  readonly laneOf: (value: Value) => string;
  /** Whether an act of one type may name one of another in `completes`. */
  readonly mayComplete: (later: string, earlier: string) => boolean;
  /** A decision on the row has taken effect. */
  readonly begun: (row: Row, decision: Decision<Value>, force: Force) => void;
  /** A decision is over: its end has come, or a later act ended it; null: it never began. */
  readonly over: (row: Row, decision: Decision<Value>, on: Since | null) => void;
};

/** A course in a log: the dates on its rows are ordered in the offset of that log. */
export type CourseInLog<Value, Row extends Kept<Value>> = Course<Value, Row> & {
  readonly force: Force;
};

const drop = <Value>(row: Kept<Value>, decision: Decision<Value>): void => {
  row.decisions = row.decisions.filter((each) => each !== decision);
};

/** Whether a decision had not begun on a day. */
const waitsOn = ({ from, proposed }: Decision<unknown>, day: Since, { dayOf }: Force): boolean =>
  from === null || proposed || dayOf(from) > dayOf(day);

/**
 * Takes an act into a row. What it completes and still waits is dropped, and what the act does not name
 * itself, terms and end, comes from there; what it completes and is in effect ends when the act takes
 * effect, but for terms that the act does not name.
 */
export const take = <Value, Row extends Kept<Value>>(
  course: CourseInLog<Value, Row>,
  row: Row,
  event: Deciding,
  decided: readonly Decision<Value>[],
): void => {
  let own = decided;
  const { completes } = event.data;
  if (completes !== undefined) {
    for (const earlier of decidedBy<Value>(row, completes)) {
      if (!course.mayComplete(event.type, earlier.type)) continue;
      const waits = waitsOn(earlier, event.occurred, course.force);
      // An act that gets other dates goes on, and so do its exclusions.
      const goesOn = event.type === earlier.type;
      if (goesOn && (waits || decided.length === 0))
        own = inherited(course, own, earlier, event, waits);
      if (!waits) {
        own = own.map((each) => ({ ...each, ends: completes }));
        continue;
      }
      drop<Value>(row, earlier);
      if (!goesOn) course.over(row, earlier, null);
    }
  }
  row.decisions = row.decisions.concat(own);
  if (event.data.effectiveFrom === undefined) for (const each of own) begin(course, row, each);
};

const inherited = <Value, Row extends Kept<Value>>(
  { laneOf }: Course<Value, Row>,
  own: readonly Decision<Value>[],
  earlier: Decision<Value>,
  event: Deciding,
  waits: boolean,
): readonly Decision<Value>[] => {
  const dates = decisionOf(event, earlier.value);
  const all = own.some(({ value }) => laneOf(value) === laneOf(earlier.value))
    ? own
    : [...own, { ...dates, act: earlier.act }];
  const until = dates.until ?? earlier.until;
  return waits ? all.map((each) => ({ ...each, until })) : all;
};

/** Whether a decision ends when it begins. */
const isAtOnce = ({ compare }: Force, { from, until }: Decision<unknown>): boolean =>
  from !== null && until !== null && compare(from, until) === 0;

/** Lets a decision take effect in a row. A decision that ends when it begins is dropped. */
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
    return;
  }
  const { ends } = decision;
  const goingOn: Decision<Value>[] = [];
  if (ends !== null)
    for (const earlier of before) {
      if (earlier.dated !== ends || !course.mayComplete(decision.type, earlier.type)) continue;
      drop<Value>(row, earlier);
      if (isNamed(course, before, decision, earlier)) course.over(row, earlier, decision.from);
      else goingOn.push(goneOn(course.force, earlier, decision));
    }
  const begun = begunOf(decision);
  const decisions = row.decisions.map((each) => (each === decision ? begun : each));
  row.decisions = goingOn.length === 0 ? decisions : goingOn.concat(decisions);
  course.begun(row, begun, course.force);
  for (const each of goingOn)
    if (row.decisions.includes(each)) course.begun(row, each, course.force);
};

/**
 * What an earlier act decided, as it goes on with a later one. Where the later one reaches back to before
 * its day, it has effect from there, and binds from when it did.
 */
const goneOn = <Value>(
  { bindsFrom }: Force,
  earlier: Decision<Value>,
  { dated, from, until }: Decision<Value>,
): Decision<Value> => {
  const goesOn = { ...earlier, dated, until };
  return earlier.begun ? goesOn : { ...goesOn, begun: true, decided: bindsFrom(earlier), from };
};

/**
 * Whether an act names what an earlier one decided, so that its own takes the place of that; what an act
 * of the same type leaves unnamed goes on as it is, and ends when that act does.
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

/** Brings a row to a moment at which changes are due: decisions that begin come before those that end. */
export const advance = <Value, Row extends Kept<Value>>(
  course: CourseInLog<Value, Row>,
  row: Row,
  on: Point,
): void => {
  const isOn = (date: Since | null) => date !== null && course.force.compare(date, on) === 0;
  for (const decision of row.decisions)
    if (!decision.begun && isOn(decision.from)) begin(course, row, decision);
  for (const decision of row.decisions)
    if (isOn(decision.until)) {
      drop<Value>(row, decision);
      course.over(row, decision, decision.begun ? decision.until : null);
    }
};

const noDates: readonly Point[] = Object.freeze([]);

/** The moments for which something is due on a row. */
export const dueDates = ({ decisions }: Decisions<unknown>): readonly Point[] => {
  let dates: Set<Point> | undefined;
  for (const { begun, from, until, proposed } of decisions) {
    // A decision that did not begin with its act has a point as its date.
    if (!begun && from !== null && !proposed) dates = (dates ?? new Set()).add(from as Point);
    if (until !== null) dates = (dates ?? new Set()).add(until);
  }
  return dates === undefined ? noDates : [...dates];
};

/**
 * Takes a decision back on the day of an act: pending parts are dropped; temporary parts, and whatever
 * else `mayEnd` allows, end; the rest stays.
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

/** The decisions of an act that are on a row, as `completes` and `withdraws` find them. */
export const decidedBy = <Value>(
  { decisions }: Decisions<Value>,
  act: EventId | undefined,
): readonly Decision<Value>[] => decisions.filter(({ dated }) => dated === act);
