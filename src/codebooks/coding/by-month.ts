import type { Scheme } from '../crosswalk/tables/match';
import type { CodedEvent } from './code';

/** The scores of the events of one month, under one named table. */
export type MonthlyScore<Table extends string> = {
  /** As `YYYY-MM`; `null` for events whose date is open or may lie in more than one month. */
  readonly month: string | null;
  readonly table: Table;
  readonly sum: number;
  /** The sum over `n`; `null` where nothing is scored. */
  readonly mean: number | null;
  /** How many events are scored. */
  readonly n: number;
  /** How many are not: no code fits, or the table does not score it. */
  readonly unscored: number;
};

/** Puts coded events together by month, in order; those without a month come last. */
export const byMonth = <S extends Scheme>(
  coded: readonly CodedEvent<S>[],
): readonly (readonly [string | null, readonly CodedEvent<S>[]])[] => {
  const months = new Map<string | null, CodedEvent<S>[]>();
  for (const each of coded) {
    const others = months.get(each.month);
    if (others === undefined) months.set(each.month, [each]);
    else others.push(each);
  }
  return [...months].sort(([a], [b]) => {
    if (a === null || b === null) return a === null ? 1 : -1;
    return a < b ? -1 : 1;
  });
};

/** Scores have one decimal, so they are added up in tenths, which are whole numbers. */
const tenthsOf = (scores: readonly number[]): number =>
  scores.reduce((tenths, score) => tenths + Math.round(score * 10), 0);

/** Sums up the scores of coded events by month; `scoreOf` is `null` for what has none. */
export const scoresByMonth = <S extends Scheme, Table extends string>(
  coded: readonly CodedEvent<S>[],
  table: Table,
  scoreOf: (code: string) => number | null,
): readonly MonthlyScore<Table>[] =>
  byMonth(coded).map(([month, events]) => {
    const scores = events.flatMap((each): readonly number[] => {
      const score = each.code === null ? null : scoreOf(each.code);
      return score === null ? [] : [score];
    });
    const [tenths, n] = [tenthsOf(scores), scores.length];
    const mean = n === 0 ? null : tenths / (10 * n);
    return { month, table, sum: tenths / 10, mean, n, unscored: events.length - n };
  });
