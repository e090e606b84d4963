import type { Against } from '../../events/measures/announced';
import { same } from '../../same';
import type { EventId } from '../../vocabulary/ids';
import type { Course } from '../schedule/course';
import type { Copied, Decision } from '../schedule/decision';
import type { Force } from '../schedule/force';
import { replace } from '../schedule/replace';
import type { Since } from '../schedule/schedule';
import {
  type Ended,
  type Measure,
  type MeasureValue,
  noteNamed,
  noteSpell,
  type Reach,
  reachIn,
  type TermName,
} from './measure';

type MeasureDecision = Decision<MeasureValue>;

const isTerm = (kind: MeasureValue['kind']): kind is TermName =>
  kind === 'duty' || kind === 'licence' || kind === 'quota' || kind === 'price';

export const isTermValue = (
  value: MeasureValue,
): value is Extract<MeasureValue, { readonly kind: TermName }> => isTerm(value.kind);

type Reaching = Extract<MeasureValue, Reach>;

const isReaching = (value: MeasureValue): value is Reaching =>
  value.kind === 'announcement' || value.kind === 'exclusion' || isTermValue(value);

/**
 * Returns the countries that a decision applies to. A decision that names no countries, such as a suspension or a
 * lifting, applies to all.
 */
export const reachOf = (value: MeasureValue): Reach => (isReaching(value) ? value : forAll);

const forAll: Reach = { against: null };

/**
 * Whether the first decision applies to all countries that the second decision applies to. False if the first
 * decision has been replaced for some countries (`notAgainst`).
 */
const reachesAll = ({ against: by, notAgainst = [] }: Reach, { against }: Reach): boolean => {
  if (notAgainst.length > 0) return false;
  if (by === null || by === '*' || same(by, against)) return true;
  return against !== null && against !== '*' && [against].flat().every((each) => by.includes(each));
};

export const isReplaced = (reach: Reach): boolean =>
  reach.notAgainst?.some((each) => reachesAll({ against: each }, reach)) === true;

/**
 * Whether the row keeps an announcement although `by` replaces it, because the announcement may have ended an
 * exclusion. For example, the European Union is excluded from a measure, and then an announcement against Germany ends
 * the exclusion of Germany. Without that announcement, Germany would count as excluded again. A proposed announcement
 * is never kept. Any other announcement is kept in two cases:
 *
 * - `by` is against all countries, and the announcement names some
 * - `by` prolongs another announcement
 */
const isKeptBeside = (by: MeasureDecision, { proposed, value }: MeasureDecision): boolean =>
  value.kind === 'announcement' &&
  !proposed &&
  ((reachOf(by.value).against === '*' && value.against !== '*') ||
    (by.value.kind === 'announcement' && by.value.prolongs !== undefined));

/**
 * Returns what is left of the decision `other` when the decision `by` on the same row replaces it; undefined if nothing
 * is left. For example, if a measure is announced against further countries, the measure and its terms stay in force
 * against the countries named before.
 */
const left = (
  by: MeasureDecision,
  other: MeasureDecision,
  force: Force,
): MeasureDecision | undefined => {
  if (laneOf(by.value) !== laneOf(other.value)) return other;
  // If `by` was decided before `other`, an act on a row with a wider scope may have lifted `by`, which this row cannot
  // know. So both decisions stay. Questions take the stronger of the decisions that were not lifted.
  if (by.value.kind !== 'exclusion' && force.compare(by.decided, other.decided) < 0)
    return leftUnlessLifted(by, other);
  // `other` is to end an earlier act (`other.ends`) on the day on which `other` takes effect. That act must end
  // even though `by` replaces `other`. So `other` stays until that day, unless it is a proposal, which has no such day.
  if (!other.begun && !other.proposed && other.ends !== null) return other;
  const { against, notAgainst: replaced = [] } = reachOf(by.value);
  const { value } = other;
  if (!isReaching(value)) return undefined;
  // An exclusion that an announcement made has effect only while the announcement has effect. This row
  // does not know when that is. So both decisions stay, and questions take the later decision.
  if (by.value.kind === 'exclusion' && by.value.carved) return other;
  // If later acts have replaced `by` for some countries, `by` replaces nothing for these countries.
  if (replaced.some((each) => reachesAll({ against: each }, value))) return other;
  if (reachesAll({ against }, value) && !isKeptBeside(by, other)) return undefined;
  // The row does not know the members of a union, so it cannot take countries out of `against`. It records them in
  // `notAgainst`. If the decision has not begun and is no proposal, the row records them only on the day on which the
  // decision begins.
  if (against === null || (!other.begun && !other.proposed)) return other;
  const { notAgainst = [] } = value;
  if (notAgainst.some((each) => reachesAll({ against: each }, { against }))) return other;
  return { ...other, value: { ...value, notAgainst: [...notAgainst, against] } };
};

/**
 * If `by` replaces a term for all countries of the term, records the dates of `by` on the term, because the term is
 * replaced only if no act had lifted `by`. Other decisions stay as they are.
 */
const leftUnlessLifted = (by: MeasureDecision, other: MeasureDecision): MeasureDecision => {
  const { value } = other;
  if (!isTermValue(value) || !reachesAll(reachOf(by.value), value)) return other;
  const { replacedUnlessLifted = [] } = value;
  const { decided, from, type } = by;
  const dates = { decided, from, ...(type === 'MeasureAmended' ? { amends: true as const } : {}) };
  return {
    ...other,
    value: { ...value, replacedUnlessLifted: [...replacedUnlessLifted, dates] },
  };
};

const laneOf = ({ kind }: MeasureValue): string => (kind === 'resumption' ? 'suspension' : kind);

const announcedIn = ({ begun, value }: MeasureDecision): readonly Reach[] =>
  begun && value.kind === 'announcement' && !isReplaced(value) ? [reachIn(value)] : [];

/** Records that an announcement has ended, unless another announcement in effect is against all the same countries. */
const noteEnd = (row: Copied<Measure>, ended: Omit<Ended, 'stillAgainst'>): void => {
  const { against, notAgainst } = ended;
  const stillAgainst = row.decisions.flatMap(announcedIn);
  if (stillAgainst.some((each) => reachesAll(each, { against }))) return;
  const isSame = (each: Ended): boolean =>
    same(each.against, against) &&
    same(each.notAgainst, notAgainst) &&
    same(each.stillAgainst, stillAgainst);
  row.ended = [...row.ended.filter((each) => !isSame(each)), { ...ended, stillAgainst }];
};

/**
 * For each announcement that the announcement `by` has replaced, wholly or for some countries, records the period in
 * which the replaced announcement was in force.
 */
const noteReplaced = (
  row: Copied<Measure>,
  before: Measure['decisions'],
  by: MeasureDecision,
): void => {
  if (row.decisions === before || by.from === null) return;
  for (const each of before)
    if (each !== by && !isReplaced(reachOf(each.value)) && !row.decisions.includes(each))
      noteSpell(row, each, by.from);
};

/**
 * Records that an announcement ended at once, because a retroactive lifting had already ended the measure. Records
 * nothing if the row has an announcement (in effect, still to come or ended) against all countries that this
 * announcement is against. The announcement itself counts too, if no lifting has ended it.
 */
export const noteOver = (row: Copied<Measure>, act: EventId, on: Since, against: Against): void => {
  const isKnown =
    row.decisions.some(
      ({ value }) => value.kind === 'announcement' && reachesAll(value, { against }),
    ) || row.ended.some((each) => reachesAll({ against: each.against }, { against }));
  if (!isKnown) noteEnd(row, { act, on, against });
};

/**
 * If an announcement begins after the measure has ended, the measure starts again without its old terms. If the
 * announcement begins on or before the day on which another announcement ended, there is no gap. For the countries
 * that the new announcement is against, the measure then counts as never having ended.
 */
const beginAfresh = (
  row: Copied<Measure>,
  begun: MeasureDecision,
  against: Against,
  { dayOf, bindsOn }: Force,
): void => {
  if (row.ended.length === 0 || begun.from === null) return;
  const from = dayOf(begun.from);
  const last = Math.max(...row.ended.map(({ on }) => dayOf(on)));
  if (from <= last) {
    row.ended = row.ended.flatMap((each) => {
      if (from > dayOf(each.on)) return each;
      if (reachesAll({ against }, { against: each.against })) return [];
      return { ...each, stillAgainst: [...each.stillAgainst, { against }] };
    });
    return;
  }
  if (row.decisions.some((other) => other !== begun && announcedIn(other).length > 0)) return;
  const rest: MeasureDecision[] = [];
  for (const each of row.decisions) {
    const { dated, value } = each;
    if (!isTermValue(value) || dated === begun.dated || bindsOn(each) >= last) rest.push(each);
    // The term may only have been proposed. Even so, the row records in `named` that an act named the term.
    else noteNamed(row, value.kind, value.against);
  }
  row.decisions = rest;
};

/**
 * A lifting ends every decision that does not come after the lifting, even a decision that has not begun
 * yet.
 */
const lift = (row: Copied<Measure>, lifting: MeasureDecision, force: Force): void => {
  const isOver = (each: MeasureDecision) => each !== lifting && isLiftedBy(each, lifting, force);
  const over = row.decisions.filter(isOver);
  row.decisions = row.decisions.filter((each) => !isOver(each));
  const on = lifting.from ?? lifting.decided;
  for (const each of over) {
    const { act, value } = each;
    noteSpell(row, each, on);
    if (value.kind === 'announcement' && !isReplaced(value))
      noteEnd(row, { act, on, ...reachIn(value) });
    // A lifting may end a term before the term begins. Even so, the row records in `named` that an act named the term.
    if (isTermValue(value)) noteNamed(row, value.kind, value.against);
  }
};

/**
 * Whether a lifting ends a decision. The caller makes sure that the scope of the lifting covers the scope of the
 * decision.
 */
export const isLiftedBy = (
  decision: MeasureDecision,
  lifting: MeasureDecision,
  { dayOf, bindsOn, isLaterThan }: Force,
): boolean =>
  decision.value.kind === 'lifting'
    ? // Here `decision` is a lifting too. It is no longer needed if it was decided, and took effect, on the same day
      // as `lifting` or earlier.
      decision.begun &&
      dayOf(decision.decided) <= dayOf(lifting.decided) &&
      bindsOn(decision) <= bindsOn(lifting)
    : !isLaterThan(decision, lifting);

export const isLifting = ({ begun, value }: MeasureDecision): boolean =>
  begun && value.kind === 'lifting';

export const measureCourse: Course<MeasureValue, Copied<Measure>> = {
  laneOf,
  mayComplete: (later, earlier) =>
    later === earlier ||
    (later === 'MeasureResumed' &&
      (earlier === 'MeasureSuspended' || earlier === 'ExclusionGranted')),
  // When an act completes another act and leaves a term out, the earlier term continues for the countries
  // that the later act is against.
  inherits: (value, by) => {
    if (!isTermValue(value)) return value;
    const { replacedUnlessLifted: _, ...term } = value;
    return { ...term, against: by === undefined ? null : reachOf(by).against };
  },
  prolongs: (value, { value: earlier, decided, from }) =>
    value.kind === 'announcement' && earlier.kind === 'announcement'
      ? { ...value, prolongs: earlier.prolongs ?? { decided, from } }
      : value,
  begun: (row, decision, force) => {
    const { kind } = decision.value;
    if (kind === 'lifting') {
      lift(row, decision, force);
      return;
    }
    if (decision.value.kind === 'announcement')
      beginAfresh(row, decision, decision.value.against, force);
    const before = row.decisions;
    // A later exclusion replaces an earlier exclusion permanently, even if the later exclusion is temporary.
    replace(row, decision, force, {
      left: (by, other) => left(by, other, force),
      always: kind === 'exclusion',
    });
    if (kind === 'announcement') noteReplaced(row, before, decision);
    if (isTerm(kind)) noteNamed(row, kind, reachOf(decision.value).against);
  },
  over: (row, decision, on) => {
    const { act, until, value } = decision;
    if (value.kind === 'exclusion' && decision.begun)
      row.pastExclusions = row.pastExclusions.concat(decision);
    // A term may end before it begins. Even so, the row records in `named` that an act named the term.
    if (isTermValue(value) && on !== null) noteNamed(row, value.kind, value.against);
    if (value.kind !== 'announcement' || isReplaced(value)) return;
    const { against } = value;
    if (on !== null) {
      noteEnd(row, { act, on, ...reachIn(value) });
      noteSpell(row, decision, on);
    }
    // `gone` lists announcements whose exclusions no longer apply. An announcement that ends on its own end date
    // is not listed, since its exclusions last until their own end.
    const lapsed = until === null ? {} : { on: until };
    if (on === null) row.gone = row.gone.concat({ act, ...lapsed, against });
    else if (on !== until) row.gone = row.gone.concat({ act, against, hadEffect: true });
  },
  replaced: (row, { act, value }, by) => {
    const later = by.find((each) => each.value.kind === 'announcement');
    if (value.kind !== 'announcement' || later?.value.kind !== 'announcement') return;
    const proposed = later.proposed ? { proposed: true as const } : {};
    const replacedBy = { act: later.act, against: later.value.against, ...proposed };
    row.gone = row.gone.concat({ act, on: later.decided, against: value.against, replacedBy });
  },
};
