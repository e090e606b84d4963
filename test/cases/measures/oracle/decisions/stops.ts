import type { Mistake } from '../mistakes';
import {
  type Cell,
  cellKey,
  compareInTurn,
  isNarrower,
  isWithin,
  nearness,
  type Subject,
} from '../scope/scopes';
import {
  compareByDate,
  type Decision,
  force,
  isAnnouncement,
  isInEffectOn,
  isLaterThan,
  tookEffectBy,
} from './decision';
import { holding } from './lives';

export type Stop = {
  readonly because: 'lifted' | 'excluded' | 'suspended';
  readonly decision: Decision;
  /** Whether a later announcement overlaps with it, so that it is not known to hold. */
  readonly isContested: boolean;
};

/** Whether an announcement that has an end takes it out: that replaces nothing for good. */
const isOfOneForTime = ({ carvedOutBy }: Decision): boolean =>
  carvedOutBy?.announced?.until !== undefined;

/** Exclusions in effect, the latest first: a later one of the same cell replaces an earlier for good. */
const exclusionsOf = (
  covering: readonly Decision[],
  point: number,
  planted?: Mistake,
): readonly Decision[] => {
  const exclusions = covering
    .filter(({ kind }) => kind === 'exclude')
    .sort((a, b) => compareByDate(b, a));
  return exclusions.filter(
    (exclusion) =>
      isInEffectOn(exclusion, point) &&
      (planted === 'an earlier exclusion comes back after a later one' ||
        !exclusions.some(
          (other) =>
            cellKey(other.cell) === cellKey(exclusion.cell) &&
            (planted ===
              'what an announcement for a time excludes ends earlier exclusions for good' ||
              !isOfOneForTime(other)) &&
            tookEffectBy(other, point) &&
            compareByDate(other, exclusion) > 0,
        )),
  );
};

/**
 * Whether one suspension or resumption may replace another for good. One decided before the other may have been
 * lifted for a wider scope, so it is not known to have replaced it.
 */
const mayReplace = (one: Decision, other: Decision): boolean =>
  cellKey(one.cell) === cellKey(other.cell) && one.decided >= other.decided;

/** The suspension in effect, where no resumption came after it; of one day the nearer holds. */
const suspensionsOf = (
  covering: readonly Decision[],
  subject: Subject,
  point: number,
  planted?: Mistake,
): readonly Decision[] => {
  const [last] = holding(
    covering.filter(({ kind }) => kind === 'suspend' || kind === 'resume'),
    point,
    planted,
    mayReplace,
  ).toSorted(
    (a, b) =>
      compareInTurn(force(b, planted), force(a, planted)) ||
      compareInTurn(nearness(b.cell, subject), nearness(a.cell, subject)) ||
      b.order - a.order,
  );
  return last?.kind === 'suspend' ? [last] : [];
};

/** An announcement with the dates on which the measure was imposed: one that prolongs another imposes nothing. */
const asImposed = (announcement: Decision): Decision => ({
  ...announcement,
  ...announcement.prolongs,
});

/** The cell of an announcement, or its part for a country or a union that it names, where one was taken out. */
const cellBeside = ({ cell, announced }: Decision, stop: Decision, subject: Subject): Cell => {
  const { partner } = stop.cell;
  if (cell.partner !== null || partner === null || announced === undefined) return cell;
  if (announced.against === '*') return cell;
  if (announced.against.includes(partner)) return { ...cell, partner };
  if (partner === subject.partner) return cell;
  const named = [subject.partner, ...subject.unions].find((each) =>
    announced.against.includes(each),
  );
  return named === undefined ? cell : { ...cell, partner: named };
};

/** What keeps a measure from the question on a day, nearest first. */
export const stopsOf = (
  covering: readonly Decision[],
  subject: Subject,
  point: number,
  planted?: Mistake,
): readonly Stop[] => {
  const imposing = covering.filter(
    (decision) => isAnnouncement(decision) && isInEffectOn(decision, point),
  );
  const imposedBy = (announcement: Decision, stop: Decision): Decision =>
    stop.kind === 'lift' ||
    planted === 'an announcement that prolongs another imposes the measure anew'
      ? announcement
      : asImposed(announcement);
  /** Whether the measure is announced again later, for a scope for which `stands` is true beside what was ended. */
  const isAnnounced =
    (stands: (one: Cell, stopped: Cell, subject: Subject) => boolean) =>
    (stop: Decision): boolean =>
      planted !== 'a later announcement gives no way out of an exclusion' &&
      imposing.some(
        (announcement) =>
          stands(cellBeside(announcement, stop, subject), stop.cell, subject) &&
          isLaterThan(imposedBy(announcement, stop), stop),
      );
  const isImposedAgain = isAnnounced(isWithin);
  const givesWay = (stop: Decision): boolean =>
    planted === 'a nearer rule holds against a wider exclusion' && stop.kind === 'exclude'
      ? imposing.some(
          ({ cell }) => compareInTurn(nearness(cell, subject), nearness(stop.cell, subject)) > 0,
        )
      : isImposedAgain(stop);
  const overlaps = isAnnounced((cell, stopped) => !isNarrower(stopped, cell, subject));
  const isContested = (stop: Decision): boolean =>
    planted !== 'what is announced later for an overlapping scope stays out' && overlaps(stop);
  const stops: readonly Omit<Stop, 'isContested'>[] = [
    ...covering
      .filter((decision) => decision.kind === 'lift' && tookEffectBy(decision, point))
      .sort((a, b) => compareByDate(b, a))
      .map((decision) => ({ because: 'lifted' as const, decision })),
    ...exclusionsOf(covering, point, planted).map((decision) => ({
      because: 'excluded' as const,
      decision,
    })),
    ...suspensionsOf(covering, subject, point, planted).map((decision) => ({
      because: 'suspended' as const,
      decision,
    })),
  ];
  return stops
    .filter(({ decision }) => !givesWay(decision))
    .map((stop) => ({ ...stop, isContested: isContested(stop.decision) }))
    .sort((a, b) =>
      compareInTurn(nearness(b.decision.cell, subject), nearness(a.decision.cell, subject)),
    );
};
