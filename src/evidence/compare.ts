import { type Either, isLeft, left, right } from '../fp';
import { frozen } from '../frozen';
import type { EventLog } from '../log/event-log/event-log';
import { type Json, toJson } from '../query/json/json';
import { type QueryProblem, queryProblem } from '../query/queries/problem';
import { type Coverage, withItsCoverage } from '../questions/coverage/coverage';
import { type Relations, relations } from '../relations/relations';
import { same } from '../same';
import type { Question } from '../temporal/table/question';
import { machineOf, timeline } from '../temporal/timeline/timeline';
import { answersByKnowledge } from '../temporal/verbs/support/answer-areas';
import { granularityOf } from '../temporal/verbs/support/granularity';
import { type CalendarDate, dateOfDay, dayNumber } from '../time/calendar-date';
import type { Moment } from '../time/moment';
import type { Point } from '../time/point';
import { askedFrom } from './asking';
import { differingEvents, type Replayed } from './differing-events';

/** A log, or the timeline of a log. Pass a timeline to use your own rules or a supposition. */
export type Compared = EventLog | Replayed;

/**
 * A rectangle on both clocks in which two logs give different answers, or claim different coverage. Bounds are
 * half-open; null is unbounded.
 */
export type Difference = {
  readonly validFrom: Point | null;
  readonly validTo: Point | null;
  readonly knownFrom: Point | null;
  readonly knownTo: Point | null;
  readonly before: Json;
  readonly after: Json;
  /** The coverage that each log claims for the question; null if both claim the same. */
  readonly coverage: { readonly before: Coverage; readonly after: Coverage } | null;
  /**
   * The ids of events that make the difference. First come the events that are grounds of only one of the two
   * answers, as `why` returns them. Then come the corrections and retractions of grounds, if only one of the
   * logs has them. If both logs hold all of these events, last come the events that only one of the logs holds
   * and that made a row behind an answer.
   */
  readonly events: readonly string[];
};

/**
 * Compares the answers to a query from two logs, from two versions of one log, or from one log
 * under two versions of the rules. It lists every rectangle on the two clocks, by day, where the
 * answers or their coverage differ, with the events that make the difference. If only the coverage
 * differs, `before` and `after` are equal, unless the answer itself has a field `coverage`. It
 * ignores the points in the query, and compares the answers at all points of valid time. It repeats
 * the comparison for each day on which something new became known about a row that the question
 * reads.
 *
 * @example
 * const query = { verb: 'answer', question: 'dispute', args: { id: 'DS590' }, asOf: '2020-01-01' };
 * compare(query, japanKoreaLog)(japanKoreaLog); // => right([])
 */
export const compare =
  (query: unknown, after: Compared) =>
  (before: Compared): Either<QueryProblem, readonly Difference[]> => {
    const asked = askedFrom(query);
    if (isLeft(asked)) return left(queryProblem(asked.left));
    const [old, fresh] = [replayed(before), replayed(after)];
    const question = withItsCoverage(asked.right.question);
    const [known, learned] = [knownIn(old, question), knownIn(fresh, question)];
    const days = [...new Set([...known, ...learned].flatMap(({ day }) => day ?? []))].sort();
    const segmentsOn = (steps: readonly Known[], on: CalendarDate | null) =>
      steps.findLast(({ day }) => day === null || (on !== null && day <= on))?.segments ?? [];
    const found: Difference[] = [];
    let open: readonly Difference[] = [];
    for (const [index, day] of [null, ...days].entries()) {
      const knownTo = days[index] ?? null;
      const here = differencesAt(
        question,
        [old, segmentsOn(known, day)],
        [fresh, segmentsOn(learned, day)],
        day,
      ).map((each) => ({ ...each, knownTo }));
      open = here.map((each) => {
        const before = open.find((earlier) => isContinued(earlier, each));
        return before === undefined ? each : { ...each, knownFrom: before.knownFrom };
      });
      for (const each of open) {
        const at = found.findIndex(
          (earlier) => isContinued(earlier, each) && earlier.knownTo === day,
        );
        if (at < 0) found.push(each);
        else found[at] = each;
      }
    }
    return right(frozen(found));
  };

const replayed = (compared: Compared): Replayed =>
  'events' in compared ? timeline(relations)(compared) : compared;

type Both = Question<Relations, { readonly answer: unknown; readonly coverage: Coverage }>;

type Given = { readonly answer: Json; readonly coverage: Coverage };

/** The answers of one timeline, as known from a day on. If `day` is null, they were known from the beginning. */
type Known = {
  readonly day: CalendarDate | null;
  readonly segments: readonly { readonly from: CalendarDate | null; readonly given: Given }[];
};

/**
 * The answers that were known at first, and those that were known on each later day on which the
 * timeline learned something new about the rows behind the answers.
 */
const knownIn = (timeline: Replayed, question: Both): readonly Known[] => {
  const machine = machineOf(timeline);
  const granularity = granularityOf('day', machine);
  // The granularity is the day, so each bound is a date.
  const dayOf = (moment: Moment) =>
    Number.isFinite(moment) ? (granularity.boundAt(moment) as CalendarDate) : null;
  return [...answersByKnowledge(machine, question, granularity)].map(({ knowledge, areas }) => ({
    day: dayOf(knowledge),
    segments: areas.map(({ validFrom, value: { answer, coverage } }) => ({
      from: dayOf(validFrom),
      given: { answer: toJson(answer), coverage },
    })),
  }));
};

type Flat = Omit<Difference, 'knownTo'>;
type Flats = { -readonly [Key in keyof Flat]: Flat[Key] }[];
type Differing = Pick<Difference, 'before' | 'after' | 'coverage'>;

const differingBetween = (was: Given, is: Given): Differing | undefined => {
  const isCovered = same(was.coverage, is.coverage);
  if (isCovered && same(was.answer, is.answer)) return undefined;
  const coverage = isCovered ? null : { before: was.coverage, after: is.coverage };
  return { before: was.answer, after: is.answer, coverage };
};

const differencesAt = (
  question: Both,
  [old, before]: readonly [Replayed, Known['segments']],
  [fresh, after]: readonly [Replayed, Known['segments']],
  day: CalendarDate | null,
): readonly Flat[] => {
  // A null `day` stands for what was known from the beginning, so the question is asked as known on
  // a day before all others.
  const known = day ?? ('-9999-01-01' as CalendarDate);
  const bounds = [...new Set([...before, ...after].flatMap(({ from }) => from ?? []))].sort();
  const givenOn = (segments: Known['segments'], point: CalendarDate | undefined) =>
    segments.findLast(({ from }) => from === null || (point !== undefined && from <= point))?.given;
  const flat: Flats = [];
  for (const [index, from] of [undefined, ...bounds].entries()) {
    const [was, is] = [givenOn(before, from), givenOn(after, from)];
    const differing = was && is && differingBetween(was, is);
    if (differing === undefined) continue;
    const to = bounds[index] ?? null;
    const last = flat.at(-1);
    if (last !== undefined && last.validTo === from && same(differingIn(last), differing)) {
      last.validTo = to;
      continue;
    }
    const point = from ?? (to === null ? known : dateOfDay(dayNumber(to) - 1));
    const events = differingEvents(question, point, known, old, fresh);
    flat.push({ validFrom: from ?? null, validTo: to, knownFrom: day, ...differing, events });
  }
  return flat;
};

const differingIn = ({ before, after, coverage }: Differing): Differing => ({
  before,
  after,
  coverage,
});

const isContinued = (a: Flat, b: Flat): boolean =>
  same(
    [a.validFrom, a.validTo, differingIn(a), a.events],
    [b.validFrom, b.validTo, differingIn(b), b.events],
  );
