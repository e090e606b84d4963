import type { Mistake } from '../mistakes';
import { cellKey, covers, isWithin, type Subject } from '../scope/scopes';
import {
  bindsOn,
  compareByForce,
  concerns,
  type Decision,
  isAgainstAll,
  isAnnouncement,
  isInEffectOn,
  isLasting,
  isLaterThan,
  isVoidOn,
  type TermName,
  tookEffectBy,
} from './decision';

/** The decisions that cover a question, with the ends that liftings give them. */
export const coveringDecisions = (
  decisions: readonly Decision[],
  subject: Subject,
  point: number,
  planted?: Mistake,
): readonly Decision[] => {
  const covering = decisions.filter(
    (decision) =>
      covers(decision.cell, subject) &&
      (decision.carvedFrom?.some((cell) => covers(cell, subject)) ?? true) &&
      concerns(decision, subject, planted),
  );
  const liftings = covering.filter(
    (decision) => decision.kind === 'lift' && tookEffectBy(decision, point),
  );
  return covering.flatMap((decision) => {
    const ends = liftings
      .filter((lifting) => lifting !== decision && isEndedBy(decision, lifting, subject, planted))
      .map(({ from }) => from);
    const ended = { ...decision, end: Math.min(decision.end, ...ends) };
    return planted === 'old terms come back with a new announcement' && ends.length > 0
      ? [ended, termsAlone(decision)]
      : [ended];
  });
};

/** For a planted mistake: the terms of a decision go on though it has ended. */
const termsAlone = ({ announced: _, ...decision }: Decision): Decision => ({
  ...decision,
  kind: decision.kind === 'announce' ? 'amend' : decision.kind,
});

const isEndedBy = (
  decision: Decision,
  lifting: Decision,
  subject: Subject,
  planted?: Mistake,
): boolean => {
  if (decision.kind === 'lift' || !isWithin(decision.cell, lifting.cell, subject)) return false;
  if (
    planted === 'a lifting leaves alone what was decided and not yet begun' &&
    decision.from > lifting.from
  )
    return false;
  return !isLaterThan(decision, lifting);
};

/** All that acts decided for one cell. */
export type Row = {
  readonly decisions: readonly Decision[];
  /** The announcements, but for those dropped: the times for which it holds. */
  readonly announcements: readonly Decision[];
  /** Those for all, also if they are against others than those whom the question is about. */
  readonly forAll: readonly Decision[];
  /** Whether what an amendment amends is over. */
  readonly isOver: (amendment: Decision) => boolean;
};

/** What holds for one cell on a day. */
export const rowsOf = (
  covering: readonly Decision[],
  all: readonly Decision[],
  point: number,
  isOver: Row['isOver'],
): readonly Row[] => {
  const byCell = new Map<string, Decision[]>();
  for (const decision of covering) {
    if (decision.kind !== 'announce' && decision.kind !== 'amend') continue;
    const key = cellKey(decision.cell);
    byCell.set(key, [...(byCell.get(key) ?? []), decision]);
  }
  const counts = (decision: Decision): boolean =>
    isAnnouncement(decision) && !isVoidOn(decision, point);
  return [...byCell].map(([key, decisions]) => ({
    decisions,
    announcements: decisions.filter(counts),
    forAll: all
      .filter((each) => cellKey(each.cell) === key && counts(each))
      .map(({ liftedOn = Number.POSITIVE_INFINITY, ...each }) => ({
        ...each,
        end: Math.min(each.end, liftedOn),
      })),
    isOver,
  }));
};

/** Whether one decision may replace another. */
type Pairs = (one: Decision, other: Decision) => boolean;

const anyPair: Pairs = () => true;

/** Whether an announcement is not only for some of those whom another is against. */
const isAsWide: Pairs = ({ announced: one }, { announced: other }) =>
  one === undefined || other === undefined || isAgainstAll(one, other);

/** When later lasting decisions of the same kind end a decision for good. */
export const replacedOn = (
  decision: Decision,
  others: readonly Decision[],
  point: number,
  planted?: Mistake,
  mayReplace: Pairs = anyPair,
): number =>
  Math.min(
    ...others
      .filter(
        (other) =>
          isLasting(other) &&
          mayReplace(other, decision) &&
          tookEffectBy(other, point) &&
          compareByForce(planted)(other, decision) > 0,
      )
      .map(({ from }) => from),
  );

/** The decisions of one kind that hold on a day, the strongest first. */
export const holding = (
  decisions: readonly Decision[],
  point: number,
  planted?: Mistake,
  mayReplace: Pairs = anyPair,
): readonly Decision[] =>
  decisions
    .filter(
      (decision) =>
        isInEffectOn(decision, point) &&
        point < replacedOn(decision, decisions, point, planted, mayReplace),
    )
    .sort((a, b) => compareByForce(planted)(b, a));

/** The days up to a point on which none of some announcements was in force any more. */
const endsOfRuns = (
  announcements: readonly Decision[],
  point: number,
  planted?: Mistake,
  mayReplace: Pairs = anyPair,
): readonly number[] =>
  announcements
    .flatMap((each) => [each.end, replacedOn(each, announcements, point, planted, mayReplace)])
    .filter((day) => day <= point && holding(announcements, day, planted, mayReplace).length === 0);

/** The decision that names a term of a row on a day. */
export const termOf = (
  row: Row,
  name: TermName,
  point: number,
  planted?: Mistake,
): Decision | undefined => {
  const ends =
    planted === 'old terms come back with a new announcement'
      ? []
      : [
          ...endsOfRuns(row.announcements, point, planted),
          ...endsOfRuns(row.forAll, point, planted, isAsWide),
        ];
  const naming = row.decisions.filter(({ terms }) => terms.has(name));
  // One against all replaces an amendment for everybody, also for members of the union that took the measure.
  const forAll = row.forAll.filter(
    ({ announced, terms }) => announced?.against === '*' && terms.has(name),
  );
  const isReplaced = (amendment: Decision) =>
    point >= replacedOn(amendment, forAll, point, planted);
  return holding(naming, point, planted).find(
    (decision) =>
      !ends.some((end) => bindsOn(decision) < end) &&
      !(decision.kind === 'amend' && (row.isOver(decision) || isReplaced(decision))),
  );
};
