import { same } from '../../same';
import type { CalendarDate } from '../../time/calendar-date';
import type { Instant } from '../../time/instant';
import { momentOf, type Point, type PointLiteral } from '../../time/point';
import { boundaryAfter } from '../rows/row-history';
import type { Question } from '../table/question';
import { machineOf, type Timeline } from '../timeline/timeline';
import { ask } from './support/ask';
import { earliestOf, granularityOf } from './support/granularity';
import { joining, type Segment } from './support/segment';

/** Options of `revisions`. `By` is the type of its option `by`. */
export type RevisionOptions<A, By extends 'day' | 'instant' = 'day' | 'instant'> = {
  /** `day`, the default, asks at the end of each day; `instant` asks at each change. */
  readonly by?: By;
  /** Whether two answers are the same. Structural equality by default. */
  readonly eq?: (a: A, b: A) => boolean;
};

/**
 * How the answer for one point changed as more became known: half-open intervals of system time, each with the
 * answer that could be given in that interval.
 *
 * @example
 * const granted = question<Relations>()((state) => state.licences.ids().length);
 * pipe(japanKorea, revisions(granted, '2019-08-07'));
 * // => [{ to: '2019-08-08', value: 0 }, { from: '2019-08-08', value: 1 }]
 */
export function revisions<S, A>(
  question: Question<S, A>,
  point: Point | PointLiteral,
  options?: RevisionOptions<A, 'day'>,
): (timeline: Timeline<S>) => readonly Segment<A, CalendarDate>[];
export function revisions<S, A>(
  question: Question<S, A>,
  point: Point | PointLiteral,
  options: RevisionOptions<A, 'instant'>,
): (timeline: Timeline<S>) => readonly Segment<A, Instant>[];
export function revisions<S, A>(
  question: Question<S, A>,
  point: Point | PointLiteral,
  { by = 'day', eq = same }: RevisionOptions<A> = {},
): (timeline: Timeline<S>) => readonly Segment<A>[] {
  return (timeline) => {
    const machine = machineOf(timeline);
    const moment = momentOf(point, machine.offsetMs);
    const granularity = granularityOf(by, machine);
    const joined = joining(eq);
    let knowledge = Number.NEGATIVE_INFINITY;
    for (;;) {
      const { value, histories } = ask({ ...machine, knowledge }, question, moment);
      const known = knowledge;
      joined.add(value, () => granularity.boundAt(known));
      const next = earliestOf([
        ...histories.map((rowHistory) => boundaryAfter(rowHistory, known)),
        machine.unreadFrom > known ? machine.unreadFrom : undefined,
      ]);
      if (next === undefined || next > machine.knowledge) break;
      knowledge = Math.min(granularity.roundUp(next), machine.knowledge);
    }
    return joined.segments();
  };
}
