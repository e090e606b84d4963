import type { Scheme } from '../crosswalk/tables/match';
import type { CodedEvent } from './code';

/** The sum and mean of the scores that one table gives to the events of one month. */
export type MonthlyScore<Table extends string> = {
  /**
   * The month as `YYYY-MM`. `null` for events whose date has no beginning or no end, or may be in
   * more than one month.
   */
  readonly month: string | null;
  readonly table: Table;
  readonly sum: number;
  /** `sum` divided by `n`; `null` if no event has a score. */
  readonly mean: number | null;
  /** The number of events that have a score. */
  readonly n: number;
  /**
   * The number of events that have no score, because they have no code, or because the table does
   * not score their code.
   */
  readonly unscored: number;
};

/** The earliest month comes first, and events without a month come last. */
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

/** Scores have one decimal, so tenths are whole numbers without rounding errors. */
const sumOfTenths = (scores: readonly number[]): number =>
  scores.reduce((tenths, score) => tenths + Math.round(score * 10), 0);

/** `scoreOf` returns `null` for a code without a score. */
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
    const [tenths, n] = [sumOfTenths(scores), scores.length];
    const mean = n === 0 ? null : tenths / (10 * n);
    return { month, table, sum: tenths / 10, mean, n, unscored: events.length - n };
  });
