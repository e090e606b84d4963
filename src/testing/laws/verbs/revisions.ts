import * as fc from 'fast-check';
import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import { timeline } from '../../../temporal/timeline/timeline';
import { asKnownAt } from '../../../temporal/verbs/as-known-at';
import { asOf } from '../../../temporal/verbs/as-of';
import { revisions } from '../../../temporal/verbs/revisions';
import type { Segment } from '../../../temporal/verbs/support/segment';
import type { Point } from '../../../time/point';
import { dayOfMoment, daysAfter } from '../../oracle/oracle';
import { datesIn, momentsOf, pointFrom } from '../support/points';
import { mustBeSame } from '../support/same-rows';
import { mustCoverAllTime, valueAt } from '../support/segments';
import { casesOf, type Subject } from '../support/subject';

/**
 * Law 12: `revisions` agrees with `asKnownAt` followed by `asOf`, on every day or at every instant in
 * system time. Its segments have no gaps, and neighbouring segments differ.
 */
export const revisionsAgreeWithAsKnownAt =
  (by: 'day' | 'instant') =>
  <S, E extends TimedEvent>({ projection, logs, questions }: Subject<S, E>) =>
    fc.property(casesOf(logs), ({ log, points, knowledge, choice }) => {
      const whole = timeline(projection)(log);
      const known = [undefined, ...knowledge][choice % (knowledge.length + 1)];
      const asked = known === undefined ? whole : asKnownAt(known)(whole);
      const probes = by === 'day' ? daysOf(log) : instantsOf(log);
      for (const point of points.slice(0, 1))
        for (const [name, ask] of Object.entries(questions)) {
          const segments: readonly Segment<unknown>[] =
            by === 'day'
              ? revisions(ask, point)(asked)
              : revisions(ask, point, { by: 'instant' })(asked);
          const where = `revisions of "${name}" for ${point}, as known at ${known ?? 'the end of the log'}`;
          mustCoverAllTime(segments, where);
          for (const probe of probes)
            mustBeSame(
              valueAt(segments, probe, log),
              ask(asOf(point)(asKnownAt(probe)(asked))),
              `${where}, at ${probe}`,
            );
        }
    });

const recordings = ({ events, header }: TimedLog): readonly number[] =>
  momentsOf(datesIn(events.map(({ recordedAt }) => recordedAt)), header.offset);

const daysOf = (log: TimedLog): readonly Point[] => {
  const days = recordings(log).map((moment) => dayOfMoment(moment, log.header.offset));
  const all = days.flatMap((day) => [daysAfter(day, -1), day, daysAfter(day, 1)]);
  return [...new Set(all)].map(pointFrom);
};

const instantsOf = (log: TimedLog): readonly Point[] =>
  recordings(log)
    .flatMap((moment) => [moment - 1, moment, moment + 1])
    .map((moment) => pointFrom(new Date(moment).toISOString()));
