import type { Point } from '../../time/point';
import type { EventId } from '../../vocabulary/ids';
import { type Deciding, type Decision, type Decisions, decisionOf } from './decision';
import type { Force } from './force';
import type { Since } from './schedule';

/** What happens to a row's decisions over time; how they bear on one another is the row's own. */
export type Course<Value, State extends Decisions<Value>> = {
  /** The lane of a value: values in the same lane are about the same term. */
  readonly laneOf: (value: Value) => string;
  /** Whether an act of one type may name one of another in `completes`. */
  readonly mayComplete: (later: string, earlier: string) => boolean;
  /** The row once a decision on it has taken effect. */
  readonly begun: (state: State, decision: Decision<Value>, force: Force) => State;
  /** The row once a decision is over: its end has come, or a later act ended it; null: it never began. */
  readonly over: (state: State, decision: Decision<Value>, on: Since | null) => State;
};

/** A course in a log: the dates on its rows are ordered in the offset of that log. */
export type CourseInLog<Value, State extends Decisions<Value>> = Course<Value, State> & {
  readonly force: Force;
};

const without = <Value, State extends Decisions<Value>>(
  state: State,
  decision: Decision<Value>,
): State => ({ ...state, decisions: state.decisions.filter((each) => each !== decision) });

/** Whether a decision had not begun on a day. */
const waitsOn = ({ from, proposed }: Decision<unknown>, day: Since, { dayOf }: Force): boolean =>
  from === null || proposed || dayOf(from) > dayOf(day);

/**
 * Takes an act into a row. What it completes and still waits is dropped, and what the act does not name
 * itself, terms and end, comes from there; what it completes and is in effect ends when the act takes
 * effect, but for terms that the act does not name.
 */
export const taken = <Value, State extends Decisions<Value>>(
  course: CourseInLog<Value, State>,
  state: State,
  event: Deciding,
  decided: readonly Decision<Value>[],
): State => {
  let after = state;
  let own = [...decided];
  const { completes } = event.data;
  if (completes !== undefined) {
    const named = state.decisions.filter(({ dated }) => dated === completes);
    for (const earlier of named) {
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
      after = without(after, earlier);
      if (!goesOn) after = course.over(after, earlier, null);
    }
  }
  after = { ...after, decisions: [...after.decisions, ...own] };
  return event.data.effectiveFrom === undefined
    ? own.reduce((reached, each) => begin(course, reached, each), after)
    : after;
};

const inherited = <Value, State extends Decisions<Value>>(
  { laneOf }: Course<Value, State>,
  own: readonly Decision<Value>[],
  earlier: Decision<Value>,
  event: Deciding,
  waits: boolean,
): Decision<Value>[] => {
  const dates = decisionOf(event, earlier.value);
  const all = own.some(({ value }) => laneOf(value) === laneOf(earlier.value))
    ? [...own]
    : [...own, { ...dates, act: earlier.act }];
  const until = dates.until ?? earlier.until;
  return waits ? all.map((each) => ({ ...each, until })) : all;
};

/** Whether a decision ends when it begins. */
const isAtOnce = ({ compare }: Force, { from, until }: Decision<unknown>): boolean =>
  from !== null && until !== null && compare(from, until) === 0;

/** A decision takes effect. */
const begin = <Value, State extends Decisions<Value>>(
  course: CourseInLog<Value, State>,
  state: State,
  decision: Decision<Value>,
): State => {
  if (!state.decisions.includes(decision) || decision.proposed) return state;
  // A decision that ends when it begins has no effect.
  if (isAtOnce(course.force, decision)) return without(state, decision);
  const { ends } = decision;
  let after = state;
  const goingOn: Decision<Value>[] = [];
  if (ends !== null)
    for (const earlier of state.decisions) {
      if (earlier.dated !== ends || !course.mayComplete(decision.type, earlier.type)) continue;
      after = without(after, earlier);
      if (isNamed(course, state, decision, earlier))
        after = course.over(after, earlier, decision.from);
      else goingOn.push(goneOn(course.force, earlier, decision));
    }
  const begun = { ...decision, begun: true };
  const decisions = after.decisions.map((each) => (each === decision ? begun : each));
  after = course.begun({ ...after, decisions: [...goingOn, ...decisions] }, begun, course.force);
  for (const each of goingOn)
    if (after.decisions.includes(each)) after = course.begun(after, each, course.force);
  return after;
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
const isNamed = <Value, State extends Decisions<Value>>(
  { laneOf }: Course<Value, State>,
  { decisions }: State,
  { type, dated }: Decision<Value>,
  earlier: Decision<Value>,
): boolean =>
  type !== earlier.type ||
  decisions.some(
    (each) =>
      each !== earlier && each.dated === dated && laneOf(each.value) === laneOf(earlier.value),
  );

/** The row at a moment at which changes are due: decisions that begin come before those that end. */
export const advanced = <Value, State extends Decisions<Value>>(
  course: CourseInLog<Value, State>,
  state: State,
  on: Point,
): State => {
  const isOn = (date: Since | null) => date !== null && course.force.compare(date, on) === 0;
  let after = state;
  for (const decision of state.decisions)
    if (!decision.begun && isOn(decision.from)) after = begin(course, after, decision);
  for (const decision of after.decisions)
    if (isOn(decision.until)) {
      const rest = without(after, decision);
      after = course.over(rest, decision, decision.begun ? decision.until : null);
    }
  return after;
};

/** The moments for which something is due on a row. */
export const dueDates = <Value, State extends Decisions<Value>>({
  decisions,
}: State): readonly Point[] => {
  const dates = new Set<Point>();
  for (const { begun, from, until, proposed } of decisions) {
    // A decision that did not begin with its act has a point as its date.
    if (!begun && from !== null && !proposed) dates.add(from as Point);
    if (until !== null) dates.add(until);
  }
  return [...dates];
};

/**
 * Takes a decision back on the day of an act: pending parts are dropped; temporary parts, and whatever
 * else `mayEnd` allows, end; the rest stays.
 */
export const withdrawn = <Value, State extends Decisions<Value>>(
  course: CourseInLog<Value, State>,
  state: State,
  { occurred, withdraws }: { readonly occurred: Since; readonly withdraws: EventId },
  mayEnd: (decision: Decision<Value>) => boolean,
): State => {
  let after = state;
  for (const decision of state.decisions) {
    if (decision.dated !== withdraws) continue;
    const waits = waitsOn(decision, occurred, course.force);
    if (waits || decision.until !== null || mayEnd(decision))
      after = course.over(without(after, decision), decision, waits ? null : occurred);
  }
  return after;
};

/** The decisions of an act that are on a row, as `completes` and `withdraws` find them. */
export const decidedBy = <Value>(
  { decisions }: Decisions<Value>,
  act: EventId | undefined,
): readonly Decision<Value>[] => decisions.filter(({ dated }) => dated === act);
