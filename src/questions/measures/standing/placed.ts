import type { Measure, MeasureValue } from '../../../relations/measures/measure';
import { againstOf, isLiftedBy, isLifting } from '../../../relations/measures/measure-course';
import type { Decision } from '../../../relations/schedule/decision';
import type { Force } from '../../../relations/schedule/force';
import { type Cover, isWithin } from '../scope/cover';

export type MeasureDecision = Decision<MeasureValue>;

/** A row with the scope that it was read for. */
export type Placed = { readonly cover: Cover; readonly row: Measure };

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
 * Whether a decision survives the liftings of wider scopes. The row itself has already applied its own
 * liftings.
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
 * The possible targets of a measure on the other side of a route: the country, its unions, and `*`. If the
 * measure belongs to one of these unions, `*` is left out.
 */
export type Sides = ReadonlySet<string>;

type Against = Extract<MeasureValue, { readonly kind: 'announcement' }>['against'];

/** Whether one of the sides is among those that an announcement is against; undefined: any. */
export const isAgainst = (against: Against, sides: Sides | undefined): boolean => {
  if (sides === undefined) return true;
  return typeof against === 'string' ? sides.has(against) : against.some((each) => sides.has(each));
};

/** Whether an announcement is against one of the given sides; without `sides` it always is. */
export const concerns = ({ value }: MeasureDecision, sides: Sides | undefined): boolean =>
  value.kind === 'announcement' && isAgainst(value.against, sides);

/**
 * Whether a term applies to one of the given sides. A term in an announcement applies to those that the
 * announcement is against.
 */
export const isTermFor = (
  row: Measure,
  decision: MeasureDecision,
  sides: Sides | undefined,
): boolean => {
  const against = againstOf(row, decision);
  return against === undefined || isAgainst(against, sides);
};
