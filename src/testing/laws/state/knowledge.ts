import * as fc from 'fast-check';
import type { TimedEvent } from '../../../temporal/event/event';
import { timeline } from '../../../temporal/timeline/timeline';
import { asKnownAt } from '../../../temporal/verbs/as-known-at';
import { eventsBetween } from '../../../temporal/verbs/events-between';
import { history } from '../../../temporal/verbs/history';
import { upcoming } from '../../../temporal/verbs/upcoming';
import { momentOfPoint, recordingOf } from '../../oracle/oracle';
import { mustAgree, mustBeSame } from '../support/same-rows';
import { casesOf, chosen, type Subject } from '../support/subject';

/**
 * Law 3: nothing recorded after *k* changes an answer as known at *k*. A log that holds only what
 * was recorded up to *k* gives the same answers, with or without `asKnownAt(k)`.
 */
export const laterRecordsMoveNothing = <S, E extends TimedEvent>({
  projection,
  logs,
  questions,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, knowledge, choice }) => {
    const { offset } = log.header;
    const whole = timeline(projection)(log);
    for (const known of knowledge) {
      const limit = momentOfPoint(known, offset);
      const events = log.events.filter(
        ({ recordedAt }) => recordingOf(recordedAt, offset).known <= limit,
      );
      const cut = timeline(projection)({ ...log, events });
      const then = asKnownAt(known)(whole);
      mustAgree(then, cut, points);
      mustAgree(cut, cut, points, known);
      for (const point of points)
        mustBeSame(upcoming(point)(then), upcoming(point)(cut), `upcoming after ${point}`);
      for (const from of points.slice(0, 1))
        for (const to of points.slice(1, 2))
          mustBeSame(
            eventsBetween(from, to)(then),
            eventsBetween(from, to)(cut),
            `events between ${from} and ${to}`,
          );
      for (const [name, ask] of chosen(Object.entries(questions), choice))
        mustBeSame(history(ask)(then), history(ask)(cut), `history of "${name}"`);
    }
  });
