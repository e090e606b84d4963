import type { Mistake } from '../mistakes';
import {
  type Cell,
  cellKey,
  compareInTurn,
  covers,
  isWithin,
  nearness,
  type Subject,
} from '../scope/scopes';
import {
  bindsOn,
  concerns,
  type Decision,
  isAgainstAll,
  isAnnouncement,
  isDropped,
  isProposed,
} from './decision';
import { holding, replacedOn } from './lives';

/** Both cover the question, so the names of their firms are names of one firm. */
const asOneFirm = (cell: Cell, other: Cell): Cell =>
  cell.firm === null || other.firm === null ? cell : { ...cell, firm: other.firm };

const isOfSameScope = (one: Cell, other: Cell): boolean =>
  cellKey(asOneFirm(one, other)) === cellKey(other);

/** The announcements for one cell. */
type Announced = { readonly cell: Cell; readonly announcements: readonly Decision[] };

const byCell = (decisions: readonly Decision[]): readonly Announced[] => {
  const found = new Map<string, Decision[]>();
  for (const decision of decisions.filter(isAnnouncement)) {
    const key = cellKey(decision.cell);
    found.set(key, [...(found.get(key) ?? []), decision]);
  }
  return [...found.values()].flatMap((announcements) =>
    announcements[0] === undefined ? [] : [{ cell: announcements[0].cell, announcements }],
  );
};

/** Whether an announcement is not only for some of those whom another is against. */
const isAsWide = ({ announced: one }: Decision, { announced: other }: Decision): boolean =>
  one === undefined || other === undefined || isAgainstAll(one, other);

/** Which announcements may replace one another for good. */
type Pairs = typeof isAsWide | undefined;

/** What is said of an amendment: whether it is over, and whether it was over before it could take effect. */
type Amendments = {
  readonly isOver: (amendment: Decision) => boolean;
  readonly isVoid: (amendment: Decision) => boolean;
};

/**
 * Says of an amendment whether it is over, since the announcement that it amends is. It amends the announcements for
 * its own scope, or else the nearest of the wider ones, or else whatever else is in force.
 */
export const amendmentsOn = (
  covering: readonly Decision[],
  all: readonly Decision[],
  subject: Subject,
  point: number,
  planted?: Mistake,
): Amendments => {
  if (
    planted === 'old terms come back with a new announcement' ||
    planted === 'an amendment outlives the announcement that it amends'
  )
    return { isOver: () => false, isVoid: () => false };
  const concerning = byCell(covering);
  const ofAll = byCell(
    all
      .filter(({ cell }) => covers(cell, subject))
      .map(({ liftedOn = Number.POSITIVE_INFINITY, ...each }) => ({
        ...each,
        end: Math.min(each.end, liftedOn),
      })),
  );
  const isOver = (
    amendment: Decision,
    lastDay: number,
    cells: readonly Announced[],
    pairs: Pairs,
  ): boolean =>
    cells.some((each) =>
      endsOf(each, pairs).some(
        ({ day, hasLapsed }) =>
          amendment.decided < day &&
          day <= lastDay &&
          isOverFrom(
            amendment,
            day,
            hasLapsed,
            amendedBeside(amendment, each, hasLapsed, cells, pairs),
            pairs,
          ),
      ),
    );

  /** The cells of which an announcement keeps the amendment when one of a given cell is over. */
  const amendedBeside = (
    { cell, decided }: Decision,
    over: Announced,
    hasLapsed: boolean,
    cells: readonly Announced[],
    pairs: Pairs,
  ): readonly Announced[] => {
    if (isOfSameScope(cell, over.cell))
      return cells.filter((each) => isOfSameScope(each.cell, over.cell));
    const isAmended =
      !hasLapsed &&
      isWithin(asOneFirm(cell, over.cell), over.cell, subject) &&
      over.announcements.some(
        (each) =>
          each.decided <= decided &&
          hasBegun(each, over, pairs) &&
          decided < lastDay(each, over, pairs),
      );
    const near = (each: Announced) => nearness(each.cell, subject);
    return isAmended ? cells.filter((each) => compareInTurn(near(each), near(over)) >= 0) : cells;
  };

  const lastDay = (each: Decision, { announcements }: Announced, pairs: Pairs): number => {
    if (isDropped(each)) return each.end;
    return Math.min(each.end, replacedOn(each, announcements, point, planted, pairs));
  };

  const hasBegun = (each: Decision, among: Announced, pairs: Pairs): boolean =>
    couldBegin(each) && each.from <= point && each.from < lastDay(each, among, pairs);

  const couldBegin = (each: Decision): boolean => !isProposed(each) && Number.isFinite(each.from);

  const endsOf = (
    cell: Announced,
    pairs: Pairs,
  ): readonly { readonly day: number; readonly hasLapsed: boolean }[] =>
    cell.announcements
      .flatMap((each) => {
        if (isDropped(each)) return droppedOn(each, pairs);
        const replaced = replacedOn(each, cell.announcements, point, planted, pairs);
        if (couldBegin(each)) return [each.end, replaced].map((day) => ({ day, hasLapsed: false }));
        return each.end < replaced ? [{ day: each.end, hasLapsed: each.end === each.until }] : [];
      })
      .filter(({ day }) => day <= point);

  /** One that another took the place of is only over for those whom that other is not against. */
  const droppedOn = (each: Decision, pairs: Pairs) => {
    const { withdrawnOn, endedBy } = each;
    if (withdrawnOn !== undefined) return [{ day: withdrawnOn, hasLapsed: true }];
    const by = all.find(({ order }) => order === endedBy);
    return by === undefined || pairs !== undefined || concerns(by, subject, planted)
      ? []
      : [{ day: by.decided, hasLapsed: true }];
  };

  const isOverFrom = (
    amendment: Decision,
    day: number,
    hasLapsed: boolean,
    cells: readonly Announced[],
    pairs: Pairs,
  ): boolean => {
    const isInForce = cells.some(
      ({ announcements }) => holding(announcements, day, planted, pairs).length > 0,
    );
    if (isInForce) return false;
    if (!hasLapsed && bindsOn(amendment, planted) < day) return true;
    return !cells.some((cell) =>
      cell.announcements.some(
        (each) =>
          each.decided <= amendment.decided && each.from > day && hasBegun(each, cell, pairs),
      ),
    );
  };

  /** Whether the same scope was announced under another name of the firm, and is in force under none. */
  const isOutUnderAnotherName = ({ cell }: Decision): boolean => {
    const alike = concerning.filter((each) => isOfSameScope(each.cell, cell));
    return (
      alike.some((each) => cellKey(each.cell) !== cellKey(cell)) &&
      !alike.some(({ announcements }) => holding(announcements, point, planted).length > 0)
    );
  };

  const isOverBy = (amendment: Decision, day: number): boolean =>
    isOver(amendment, day, concerning, undefined) || isOver(amendment, day, ofAll, isAsWide);
  return {
    isOver: (amendment) => isOverBy(amendment, point) || isOutUnderAnotherName(amendment),
    isVoid: (amendment) => isOverBy(amendment, bindsOn(amendment)),
  };
};
