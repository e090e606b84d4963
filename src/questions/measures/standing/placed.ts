import type { MeasureRead } from '../../../relations/measures/handlers';
import type {
  Ended,
  Measure,
  MeasureValue,
  Reach,
  Replacement,
} from '../../../relations/measures/measure';
import {
  isLiftedBy,
  isLifting,
  isReplaced,
  isTermValue,
} from '../../../relations/measures/measure-course';
import type { Decision } from '../../../relations/schedule/decision';
import type { Force } from '../../../relations/schedule/force';
import { type Cover, isWithin } from '../scope/cover';

export type MeasureDecision = Decision<MeasureValue>;

export type Placed = { readonly cover: Cover; readonly row: MeasureRead };

/** A decision with the scope of its row. */
export type PlacedDecision = { readonly cover: Cover; readonly decision: MeasureDecision };

/** The liftings in effect on the given rows. */
export const liftingsOn = (rows: readonly Placed[]): readonly PlacedDecision[] => {
  let found: PlacedDecision[] | undefined;
  for (const { cover, row } of rows)
    for (const decision of row.decisions)
      if (isLifting(decision)) {
        found ??= [];
        found.push({ cover, decision });
      }
  return found ?? noLiftings;
};

const noLiftings: readonly PlacedDecision[] = [];

/**
 * Whether no lifting on a row with a wider scope lifts the decision. Liftings on the decision's own row have been
 * applied already.
 */
export const isLive = (
  decision: MeasureDecision,
  cover: Cover,
  liftings: readonly PlacedDecision[],
  force: Force,
): boolean =>
  liftings.length === 0 ||
  !liftings.some(
    (lifting) =>
      lifting.cover !== cover &&
      isWithin(cover, lifting.cover) &&
      isLiftedBy(decision, lifting.decision, force),
  );

/**
 * The country on one side of a route, its unions, and `*` for all countries. A measure reaches this side of the route
 * if the measure names one of these in `against`. If one of these unions took the measure, `*` is left out, because a
 * union's measure against all countries does not apply to its own members.
 */
export type Sides = ReadonlySet<string>;

type Against = Extract<MeasureValue, { readonly kind: 'announcement' }>['against'];

/** Whether an announcement is against one of the given sides; without `sides` it always is. */
export const isAgainst = (against: Against, sides: Sides | undefined): boolean => {
  if (sides === undefined) return true;
  return typeof against === 'string' ? sides.has(against) : against.some((each) => sides.has(each));
};

export const reaches = ({ against, notAgainst }: Reach, sides: Sides | undefined): boolean =>
  (against === null || isAgainst(against, sides)) &&
  (notAgainst === undefined ||
    sides === undefined ||
    !notAgainst.some((each) => isAgainst(each, sides)));

/** Whether the end of an announcement put the measure out of force for the given sides. */
const hasEndedFor = (ended: Ended, sides: Sides | undefined): boolean =>
  reaches(ended, sides) && !ended.stillAgainst.some((each) => reaches(each, sides));

export const lastEnded = (
  { ended }: Pick<Measure, 'ended'>,
  sides: Sides | undefined,
  { compare }: Force,
): Ended | undefined => {
  let last: Ended | undefined;
  for (const each of ended)
    if (hasEndedFor(each, sides) && (last === undefined || compare(each.on, last.on) >= 0))
      last = each;
  return last;
};

export const isOldTerm = (
  { ended }: Pick<Measure, 'ended'>,
  decision: MeasureDecision,
  sides: Sides | undefined,
  { bindsOn, dayOf }: Force,
): boolean =>
  ended.some(
    (each) =>
      (each.stillAgainst.length === 0 || hasEndedFor(each, sides)) &&
      bindsOn(decision) < dayOf(each.on),
  );

export const concerns = ({ value }: MeasureDecision, sides: Sides | undefined): boolean =>
  value.kind === 'announcement' && reaches(value, sides) && !isReplaced(value);

/**
 * Whether a decision is an announcement against one of the given sides, even if another
 * announcement replaced it for that side.
 */
export const isOrWasAgainst = ({ value }: MeasureDecision, sides: Sides | undefined): boolean =>
  value.kind === 'announcement' && isAgainst(value.against, sides);

export const isAnnounced = ({ decisions, ended }: Measure, sides: Sides | undefined): boolean =>
  ended.some(({ against }) => isAgainst(against, sides)) ||
  decisions.some((decision) => concerns(decision, sides));

/**
 * Whether an act has ever announced the measure for this row and these sides, even if the
 * announcement lapsed or was taken back before it took effect. An amendment needs such an
 * announcement.
 */
export const hasBeenAnnounced = (row: Measure, sides: Sides | undefined): boolean =>
  isAnnounced(row, sides) || row.gone.some(({ against }) => isAgainst(against, sides));

/**
 * Whether a term no longer holds. There are two reasons:
 *
 * - An amendment named the term, and the amended announcement is over.
 * - One of the decisions in `replacedUnlessLifted` replaced the term. A decision replaced nothing if it ended before
 *   it took effect. A lifting for a wider scope can have ended the decision. The end of the amended announcement can
 *   also have ended the decision, if the decision is an amendment.
 */
export const isReplacedOrOver = (
  decision: MeasureDecision,
  placed: Placed,
  liftings: readonly PlacedDecision[],
  force: Force,
  isOver: (amendment: Replacement, placed: Placed, beforeEffect: boolean) => boolean,
): boolean =>
  (isTermValue(decision.value) &&
    decision.value.replacedUnlessLifted?.some(
      (dates) =>
        isLive({ ...decision, ...dates }, placed.cover, liftings, force) &&
        !(dates.amends === true && isOver(dates, placed, true)),
    ) === true) ||
  (decision.type === 'MeasureAmended' && isOver(decision, placed, false));
