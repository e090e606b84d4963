import * as fc from 'fast-check';
import type { TimedEvent } from '../../../temporal/event/event';
import { timeline } from '../../../temporal/timeline/timeline';
import { isAct, momentOfPoint, recordingOf, targetOf } from '../../oracle/oracle';
import { mustAgree } from '../support/same-rows';
import { casesOf, chosen, type Subject } from '../support/subject';

/**
 * Law 5: from the point in system time at which both event *x* and its retraction are known, the
 * log equals the log without *x* and its corrections. Before that point, the retraction changes
 * nothing.
 */
export const aRetractionRemoves = <S, E extends TimedEvent>({ projection, logs }: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, knowledge, choice }) => {
    const { offset } = log.header;
    const plain = log.events.filter((event) => !isAct(event));
    for (const event of chosen(plain, choice))
      for (const { recordedAt } of chosen(log.events, choice * 31 + 7)) {
        const retraction = {
          id: 'the-retraction',
          type: 'EventRetracted',
          occurred: '2019-07-01',
          recordedAt,
          data: { target: event.id, reason: 'it never happened' },
        };
        const before = timeline(projection)(log);
        const after = timeline(projection)({ ...log, events: [...log.events, retraction] });
        const without = timeline(projection)({
          ...log,
          events: log.events.filter((other) => other !== event && targetOf(other) !== event.id),
        });
        const since = Math.max(
          recordingOf(recordedAt, offset).known,
          recordingOf(event.recordedAt, offset).known,
        );
        mustAgree(after, without, points);
        for (const known of knowledge) {
          const isRetracted = since <= momentOfPoint(known, offset);
          mustAgree(after, isRetracted ? without : before, points, known);
        }
      }
  });
