import { same } from '../../same';
import type { CalendarDate } from '../../time/calendar-date';
import type { Instant } from '../../time/instant';
import { momentOf, type Point, type PointLiteral } from '../../time/point';
import { boundaryAfter } from '../rows/row-history';
import type { Question } from '../table/question';
import { machineOf, type Timeline } from '../timeline/timeline';
import { ask } from './support/ask';
import { gridBy, soonest } from './support/granularity';
import { joining, type Segment } from './support/segment';

export type RevisionOptions<A> = {
  /** `day`, the default, looks at what was known at the end of each day; `instant` at each change. */
  readonly by?: 'day' | 'instant';
  /** When two answers are the same; structural equality unless given. */
  readonly eq?: (a: A, b: A) => boolean;
};

/**
 * How the answer for one point changed as more became known: half-open intervals on the clock of
 * knowledge, each with the answer that could be given then.
 *
 * @example
 * const granted = question<Relations>()((state) => state.licences.ids().length);
 * pipe(japanKorea, revisions(granted, '2019-08-07'));
 * // => [{ to: '2019-08-08', value: 0 }, { from: '2019-08-08', value: 1 }]
 */
export function revisions<S, A>(
  question: Question<S, A>,
  point: Point | PointLiteral,
  options: RevisionOptions<A> & { readonly by: 'instant' },
): (timeline: Timeline<S>) => readonly Segment<A, Instant>[];
export function revisions<S, A>(
  question: Question<S, A>,
  point: Point | PointLiteral,
  options?: RevisionOptions<A> & { readonly by?: 'day' },
): (timeline: Timeline<S>) => readonly Segment<A, CalendarDate>[];
export function revisions<S, A>(
  question: Question<S, A>,
  point: Point | PointLiteral,
  { by = 'day', eq = same }: RevisionOptions<A> = {},
): (timeline: Timeline<S>) => readonly Segment<A>[] {
  return (timeline) => {
    const machine = machineOf(timeline);
    const moment = momentOf(point, machine.offsetMs);
    const grid = gridBy(by, machine);
    const joined = joining(eq);
    let knowledge = Number.NEGATIVE_INFINITY;
    for (;;) {
      const { value, tracks } = ask({ ...machine, knowledge }, question, moment);
      const known = knowledge;
      joined.take(value, () => grid.name(known));
      const next = soonest(tracks.map((track) => boundaryAfter(track, known)));
      if (next === undefined || next > machine.knowledge) break;
      knowledge = Math.min(grid.settle(next), machine.knowledge);
    }
    return joined.segments();
  };
}
