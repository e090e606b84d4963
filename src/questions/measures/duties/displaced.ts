import type { Found } from '../standing/found';
import type { ByAct } from '../standing/inactive';
import type { Reader } from '../standing/reader';
import { additionOf, ordinaryOf } from './additional';
import type { Displaced, DutyOwed, UnknownDuty } from './duties';
import { rankedAbove } from './orders';

const isMoreThanNought = ({ duty: { percent = 0, specific, atLeast } }: DutyOwed): boolean =>
  [percent, specific?.amount, atLeast?.percent, atLeast?.specific?.amount].some(
    (each = 0) => each > 0,
  );

/**
 * Lists the duties that are not charged, each with the measure that displaces it. If an order ranks two duties, and
 * the rate of the higher-ranked duty is above zero, the higher-ranked duty displaces the lower-ranked one. A duty in
 * lieu of the ordinary duty displaces the ordinary duty. A duty that is itself not charged displaces no other duty
 * (Executive Order 14289, sec. 3: "subject to" the higher duty).
 */
export const displacedOf = (
  reader: Reader,
  owed: readonly DutyOwed[],
  unknown: readonly UnknownDuty[],
  kept: Found | undefined,
): readonly Displaced[] => {
  const above = rankedAbove(reader, [...owed, ...unknown], kept);
  const lieu = owed.filter(({ as }) => as === 'in-lieu');
  if (above.size === 0 && lieu.length === 0) return [];
  const found = new Map<string, Displaced | undefined>();

  const isOwed = ({ measure }: ByAct): boolean => displaced(measure) === undefined;

  /**
   * Whether the rate of the duty under a measure is above zero, so that the duty displaces lower-ranked duties. An
   * unknown rate counts as above zero. The rate of an inclusive duty counts as zero if the duty adds nothing to the
   * ordinary duty.
   */
  const displaces = (measure: string): boolean => {
    if (unknown.some((each) => each.measure === measure)) return true;
    const duty = owed.find((each) => each.measure === measure);
    if (duty === undefined || !isMoreThanNought(duty)) return false;
    return duty.as !== 'inclusive' || additionOf(duty, ordinaryOf(owed.filter(isBase))) !== 0;
  };

  const isBase = (each: DutyOwed): boolean =>
    (each.as === 'in-lieu' || each.as === 'ordinary') && isOwed(each);

  const displaced = (measure: string): Displaced | undefined => {
    if (found.has(measure)) return found.get(measure);
    // Stacking orders may rank measures in a circle. If the look-up of a measure leads back to that measure,
    // the measure counts as charged.
    found.set(measure, undefined);
    const higher = (above.get(measure) ?? []).find(
      (each) => displaced(each.measure) === undefined && displaces(each.measure),
    );
    const isOrdinary = owed.some((each) => each.measure === measure && each.as === 'ordinary');
    const instead = isOrdinary ? lieu.find(isOwed) : undefined;
    const by = higher ?? instead;
    // The cast is safe: both candidates come from the given duties, whose ids are branded.
    if (by !== undefined) found.set(measure, { measure, by: by.measure, act: by.act } as Displaced);
    return found.get(measure);
  };

  return [...owed, ...unknown].flatMap(({ measure }) => displaced(measure) ?? []);
};
