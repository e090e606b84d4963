import * as fc from 'fast-check';
import type { TimedEvent } from '../../../temporal/event/event';
import { timeline } from '../../../temporal/timeline/timeline';
import { asKnownAt } from '../../../temporal/verbs/as-known-at';
import { asOf } from '../../../temporal/verbs/as-of';
import { lookup } from '../../../temporal/verbs/lookup';
import { dayOfMoment, daysAfter, momentOfPoint } from '../../oracle/oracle';
import { pointFrom } from '../support/points';
import { mustBeSame } from '../support/same-rows';
import { casesOf, type Subject } from '../support/subject';

/**
 * Law 7: at every point in valid time and system time, `lookup` gives the same answer as `asOf`
 * followed by the question.
 */
export const lookupAgreesWithAsOf =
  (by: 'day' | 'instant') =>
  <S, E extends TimedEvent>({ projection, logs, questions }: Subject<S, E>) =>
    fc.property(casesOf(logs), ({ log, points, knowledge, choice }) => {
      const { offset } = log.header;
      const built = timeline(projection)(log);
      const known = [undefined, ...knowledge][choice % (knowledge.length + 1)];
      const asked = known === undefined ? built : asKnownAt(known)(built);
      const days = points.flatMap((point) => {
        const day = dayOfMoment(momentOfPoint(point, offset), offset);
        return [daysAfter(day, -1), day, daysAfter(day, 1)].map(pointFrom);
      });
      for (const [name, ask] of Object.entries(questions)) {
        const answerAt = lookup(ask, { by })(asked);
        for (const point of [...points, ...days])
          mustBeSame(
            answerAt(point),
            ask(asOf(point)(asked)),
            `lookup of "${name}" by ${by} at ${point}, as known ${known ?? 'at the end of the log'}`,
          );
      }
    });
