import type { CalendarDate } from '../../time/calendar-date';
import type { Instant } from '../../time/instant';
import type { Interval } from '../../time/interval';
import type { Question } from '../table/question';
import type { Timeline } from '../timeline/timeline';
import { type HistoryOptions, history } from './history';

/**
 * The half-open intervals in which a test of the state is true.
 *
 * @example
 * pipe(japanKorea, intervalsWhen((state) => isSome(dispute('DS590')(state))));
 * // => [{ from: '2019-09-11' }]
 */
export function intervalsWhen<S>(
  test: Question<S, boolean>,
  options?: Omit<HistoryOptions<boolean, 'day'>, 'eq'>,
): (timeline: Timeline<S>) => readonly Interval<CalendarDate>[];
export function intervalsWhen<S>(
  test: Question<S, boolean>,
  options: Omit<HistoryOptions<boolean, 'instant'>, 'eq'>,
): (timeline: Timeline<S>) => readonly Interval<Instant>[];
export function intervalsWhen<S>(
  test: Question<S, boolean>,
  { by = 'day', ...options }: Omit<HistoryOptions<boolean>, 'eq'> = {},
): (timeline: Timeline<S>) => readonly Interval[] {
  return (timeline) => {
    const segments =
      by === 'instant'
        ? history(test, { ...options, by })(timeline)
        : history(test, { ...options, by })(timeline);
    return Object.freeze(
      segments.filter(({ value }) => value).map(({ value: _, ...span }) => Object.freeze(span)),
    );
  };
}
