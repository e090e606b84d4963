import { same } from '../same';
import { type CalendarDate, dateOfDay } from '../time/calendar-date';
import { formatInstant, type Instant } from '../time/instant';
import { dayOf, endOfDay, type Moment } from '../time/moment';
import { momentOf, type Point, type PointLiteral } from '../time/point';
import { ask } from './ask';
import type { Segment } from './history';
import type { Question } from './question';
import { type Machine, machineOf, type Timeline } from './timeline';
import { boundaryAfter, type Track } from './track';

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
    const segments: { from?: Point; to?: Point; value: A }[] = [];
    let knowledge = Number.NEGATIVE_INFINITY;
    for (;;) {
      const { value, tracks } = ask({ ...machine, knowledge }, question, moment);
      const last = segments[segments.length - 1];
      if (last === undefined) segments.push({ value });
      else if (!eq(last.value, value)) {
        const bound = nameKnowledge(knowledge, by, machine);
        last.to = bound;
        segments.push({ from: bound, value });
      }
      const next = nextBoundary(tracks, knowledge);
      if (next === undefined || next > machine.knowledge) break;
      const settled = by === 'day' ? endOfDayOf(next, machine) : Math.ceil(next);
      knowledge = Math.min(settled, machine.knowledge);
    }
    return Object.freeze(segments.map((segment) => Object.freeze(segment)));
  };
}

const nextBoundary = (tracks: readonly Track[], knowledge: Moment): Moment | undefined => {
  let next: Moment | undefined;
  for (const track of tracks) {
    const boundary = boundaryAfter(track, knowledge);
    if (boundary !== undefined && (next === undefined || boundary < next)) next = boundary;
  }
  return next;
};

const endOfDayOf = (moment: Moment, { offsetMs }: Machine): Moment =>
  endOfDay(dayOf(moment, offsetMs), offsetMs);

// What is known from the end of a day is known at the next one's first instant.
const nameKnowledge = (knowledge: Moment, by: 'day' | 'instant', machine: Machine): Point =>
  by === 'day'
    ? dateOfDay(dayOf(knowledge, machine.offsetMs))
    : formatInstant(Math.ceil(knowledge), machine.offset);
