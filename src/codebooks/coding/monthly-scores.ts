import { isSome, none } from '../../fp';
import { cameoEntry } from '../cameo/cameo';
import type { Quad, QuadDivision } from '../cameo/quad-classes';
import { type GoldsteinTableName, goldstein } from '../goldstein/goldstein';
import { ploverEntry } from '../plover/plover';
import { byMonth, type MonthlyScore, scoresByMonth } from './by-month';
import type { CodedEvent } from './code';

/**
 * The sum and mean of Goldstein scores for each month, from the table you name. An event without a
 * code, or with a code that the table does not score, counts in `unscored`, and not as 0.
 *
 * @example
 * import { code } from 'bilateral/codebooks';
 *
 * const coded = code(japanKoreaLog.events, 'cameo', { offset: '+09:00' });
 * goldsteinByMonth('gdelt')(coded).find(({ month }) => month === '2019-09');
 * // => { month: '2019-09', table: 'gdelt', sum: 2, mean: 1, n: 2, unscored: 2 }
 */
export const goldsteinByMonth =
  <Table extends GoldsteinTableName>(table: Table) =>
  (coded: readonly CodedEvent<'cameo'>[]): readonly MonthlyScore<Table>[] =>
    scoresByMonth(coded, table, (code) => {
      const found = goldstein(table)(code);
      return isSome(found) ? found.value.score : null;
    });

/**
 * The sum and mean of PLOVER scores for each month, from the table you name.
 *
 * @example
 * ploverByMonth('plover-2.0')([]); // => []
 */
export const ploverByMonth =
  (table: 'plover-2.0') =>
  (coded: readonly CodedEvent<'plover'>[]): readonly MonthlyScore<'plover-2.0'>[] =>
    scoresByMonth(coded, table, (code) => {
      const found = ploverEntry(code);
      return isSome(found) ? found.value.score : null;
    });

/**
 * How many events of one month are in each of the four classes of events, such as verbal conflict.
 */
export type MonthlyQuads = {
  readonly month: string | null;
  readonly division: QuadDivision;
  readonly counts: Readonly<Record<Quad, number>>;
  /** How many events have no code. */
  readonly uncoded: number;
};

/**
 * Counts the events of each month by class, such as verbal conflict. Two assignments of CAMEO roots
 * to the four classes are in use: that of GDELT, and that of the users of ICEWS.
 *
 * @example
 * quadsByMonth('gdelt')([]); // => []
 */
export const quadsByMonth =
  (division: QuadDivision) =>
  (coded: readonly CodedEvent<'cameo'>[]): readonly MonthlyQuads[] =>
    byMonth(coded).map(([month, events]) => {
      const quads = events.flatMap(({ code }): readonly Quad[] => {
        const entry = code === null ? none : cameoEntry(code);
        return isSome(entry) ? [entry.value.quad[division]] : [];
      });
      const count = (quad: Quad): number => quads.filter((each) => each === quad).length;
      const counts = { 1: count(1), 2: count(2), 3: count(3), 4: count(4) };
      return { month, division, counts, uncoded: events.length - quads.length };
    });
