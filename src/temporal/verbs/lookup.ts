import { momentOf, type Point, type PointLiteral } from '../../time/point';
import { countUpTo } from '../fold/binary-search';
import type { Question } from '../table/question';
import { machineOf, type Timeline } from '../timeline/timeline';
import { asOf } from './as-of';
import { history } from './history';

/** Options of `lookup`. */
export type LookupOptions = {
  /**
   * `day`, the default, prepares the answers at the ends of days; `instant` prepares the answers at every
   * instant.
   */
  readonly by?: 'day' | 'instant';
};

/**
 * Prepares a timeline for one question, so that the answer at any point takes one binary search. The answers
 * are the same as those of `asOf` followed by the question. The answers come from `history`, which runs once,
 * when the first point is asked for.
 *
 * With `by: 'day'`, `lookup` prepares only the answers at the ends of days. So for a date-time, `lookup` uses
 * `asOf`, which takes longer. If `history` leaves its last answer open because too many changes are due, `lookup`
 * also uses `asOf` for points after the start of that answer.
 *
 * @example
 * const hf = tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' });
 * const regimeOn = pipe(japanKorea, lookup(hf));
 * regimeOn('2019-07-03'); // => some({ licence: 'general-bulk', … })
 * regimeOn('2019-07-04'); // => some({ licence: 'individual', … })
 */
export const lookup =
  <S, A>(question: Question<S, A>, { by = 'day' }: LookupOptions = {}) =>
  (timeline: Timeline<S>): ((point: Point | PointLiteral) => A) => {
    const { offsetMs } = machineOf(timeline);
    const ask = (point: Point | PointLiteral): A => question(asOf(point)(timeline));
    let prepared: Prepared<A> | undefined;
    return (point) => {
      prepared ??= prepare(timeline, question, by, offsetMs);
      const moment = momentOf(point, offsetMs);
      if (moment > prepared.last || (by === 'day' && point.includes('T'))) return ask(point);
      const count = countUpTo(prepared.starts, moment);
      // The first answer in the list holds from the unbounded past on, so every moment has an answer.
      return prepared.answers[count] as A;
    };
  };

/** Answer `n` holds from `starts[n - 1]` on, and answer 0 from the unbounded past. */
type Prepared<A> = {
  readonly starts: readonly number[];
  readonly answers: readonly A[];
  /**
   * The last moment with a prepared answer. Infinity, unless `history` stopped early because too many due changes
   * follow. Then it is the start of the last answer.
   */
  readonly last: number;
};

const prepare = <S, A>(
  timeline: Timeline<S>,
  question: Question<S, A>,
  by: 'day' | 'instant',
  offsetMs: number,
): Prepared<A> => {
  const segments =
    by === 'day' ? history(question)(timeline) : history(question, { by: 'instant' })(timeline);
  const starts = segments.flatMap(({ from }) =>
    from === undefined ? [] : [momentOf(from, offsetMs)],
  );
  const isOpen = segments[segments.length - 1]?.open === true;
  return {
    starts,
    answers: segments.map(({ value }) => value),
    last: isOpen
      ? (starts[starts.length - 1] ?? Number.NEGATIVE_INFINITY)
      : Number.POSITIVE_INFINITY,
  };
};
