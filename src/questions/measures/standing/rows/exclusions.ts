import type { Measure } from '../../../../relations/measures/measure';
import { isNamedBy } from '../../../../relations/measures/named';
import type { Force } from '../../../../relations/schedule/force';
import type { EventId } from '../../../../vocabulary/ids';
import { type Cover, isSameScope, isWithin } from '../../scope/cover';
import {
  isAgainst,
  type MeasureDecision,
  type Placed,
  type PlacedDecision,
  reaches,
  type Sides,
} from '../placed';

export const isExclusionFor =
  (sides: Sides | undefined) =>
  ({ value }: MeasureDecision): boolean =>
    value.kind === 'exclusion' && reaches(value, sides);

/**
 * Whether a later act dropped or ended an announcement, or the announcement lapsed before it took effect. False if
 * another announcement replaced it for the countries and unions in `sides`. A replacement that was itself dropped,
 * ended or lapsed does not count.
 */
const isGone = (gone: Measure['gone'], announcement: EventId, sides: Sides | undefined): boolean =>
  gone.some(
    ({ act, replacedBy }) =>
      act === announcement &&
      (replacedBy === undefined ||
        !isAgainst(replacedBy.against, sides) ||
        isGone(gone, replacedBy.act, sides)),
  );

const isAdopted = (gone: Measure['gone'], proposal: EventId): boolean =>
  gone.some(
    ({ act, replacedBy }) =>
      act === proposal &&
      replacedBy !== undefined &&
      (replacedBy.proposed !== true || isAdopted(gone, replacedBy.act)),
  );

/**
 * Whether an exclusion that an announcement made has no effect. There are three reasons:
 *
 * - the announcement does not cover what the question asks about
 * - the announcement was dropped, ended or lapsed (see `isGone`)
 * - the announcement is a proposal that no act has adopted
 *
 * `covers` are all scopes that cover what the question asks about.
 */
export const isVoid = (
  { value, act }: MeasureDecision,
  covers: readonly Cover[],
  rows: readonly Placed[],
  sides: Sides | undefined,
): boolean => {
  if (value.kind !== 'exclusion' || !value.carved) return false;
  const { outOf, proposed } = value;
  const isCovered =
    outOf === undefined ||
    covers.some(({ suffix }) => isNamedBy(outOf, `${outOf.measure}${suffix}`));
  if (!isCovered || rows.some(({ row }) => isGone(row.gone, act, sides))) return true;
  return proposed === true && !rows.some(({ row }) => isAdopted(row.gone, act));
};

/**
 * Whether an exclusion ends the earlier exclusions of its scope permanently, so that they do not return when this
 * exclusion ends. Only an exclusion of everything on its row does so. An exclusion made by an announcement excludes
 * only what the announcement covers, so the announcement must cover the whole row. An exclusion made by an
 * announcement ends nothing permanently if the announcement has an end, is only proposed, or was dropped or lapsed
 * before it took effect.
 */
const isForGood = (
  { value, act }: MeasureDecision,
  cover: Cover,
  covers: readonly Cover[],
  rows: readonly Placed[],
  sides: Sides | undefined,
): boolean => {
  if (value.kind !== 'exclusion' || value.proposed || value.forTime) return false;
  const { outOf } = value;
  const isWhole =
    outOf === undefined ||
    covers.some(
      (each) => isNamedBy(outOf, `${outOf.measure}${each.suffix}`) && isWithin(cover, each),
    );
  const isDropped = ({ row: { gone } }: Placed): boolean =>
    isGone(
      gone.filter(({ hadEffect }) => !hadEffect),
      act,
      sides,
    );
  return isWhole && !rows.some(isDropped);
};

/**
 * Whether a later exclusion ended an exclusion permanently. The later exclusion can be on another row, if that row
 * calls the goods or the firm by another name. A later exclusion on the same row counts only if an announcement
 * made it, because any other exclusion was compared with the earlier exclusions on its row when it took effect.
 */
export const isEndedByLater = (
  { cover, row: own, decision }: PlacedDecision & Placed,
  covers: readonly Cover[],
  rows: readonly Placed[],
  sides: Sides | undefined,
  { compareByDate }: Force,
): boolean => {
  if (decision.value.kind !== 'exclusion') return false;
  const isOfSides = isExclusionFor(sides);
  const alike = rows.filter(({ cover: other }) => other !== cover && isSameScope(cover, other));
  const at = own.decisions.indexOf(decision);
  return [{ cover, row: own }, ...alike].some(({ cover: other, row }) => {
    const isOwn = row === own;
    const ends = (each: MeasureDecision): boolean =>
      isOfSides(each) &&
      !(isOwn && each.value.kind === 'exclusion' && !each.value.carved) &&
      isForGood(each, other, covers, rows, sides);
    const compare = (each: MeasureDecision, index: number): number =>
      compareByDate(each, decision) || (isOwn ? index - at : 0);
    return (
      row.decisions.some(
        (each, index) => each !== decision && each.begun && compare(each, index) > 0 && ends(each),
      ) ||
      // An exclusion that is over counts as the later one if both have the same dates.
      row.pastExclusions.some((each) => compareByDate(each, decision) >= 0 && ends(each))
    );
  });
};
