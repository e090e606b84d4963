import type { Measure } from '../../../relations/measures/measure';
import { isTermValue, reachOf } from '../../../relations/measures/measure-course';
import { undatedKey } from '../../../relations/measures/measure-keys';
import type { Decision } from '../../../relations/schedule/decision';
import type { Point } from '../../../time/point';
import type { EventId, MeasureId } from '../../../vocabulary/ids';
import type { LicenceLevel } from '../../../vocabulary/instruments';
import { keptUnder } from '../standing/found';
import {
  isLive,
  isOrWasAgainst,
  liftingsOn,
  type MeasureDecision,
  reaches,
  type Sides,
} from '../standing/placed';
import type { Reader } from '../standing/reader';
import { isEndedByLater, isVoid } from '../standing/rows/exclusions';
import type { Baseline } from './baseline';
import type { ComingMembership } from './coming-memberships';
import type { Asking } from './measures-asking';

/** An announced change, with a date, of the rules for trade on a route. */
export type ComingRegime = {
  /** The date or date-time from which the change applies. */
  readonly on: Point;
  /** The licence required from the date `on`, as decided so far; null if no act says so. */
  readonly licence: LicenceLevel | null;
  /** The measure that changes; null if the baseline changes, or a country of the route joins or leaves a union. */
  readonly measure: MeasureId | null;
  /** The act that decided the change, or a later act that set the date of the change. */
  readonly act: EventId;
};

/** A decision for which no date is set. */
export type UndatedDecision = {
  /** The measure; null if the decision is about the baseline. */
  readonly measure: MeasureId | null;
  /** The act that made the decision, or a later act that took its date away. */
  readonly act: EventId;
};

type Due = Omit<ComingRegime, 'licence'>;

const datesOf = (decisions: readonly Decision<unknown>[], measure: MeasureId | null): Due[] =>
  decisions.flatMap(({ begun, from, until, dated: act }) => {
    if ((begun || from === null) && until === null) return none;
    // The cast is safe: a start in the future is always a point.
    const begins = begun || from === null ? [] : [{ on: from as Point, measure, act }];
    return until === null ? begins : [...begins, { on: until, measure, act }];
  });

const none: readonly Due[] = [];

/**
 * Whether the decision is an announcement with an end, and the row has a term for the countries of the
 * question. The term ends with the announcement, even if an amendment set the term for countries that the
 * announcement is not against.
 */
const endsTerms = (
  { value, until }: MeasureDecision,
  { decisions }: Measure,
  sides: Sides | undefined,
): boolean =>
  value.kind === 'announcement' &&
  until !== null &&
  decisions.some(({ value: term }) => isTermValue(term) && reaches(term, sides));

/**
 * Lists the decisions whose dates can change the answer. Includes a decision for other countries if its start or
 * its end may also end a decision for the countries of the question.
 */
const decisionsOf = (
  { measure, side, standing: { rows, interrupted, sides } }: Asking,
  force: Reader['force'],
): readonly MeasureDecision[] => {
  const covers = side.covers(measure);
  const placed = new Map([...rows, ...interrupted].map(({ cover, row }) => [row, cover]));
  return [...placed].flatMap(([row, cover]) =>
    row.decisions.filter(
      (decision) =>
        !decision.proposed &&
        (decision.ends !== null ||
          reaches(reachOf(decision.value), sides) ||
          isOrWasAgainst(decision, sides) ||
          endsTerms(decision, row, sides)) &&
        !isVoid(decision, covers, rows, sides) &&
        !isEndedByLater({ cover, row, decision }, covers, rows, sides, force),
    ),
  );
};

const datesIn = ({ baseline, asking }: RegimeRead, force: Reader['force']): readonly Due[] => [
  ...baseline.rows.flatMap(({ decisions }) => datesOf(decisions, null)),
  ...asking.flatMap((each) => datesOf(decisionsOf(each, force), each.measure)),
];

const isAnyDated = (decisions: readonly Decision<unknown>[]): boolean => {
  for (const { begun, from, until } of decisions)
    if (until !== null || (!begun && from !== null)) return true;
  return false;
};

/**
 * Whether any decision has an end or a future start. Most decisions have neither, so this quick check often saves
 * the slower search.
 */
const hasDates = ({ baseline, asking }: RegimeRead): boolean => {
  for (const { decisions } of baseline.rows) if (isAnyDated(decisions)) return true;
  for (const { standing } of asking) {
    const { rows, interrupted } = standing;
    for (const { row } of rows) if (isAnyDated(row.decisions)) return true;
    for (const { row } of interrupted)
      if (row !== rows[0]?.row && isAnyDated(row.decisions)) return true;
  }
  return false;
};

export type RegimeRead = { readonly baseline: Baseline; readonly asking: readonly Asking[] };

/** The rules for trade on a later date, and the licence that they require. */
type RegimeThen = RegimeRead & { readonly licence: LicenceLevel | null };

const textOf = ({ licence, asking }: RegimeThen): string =>
  JSON.stringify([
    licence,
    asking.map((each) => [each.measure, each.licence, each.standing.inForce]),
  ]);

/**
 * Lists the announced changes, the soonest first. `on` returns the rules on a date, without the change of
 * membership that the act `without` makes. The rules on a later date can depend on other rows than today's
 * rules, and those rows may hold decisions for still later dates. So the dates in those rows are looked up as well.
 */
export const upcomingOf = (
  now: RegimeRead,
  on: (date: Point, without?: EventId) => RegimeThen,
  force: Reader['force'],
  memberships: readonly ComingMembership[],
): readonly ComingRegime[] => {
  const { compare } = force;
  const found = new Map<string, Due>();
  const regimes = new Map<Point, RegimeThen>();
  const note = (due: Due): void => {
    found.set(JSON.stringify(due), due);
  };
  if (!hasDates(now) && memberships.length === 0) return [];
  datesIn(now, force).forEach(note);
  for (const each of memberships) note({ on: each.on, measure: null, act: each.act });
  for (;;) {
    const [next] = [...found.values()]
      .filter((due) => !regimes.has(due.on))
      .sort((a, b) => compare(a.on, b.on));
    if (next === undefined) break;
    const regime = on(next.on);
    regimes.set(next.on, regime);
    datesIn(regime, force).forEach(note);
  }
  const onMembers = new Set(memberships.map(({ act }) => act));
  /**
   * Whether a change makes a difference on the route. For example, a decision of a union makes no difference for a
   * country that has left the union by then.
   */
  const isFelt = (due: Due, regime: RegimeThen): boolean => {
    if (onMembers.has(due.act)) return textOf(on(due.on, due.act)) !== textOf(regime);
    return (
      due.measure === null ||
      !memberships.some((each) => compare(each.on, due.on) <= 0) ||
      regime.asking.some(({ measure }) => measure === due.measure)
    );
  };
  return [...found.values()]
    .sort((a, b) => compare(a.on, b.on))
    .flatMap((due) => {
      const regime = regimes.get(due.on);
      const { on: date, measure, act } = due;
      return regime === undefined || !isFelt(due, regime)
        ? []
        : [{ on: date, licence: regime.licence, measure, act }];
    });
};

const undatedOn = (
  { measure, side, standing }: Asking,
  { state, measure: read, force }: Reader,
): readonly UndatedDecision[] => {
  const ids = keptUnder(
    side.found,
    measure,
    'undated',
    () => new Set(state.measures.idsUnder(undatedKey(measure))),
  );
  if (ids.size === 0) return noneUndated;
  const liftings = liftingsOn(standing.interrupted);
  const covers = side.covers(measure);
  return covers.flatMap((cover) => {
    const id = `${measure}${cover.suffix}`;
    const decisions = ids.has(id) ? (read(id)?.decisions ?? []) : [];
    return decisions.flatMap((decision) =>
      decision.from === null &&
      reaches(reachOf(decision.value), standing.sides) &&
      isLive(decision, cover, liftings, force) &&
      !isVoid(decision, covers, standing.rows, standing.sides)
        ? [{ measure, act: decision.dated }]
        : [],
    );
  });
};

const noneUndated: readonly UndatedDecision[] = [];

export const undatedOf = (
  { baseline, asking }: RegimeRead,
  reader: Reader,
): readonly UndatedDecision[] => {
  const undated: UndatedDecision[] = [];
  for (const { decisions } of baseline.rows)
    for (const { from, dated } of decisions)
      if (from === null) undated.push({ measure: null, act: dated });
  for (const each of asking) undated.push(...undatedOn(each, reader));
  if (undated.length < 2) return undated;
  return [...new Map(undated.map((each) => [JSON.stringify(each), each])).values()];
};
