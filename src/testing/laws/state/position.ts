import * as fc from 'fast-check';
import type { TimedEvent } from '../../../temporal/event/event';
import { timeline } from '../../../temporal/timeline/timeline';
import { allVersionsOf, isAct, momentOfPoint, positionOf, targetOf } from '../../oracle/oracle';
import { mustAgree } from '../support/same-rows';
import { casesOf, chosen, type Subject } from '../support/subject';

/**
 * Law 2: an event at position *t* in valid time changes no state before *t*. The position of a
 * correction or retraction is the earliest position that its target has in any version.
 */
export const nothingChangesBeforeItsPosition = <S, E extends TimedEvent>({
  projection,
  logs,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, knowledge, choice }) => {
    const { offset } = log.header;
    for (const event of chosen(log.events, choice)) {
      // Both logs leave out the corrections and retractions of the event, since a correction can move
      // the event to an earlier position.
      const others = log.events.filter((other) => targetOf(other) !== event.id);
      const versions = isAct(event) ? allVersionsOf(log, targetOf(event) ?? '') : [event];
      const position = Math.min(...versions.map((version) => positionOf(version, offset)));
      const before = points.filter((point) => momentOfPoint(point, offset) < position);
      const withIt = timeline(projection)({ ...log, events: others });
      const withoutIt = timeline(projection)({
        ...log,
        events: others.filter((other) => other !== event),
      });
      for (const known of [undefined, ...knowledge]) mustAgree(withIt, withoutIt, before, known);
    }
  });
