import {
  asKnownAt,
  type CalendarDate,
  type Either,
  isLeft,
  orThrow,
  type Point,
  parsePoint,
  type Relations,
  right,
  type TimedLog,
  type Timeline,
  versions,
} from '../../index';
import type { QueryProblem } from '../../query/index';
import { dayNumber } from '../svg/days';
import { type ChartQuestion, readingQuestion } from './asked';
import { type Stretch, stretchesOf } from './stretches';

/**
 * The part of an answer that a picture shows (a reading), with the half-open periods of valid time and of
 * system time in which it holds. A bound is null if the period has no beginning or no end.
 */
export type BitemporalArea = Omit<Stretch, 'from' | 'to'> & {
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  /** The first day at whose end the log gave this answer. */
  readonly knownFrom: CalendarDate | null;
  /** The first day at whose end the log no longer gave this answer. */
  readonly knownTo: CalendarDate | null;
};

/** The answers to one question in valid time and system time. */
export type Bitemporal = {
  readonly question: string;
  readonly args: object;
  readonly areas: readonly BitemporalArea[];
};

/**
 * The answers to one question in valid time and system time: for which days each answer holds, and when it was
 * known. If an event was corrected or entered late, several areas can cover the same days of valid time. The
 * result is plain JSON, for any tool that draws. `drawBitemporal` makes an SVG of it. Returns a `QueryProblem`
 * for a question that the catalogue does not have, or for arguments that the question does not take.
 *
 * Use `bitemporal` for logs of at most a few thousand events, because it asks the question again for each day
 * on which the known versions of a row changed.
 *
 * @example
 * const partner = { question: 'trustedPartner', args: { by: 'JPN', of: 'KOR' } };
 * const plotted = orThrow(pipe(japanKorea, bitemporal(partner)));
 * plotted.areas.filter(({ says }) => says === 'Group B').map((area) => [area.validTo, area.knownFrom]);
 * // => [[null, '2019-08-02'], …]
 */
export const bitemporal =
  (asked: ChartQuestion) =>
  (timeline: Timeline<Relations, TimedLog>): Either<QueryProblem, Bitemporal> => {
    const question = readingQuestion(asked, timeline);
    if (isLeft(question)) return question;
    const areas: Open[] = [];
    let open: readonly Open[] = [];
    for (const knownFrom of [null, ...knownDays(timeline)]) {
      const stretches = stretchesOf(question.right, asKnownAt(knownFrom ?? beforeAll)(timeline));
      const goesOn = new Map(open.map((area) => [keyOf(area.stretch), area]));
      const next = stretches.map((stretch) => {
        const known = goesOn.get(keyOf(stretch));
        goesOn.delete(keyOf(stretch));
        return known ?? { stretch, knownFrom, knownTo: null };
      });
      for (const ended of goesOn.values()) ended.knownTo = knownFrom;
      for (const area of next) if (area.knownFrom === knownFrom) areas.push(area);
      open = next;
    }
    return right({
      question: asked.question,
      args: asked.args ?? {},
      areas: areas.map(({ stretch: { from, to, ...rest }, knownFrom, knownTo }) => ({
        ...rest,
        validFrom: from,
        validTo: to,
        knownFrom,
        knownTo,
      })),
    });
  };

type Open = {
  readonly stretch: Stretch;
  readonly knownFrom: CalendarDate | null;
  knownTo: CalendarDate | null;
};

/** Only events whose `recordedAt` has an open start are known at this point. */
const beforeAll: Point = orThrow(parsePoint('-9999-01-01'));

const keyOf = (stretch: Stretch): string => JSON.stringify(stretch);

/** Returns the days on which the known versions of any row changed. */
const knownDays = (timeline: Timeline<Relations, TimedLog>): readonly CalendarDate[] => {
  const days = new Set<CalendarDate>();
  for (const { knownFrom, knownTo } of versions(timeline))
    for (const day of [knownFrom, knownTo]) if (day !== null) days.add(day);
  return [...days].sort((a, b) => dayNumber(a) - dayNumber(b));
};
