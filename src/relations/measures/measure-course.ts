import { same } from '../../same';
import type { Course } from '../schedule/course';
import type { Decision } from '../schedule/decision';
import type { Force } from '../schedule/force';
import { replaced } from '../schedule/replace';
import type { Since } from '../schedule/schedule';
import type { Measure, MeasureValue, TermName } from './measure';

type MeasureDecision = Decision<MeasureValue>;

const termNames: ReadonlySet<string> = new Set<TermName>(['duty', 'licence', 'quota', 'price']);

const isTerm = (kind: string): kind is TermName => termNames.has(kind);

/** Whether two decisions are about the same thing, so that the one may replace the other. */
const isSameMatter = ({ value: a }: MeasureDecision, { value: b }: MeasureDecision): boolean =>
  laneOf(a) === laneOf(b) &&
  // Announced against more countries, a measure goes on against those that it was against.
  (a.kind !== 'announcement' || b.kind !== 'announcement' || same(a.against, b.against));

const laneOf = ({ kind }: MeasureValue): string => (kind === 'resumption' ? 'suspension' : kind);

/** An announcement that begins after a time out of force begins afresh: old terms do not come back. */
const afresh = (state: Measure, begun: MeasureDecision, { dayOf, bindsOn }: Force): Measure => {
  const { ended } = state;
  const isOn = ({ begun: has, value }: MeasureDecision) => has && value.kind === 'announcement';
  if (
    ended === null ||
    begun.from === null ||
    dayOf(begun.from) <= dayOf(ended.on) ||
    state.decisions.some((other) => other !== begun && isOn(other))
  )
    return state;
  const isOld = (each: MeasureDecision): boolean =>
    isTerm(each.value.kind) && each.dated !== begun.dated && bindsOn(each) < dayOf(ended.on);
  return { ...state, decisions: state.decisions.filter((each) => !isOld(each)) };
};

/** A lifting ends all that does not come after it, begun or not. */
const lifted = (state: Measure, lifting: MeasureDecision, force: Force): Measure => {
  const isOver = (each: MeasureDecision) => each !== lifting && isLiftedBy(each, lifting, force);
  const last = state.decisions.findLast(
    (each) => each.value.kind === 'announcement' && isOver(each),
  );
  const decisions = state.decisions.filter((each) => !isOver(each));
  return last === undefined
    ? { ...state, decisions }
    : { ...state, decisions, ended: { act: last.act, on: lifting.from ?? lifting.decided } };
};

/** Whether a lifting ends a decision of its own or a narrower scope. */
export const isLiftedBy = (
  decision: MeasureDecision,
  lifting: MeasureDecision,
  { dayOf, bindsOn, isLaterThan }: Force,
): boolean =>
  decision.value.kind === 'lifting'
    ? // Of two liftings one makes the other needless only if it is no earlier on either date.
      decision.begun &&
      dayOf(decision.decided) <= dayOf(lifting.decided) &&
      bindsOn(decision) <= bindsOn(lifting)
    : !isLaterThan(decision, lifting);

/** The liftings of a row that have taken effect. */
export const liftingsOf = ({ decisions }: Pick<Measure, 'decisions'>): readonly MeasureDecision[] =>
  decisions.filter(({ begun, value }) => begun && value.kind === 'lifting');

const withOver = (state: Measure, { value, act }: MeasureDecision, on: Since | null): Measure => {
  if (value.kind !== 'announcement') return state;
  const isOn = state.decisions.some((each) => each.begun && each.value.kind === 'announcement');
  return isOn || on === null ? state : { ...state, ended: { act, on } };
};

/** How the decisions on a row of a measure bear on one another. */
export const measureCourse: Course<MeasureValue, Measure> = {
  laneOf,
  mayComplete: (later, earlier) =>
    later === earlier ||
    (later === 'MeasureResumed' &&
      (earlier === 'MeasureSuspended' || earlier === 'ExclusionGranted')),
  begun: (state, decision, force) => {
    const { kind } = decision.value;
    if (kind === 'lifting') return lifted(state, decision, force);
    const fresh = kind === 'announcement' ? afresh(state, decision, force) : state;
    // Of exclusions the later replaces the earlier for good, though it is for a time.
    const after = replaced(fresh, decision, force, {
      isSameMatter,
      always: kind === 'exclusion',
    });
    return isTerm(kind) && !after.named.includes(kind)
      ? { ...after, named: [...after.named, kind] }
      : after;
  },
  over: (state, decision, on) => {
    const after = withOver(state, decision, on);
    // What ended by its own date leaves what it took out to its own end.
    return decision.value.kind !== 'announcement' || (on !== null && on === decision.until)
      ? after
      : { ...after, gone: [...after.gone, decision.act] };
  },
};
