import { momentOf, type Point, type PointLiteral } from '../../time/point';
import { countUpTo } from '../fold/binary-search';
import type { Question } from '../table/question';
import { machineOf, type Timeline } from '../timeline/timeline';
import { asOf } from './as-of';
import { history } from './history';

/** How `lookup` prepares a timeline. */
export type LookupOptions = {
  /** `day`, the default, prepares the ends of days; `instant` prepares every instant. */
  readonly by?: 'day' | 'instant';
};

/**
 * Prepares a timeline for one question, so that any point is answered by one search. The answers are
 * those of `asOf` and then the question; they come from `history`, which runs once, for the first point.
 *
 * By day, it prepares the ends of days; a date-time is then answered by `asOf`, which takes longer. So
 * is a point after the last of the changes that `history` follows, where more are due.
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
      // The first answer holds from the unbounded past on, so there is always one.
      return prepared.answers[count] as A;
    };
  };

/** The answers in order, and from which moment on each but the first holds. */
type Prepared<A> = {
  readonly starts: readonly number[];
  readonly answers: readonly A[];
  /** No later moment was looked at; Infinity if all were. */
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
