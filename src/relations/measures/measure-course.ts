import type { Against } from '../../events/measures/announced';
import { same } from '../../same';
import type { Course } from '../schedule/course';
import type { Copied, Decision } from '../schedule/decision';
import type { Force } from '../schedule/force';
import { replace } from '../schedule/replace';
import type { Measure, MeasureValue, TermName } from './measure';

type MeasureDecision = Decision<MeasureValue>;

const termNames: ReadonlySet<string> = new Set<TermName>(['duty', 'licence', 'quota', 'price']);

const isTerm = (kind: string): kind is TermName => termNames.has(kind);

/**
 * The countries that a decision applies to: those that its announcement is against. `undefined` if
 * there is no announcement.
 */
export const againstOf = (
  { decisions }: Pick<Measure, 'decisions'>,
  { dated, value }: MeasureDecision,
): Against | undefined => {
  if (value.kind === 'announcement' || value.kind === 'exclusion') return value.against;
  for (const other of decisions)
    if (other.dated === dated && other.value.kind === 'announcement') return other.value.against;
  return undefined;
};

/** Whether one announcement is against all whom another is against. */
const isAgainstAll = (by: Against, other: Against): boolean => {
  if (by === '*' || same(by, other)) return true;
  return other !== '*' && [other].flat().every((each) => by.includes(each));
};

/**
 * Whether one decision on a row is about all that another is about, so that it may replace it. Announced
 * against other countries, a measure goes on against those that it was against, on its terms.
 */
const coversOn =
  (row: Pick<Measure, 'decisions'>) =>
  (by: MeasureDecision, other: MeasureDecision): boolean => {
    if (laneOf(by.value) !== laneOf(other.value)) return false;
    const { kind } = by.value;
    if (kind !== 'announcement' && kind !== 'exclusion' && !isTerm(kind)) return true;
    const against = againstOf(row, by);
    if (against === undefined) return true;
    const others = againstOf(row, other);
    if (others !== undefined) return isAgainstAll(against, others);
    // What no announcement says is for all whom the measure is against. Of them, an excluded row knows none.
    if (kind === 'exclusion') return against === '*';
    return row.decisions.every(
      ({ value }) => value.kind !== 'announcement' || isAgainstAll(against, value.against),
    );
  };

const laneOf = ({ kind }: MeasureValue): string => (kind === 'resumption' ? 'suspension' : kind);

/**
 * If an announcement begins while the measure is not in force, the measure starts again without its old
 * terms.
 */
const beginAfresh = (
  row: Copied<Measure>,
  begun: MeasureDecision,
  { dayOf, bindsOn }: Force,
): void => {
  const { ended } = row;
  const isOn = ({ begun: has, value }: MeasureDecision) => has && value.kind === 'announcement';
  if (
    ended === null ||
    begun.from === null ||
    dayOf(begun.from) <= dayOf(ended.on) ||
    row.decisions.some((other) => other !== begun && isOn(other))
  )
    return;
  const isOld = (each: MeasureDecision): boolean =>
    isTerm(each.value.kind) && each.dated !== begun.dated && bindsOn(each) < dayOf(ended.on);
  row.decisions = row.decisions.filter((each) => !isOld(each));
};

/** A lifting ends every decision that does not come after it, even one that has not begun yet. */
const lift = (row: Copied<Measure>, lifting: MeasureDecision, force: Force): void => {
  const isOver = (each: MeasureDecision) => each !== lifting && isLiftedBy(each, lifting, force);
  const last = row.decisions.findLast((each) => each.value.kind === 'announcement' && isOver(each));
  row.decisions = row.decisions.filter((each) => !isOver(each));
  if (last !== undefined) row.ended = { act: last.act, on: lifting.from ?? lifting.decided };
};

/** Whether a lifting ends a decision of the same scope or a narrower one. */
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

/** Whether a decision is a lifting that has taken effect. */
export const isLifting = ({ begun, value }: MeasureDecision): boolean =>
  begun && value.kind === 'lifting';

const isAnnouncement = ({ value }: MeasureDecision): boolean => value.kind === 'announcement';

/** The rules for which decision on a row of a measure ends or replaces which. */
export const measureCourse: Course<MeasureValue, Copied<Measure>> = {
  laneOf,
  mayComplete: (later, earlier) =>
    later === earlier ||
    (later === 'MeasureResumed' &&
      (earlier === 'MeasureSuspended' || earlier === 'ExclusionGranted')),
  begun: (row, decision, force) => {
    const { kind } = decision.value;
    if (kind === 'lifting') {
      lift(row, decision, force);
      return;
    }
    if (kind === 'announcement') beginAfresh(row, decision, force);
    // A later exclusion replaces an earlier one for good, even if the later is temporary.
    replace(row, decision, force, {
      covers: coversOn(row),
      always: kind === 'exclusion',
    });
    if (isTerm(kind) && !row.named.includes(kind)) row.named = row.named.concat(kind);
  },
  over: (row, decision, on) => {
    if (!isAnnouncement(decision)) return;
    const isOn = row.decisions.some((each) => each.begun && isAnnouncement(each));
    if (!isOn && on !== null) row.ended = { act: decision.act, on };
    // If an announcement ends on its own end date, its exclusions last until their own end.
    if (on === null || on !== decision.until) row.gone = row.gone.concat(decision.act);
  },
};
