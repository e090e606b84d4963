import type { CalendarDate } from '../../time/calendar-date';
import type { Instant } from '../../time/instant';
import type { Moment } from '../../time/moment';
import type { Point } from '../../time/point';
import { allRectangles } from '../rows/rectangles';
import type { Rows } from '../table/rows';
import { machineOf, type Timeline } from '../timeline/timeline';
import { granularityOf } from './support/granularity';

/**
 * A value of a row, the half-open period of valid time in which the value holds, and the half-open
 * period of system time in which this is known. Null means unbounded.
 */
export type RowVersion<Name, Row, P extends Point = CalendarDate> = {
  readonly table: Name;
  /** The id of the row. */
  readonly row: string;
  /** The first day or instant in valid time at which the value holds. */
  readonly validFrom: P | null;
  /** The first day or instant in valid time at which the value no longer holds. */
  readonly validTo: P | null;
  /** The first day or instant in system time at which the value was known. */
  readonly knownFrom: P | null;
  /** The first day or instant in system time at which the value was no longer known. */
  readonly knownTo: P | null;
  readonly value: Row;
  /**
   * The id of the event that made the value. If a due change made the value, this is the id of the last
   * event that changed the row before the due change.
   */
  readonly event: string;
  /** Whether a due change made the value. */
  readonly fired: boolean;
};

/** The row versions of any table of a state. */
export type VersionOf<S, P extends Point = CalendarDate> = {
  readonly [Name in keyof S]: S[Name] extends Rows<infer Row> ? RowVersion<Name, Row, P> : never;
}[keyof S];

/**
 * Yields every version of every row on both clocks: what a row was, for which period of valid time, and in
 * which period of system time this was known. Versions that were later corrected or retracted are included. A
 * row at a point is the version with `validFrom <= point < validTo` and `knownFrom <= known < knownTo`. If
 * there is no such version, the row does not exist. The four bounds are the columns of a bitemporal table in SQL.
 *
 * By day, the points are days, and a value that another value replaces on the same day is left out. By
 * instant, the points are date-times.
 *
 * `versions` takes about as long as reading all rows once, and keeps no row in memory. After the last event
 * of a row, `versions` follows at most 1,000 due changes. If more changes are due, the last version ends where
 * the next change is due.
 *
 * @example
 * const ofDelisting = [...versions(japanKorea)].filter(
 *   ({ table, event }) => table === 'trustedPartners' && event === 'jp-delists-kr-2019',
 * );
 * ofDelisting.map((each) => [each.validFrom, each.validTo, each.knownFrom, each.knownTo]);
 * // => [['2019-08-02', '2019-08-28', '2019-08-02', null],
 * //   ['2019-08-28', null, '2019-08-02', '2023-06-27'],
 * //   ['2019-08-28', '2023-06-27', '2023-06-27', null]]
 */
export function* versions<S, B extends 'day' | 'instant' = 'day'>(
  timeline: Timeline<S>,
  options: {
    /** `day`, the default, looks at the end of each day; `instant` looks at each change. */
    readonly by?: B;
  } = {},
): Iterable<VersionOf<S, B extends 'instant' ? Instant : CalendarDate>> {
  const machine = machineOf(timeline);
  const { roundUp, boundAt } = granularityOf(options.by ?? 'day', machine);
  const boundOf = (moment: Moment): Point | null =>
    Number.isFinite(moment) ? boundAt(moment) : null;
  for (const each of allRectangles(machine.rows, { knowledge: machine.knowledge, roundUp })) {
    const version = Object.freeze({
      table: each.table,
      row: each.row,
      validFrom: boundOf(each.validFrom),
      validTo: boundOf(each.validTo),
      knownFrom: boundOf(each.knownFrom),
      knownTo: boundOf(each.knownTo),
      value: each.value,
      event: each.maker.event.id,
      fired: each.fired,
    });
    // The cast is safe: the rows come from the projection that gave the timeline its state type,
    // and `by` decides the type of the bounds.
    yield version as never;
  }
}
