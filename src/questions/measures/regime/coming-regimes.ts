import type { Measure } from '../../../relations/measures/measure';
import type { Decision } from '../../../relations/schedule/decision';
import { compareDates } from '../../../time/compare-dates';
import type { Point } from '../../../time/point';
import type { EventId, MeasureId } from '../../../vocabulary/ids';
import type { LicenceLevel } from '../../../vocabulary/instruments';
import type { Baseline } from './baseline';
import type { Asking } from './measures-asking';

/**
 * A change to a regime that is announced for a date. A question does not know the offset of the log, so
 * a date and a date-time of about the same day are ordered as in UTC.
 */
export type ComingRegime = {
  /** The date or date-time from which it holds. */
  readonly on: Point;
  /** The licence needed from then on, as far as is decided; null where no act says. */
  readonly licence: LicenceLevel | null;
  /** The measure that changes; null where the baseline does. */
  readonly measure: MeasureId | null;
  /** The act that decided it. */
  readonly act: EventId;
};

/** A decision with no date set. */
export type UndatedDecision = {
  /** The measure; null where it is of the baseline. */
  readonly measure: MeasureId | null;
  readonly act: EventId;
};

type Due = Omit<ComingRegime, 'licence'>;

/** The dates on which some decisions begin or end. */
const datesOf = (decisions: readonly Decision<unknown>[], measure: MeasureId | null): Due[] =>
  decisions.flatMap(({ begun, from, until, dated: act }) => [
    // What has not begun by itself was given its date as a point.
    ...(begun || from === null ? [] : [{ on: from as Point, measure, act }]),
    ...(until === null ? [] : [{ on: until, measure, act }]),
  ]);

const rowsOf = ({ standing: { rows, interrupted } }: Asking): readonly Measure[] => [
  ...new Set([...rows, ...interrupted].map(({ row }) => row)),
];

/** What is decided and dated, soonest first; `licenceOn` says what is then needed. */
export const upcomingOf = (
  baseline: Baseline,
  asking: readonly Asking[],
  licenceOn: (on: Point) => LicenceLevel | null,
): readonly ComingRegime[] => {
  const dates = [
    ...baseline.rows.flatMap(({ decisions }) => datesOf(decisions, null)),
    ...asking.flatMap((each) =>
      rowsOf(each).flatMap(({ decisions }) =>
        datesOf(
          decisions.filter(({ proposed }) => !proposed),
          each.measure,
        ),
      ),
    ),
  ];
  const distinct = new Map(dates.map((each) => [JSON.stringify(each), each]));
  return [...distinct.values()]
    .sort((a, b) => compareDates(a.on, b.on))
    .map(({ on, measure, act }) => ({ on, licence: licenceOn(on), measure, act }));
};

/** What is decided with no date set. */
export const undatedOf = (
  baseline: Baseline,
  asking: readonly Asking[],
): readonly UndatedDecision[] => {
  const acts = (decisions: readonly Decision<unknown>[], measure: MeasureId | null) =>
    decisions.flatMap(({ from, dated: act }) => (from === null ? [{ measure, act }] : []));
  const undated = [
    ...baseline.rows.flatMap(({ decisions }) => acts(decisions, null)),
    ...asking.flatMap((each) =>
      rowsOf(each).flatMap(({ decisions }) => acts(decisions, each.measure)),
    ),
  ];
  return [...new Map(undated.map((each) => [JSON.stringify(each), each])).values()];
};
