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
 * The duties that are not owed together with others: those that an order ranks below a duty of which more
 * than nought is owed, and an ordinary duty in whose place another stands. A duty that is itself not owed
 * displaces none (Executive Order 14289, sec. 3: "subject to" the higher one).
 */
export const displacedOf = (
  reader: Reader,
  owed: readonly DutyOwed[],
  unknown: readonly UnknownDuty[],
): readonly Displaced[] => {
  const above = rankedAbove(reader, [...owed, ...unknown]);
  const lieu = owed.filter(({ as }) => as === 'in-lieu');
  const found = new Map<string, Displaced | undefined>();

  const isOwed = ({ measure }: ByAct): boolean => displaced(measure) === undefined;

  /** Whether more than nought is owed under a measure, as far as acts say. */
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
    // What is asked for again while this is being found out counts as owed.
    found.set(measure, undefined);
    const higher = (above.get(measure) ?? []).find(
      (each) => displaced(each.measure) === undefined && displaces(each.measure),
    );
    const isOrdinary = owed.some((each) => each.measure === measure && each.as === 'ordinary');
    const instead = isOrdinary ? lieu.find(isOwed) : undefined;
    const by = higher ?? instead;
    // Both come from measures that are owed or in force.
    if (by !== undefined) found.set(measure, { measure, by: by.measure, act: by.act } as Displaced);
    return found.get(measure);
  };

  return [...owed, ...unknown].flatMap(({ measure }) => displaced(measure) ?? []);
};
