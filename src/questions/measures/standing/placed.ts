import type { Measure, MeasureValue } from '../../../relations/measures/measure';
import { againstOf, isLiftedBy, isLifting } from '../../../relations/measures/measure-course';
import type { Decision } from '../../../relations/schedule/decision';
import type { Force } from '../../../relations/schedule/force';
import { type Cover, isWithin } from '../scope/cover';

export type MeasureDecision = Decision<MeasureValue>;

/** A row with the scope for which it was read. */
export type Placed = { readonly cover: Cover; readonly row: Measure };

/** A decision with the scope of its row. */
export type PlacedDecision = { readonly cover: Cover; readonly decision: MeasureDecision };

/** The liftings in effect on some rows. */
export const liftingsOn = (rows: readonly Placed[]): readonly PlacedDecision[] => {
  const found: PlacedDecision[] = [];
  for (const { cover, row } of rows)
    for (const decision of row.decisions) if (isLifting(decision)) found.push({ cover, decision });
  return found;
};

/** Whether no lifting of a wider scope has ended a decision; those of its own row the row knows. */
export const isLive = (
  decision: MeasureDecision,
  cover: Cover,
  liftings: readonly PlacedDecision[],
  force: Force,
): boolean =>
  !liftings.some(
    (lifting) =>
      lifting.cover !== cover &&
      isWithin(cover, lifting.cover) &&
      isLiftedBy(decision, lifting.decision, force),
  );

/** Those on the other side of a route: the country, its unions, and `*` unless the measure's union is one. */
export type Sides = ReadonlySet<string>;

type Against = Extract<MeasureValue, { readonly kind: 'announcement' }>['against'];

const isAgainst = (against: Against, sides: Sides | undefined): boolean => {
  if (sides === undefined) return true;
  return typeof against === 'string' ? sides.has(against) : against.some((each) => sides.has(each));
};

/** Whether an announcement is against one of the sides that are asked for; undefined: any. */
export const concerns = ({ value }: MeasureDecision, sides: Sides | undefined): boolean =>
  value.kind === 'announcement' && isAgainst(value.against, sides);

/** Whether a term is for one of the sides: what an announcement names is for those that it is against. */
export const isTermFor = (
  row: Measure,
  decision: MeasureDecision,
  sides: Sides | undefined,
): boolean => {
  const against = againstOf(row, decision);
  return against === undefined || isAgainst(against, sides);
};
