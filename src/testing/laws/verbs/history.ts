import * as fc from 'fast-check';
import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import type { Question } from '../../../temporal/table/question';
import { type Timeline, timeline } from '../../../temporal/timeline/timeline';
import { asKnownAt } from '../../../temporal/verbs/as-known-at';
import { asOf } from '../../../temporal/verbs/as-of';
import { history } from '../../../temporal/verbs/history';
import { intervalsWhen } from '../../../temporal/verbs/intervals-when';
import type { Segment } from '../../../temporal/verbs/support/segment';
import type { Point } from '../../../time/point';
import { dayOfMoment, daysAfter, momentOfPoint, startOfPoint } from '../../oracle/oracle';
import { datesIn, momentsOf, pointFrom } from '../support/points';
import { mustBeSame } from '../support/same-rows';
import { mustCoverAllTime, valueAt } from '../support/segments';
import { casesOf, type Subject } from '../support/subject';

type Clock = 'day' | 'instant';

/**
 * Law 7: `history` agrees with `asOf` on every day, or at every instant. Its segments have no gaps,
 * neighbouring segments differ, and `until` shortens the history without changing its segments.
 */
export const historyAgreesWithAsOf =
  (by: Clock) =>
  <S, E extends TimedEvent>({ projection, logs, questions }: Subject<S, E>) =>
    fc.property(casesOf(logs), ({ log, points, knowledge, choice }) => {
      const whole = timeline(projection)(log);
      const known = [undefined, ...knowledge][choice % (knowledge.length + 1)];
      const asked = known === undefined ? whole : asKnownAt(known)(whole);
      for (const [name, ask] of Object.entries(questions)) {
        const segments: readonly Segment<unknown>[] =
          by === 'day' ? history(ask)(asked) : history(ask, { by: 'instant' })(asked);
        const where = `history of "${name}", as known at ${known ?? 'the end of the log'}`;
        mustCoverAllTime(segments, where);
        const probes = by === 'day' ? daysAbout(log, segments) : instantsAbout(log, segments);
        for (const point of probes)
          mustBeSame(valueAt(segments, point, log), ask(asOf(point)(asked)), `${where}, ${point}`);
        for (const point of points.slice(0, 2)) mustBeCut(ask, asked, by, point, segments, log);
      }
    });

/**
 * For a log of at most 100 days, every day of the log and a few days around the log. For a longer log, the days
 * around its dates.
 */
const daysAbout = (log: TimedLog, segments: readonly Segment<unknown>[]): readonly Point[] => {
  const { offset } = log.header;
  const moments = momentsOf(datesIn([log.events, segments.map(({ from }) => from)]), offset);
  const days = [...new Set(moments.map((moment) => dayOfMoment(moment, offset)))];
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const length = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  const texts =
    length <= 100
      ? Array.from({ length: length + 4 }, (_, index) => daysAfter(first, index - 2))
      : days.flatMap((day) => [daysAfter(day, -1), day, daysAfter(day, 1)]);
  return texts.map(pointFrom);
};

const instantsAbout = (log: TimedLog, segments: readonly Segment<unknown>[]): readonly Point[] =>
  momentsOf(datesIn([log.events, segments.map(({ from }) => from)]), log.header.offset)
    .flatMap((moment) => [moment - 1, moment])
    .map((moment) => pointFrom(new Date(moment).toISOString()));

/**
 * Fails if the history with `until` and the whole history have different segments up to that point. If `until`
 * cut off later segments, the last segment must be marked `open`.
 */
const mustBeCut = <S>(
  ask: Question<S, unknown>,
  asked: Timeline<S>,
  by: Clock,
  until: Point,
  segments: readonly Segment<unknown>[],
  log: TimedLog,
): void => {
  const { offset } = log.header;
  const limit = momentOfPoint(until, offset);
  // By day, a change within a day becomes visible at the end of that day.
  const settled = (from: Point) =>
    by === 'day' ? momentOfPoint(from, offset) : startOfPoint(from, offset);
  const cut: readonly Segment<unknown>[] =
    by === 'day' ? history(ask, { until })(asked) : history(ask, { by: 'instant', until })(asked);
  const kept = segments.filter(({ from }) => from === undefined || settled(from) <= limit);
  mustBeSame(
    cut.map(({ from, value }) => ({ from, value })),
    kept.map(({ from, value }) => ({ from, value })),
    `history until ${until}`,
  );
  if (kept.length < segments.length) mustBeSame(cut.at(-1)?.open, true, `open after ${until}`);
};

/**
 * Law 7: `intervalsWhen` gives the segments of time in which the tested question is true, according
 * to `history`.
 */
export const intervalsAreWhereItHolds = <S, E extends TimedEvent>({
  projection,
  logs,
  questions,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, choice }) => {
    const built = timeline(projection)(log);
    for (const [name, ask] of Object.entries(questions)) {
      const test = (state: S) => JSON.stringify(ask(state)).length % 2 === choice % 2;
      const found = intervalsWhen(test)(built);
      const holding = history(test)(built).filter(({ value }) => value);
      mustBeSame(
        found.map(({ from, to }) => [from, to]),
        holding.map(({ from, to }) => [from, to]),
        `intervals of "${name}"`,
      );
    }
  });
