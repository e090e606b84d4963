import * as fc from 'fast-check';
import type { TimedEvent } from '../../../temporal/event/event';
import { timeline } from '../../../temporal/timeline/timeline';
import { allReadingsOf, isAct, momentOfPoint, placeOf, targetOf } from '../../oracle/oracle';
import { mustAgree } from '../support/same-rows';
import { casesOf, chosen, type Subject } from '../support/subject';

/**
 * Law 2: an event whose place is *t* changes no state before *t*. A correction or retraction stands
 * at the earliest of its target's and all its replacements' places.
 */
export const nothingChangesBeforeItsPlace = <S, E extends TimedEvent>({
  projection,
  logs,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, knowledge, choice }) => {
    const { offset } = log.header;
    for (const event of chosen(log.events, choice)) {
      // Acts on a plain event bring places of their own, so they are left out with it.
      const others = log.events.filter((other) => targetOf(other) !== event.id);
      const readings = isAct(event) ? allReadingsOf(log, targetOf(event) ?? '') : [event];
      const place = Math.min(...readings.map((reading) => placeOf(reading, offset)));
      const before = points.filter((point) => momentOfPoint(point, offset) < place);
      const withIt = timeline(projection)({ ...log, events: others });
      const withoutIt = timeline(projection)({
        ...log,
        events: others.filter((other) => other !== event),
      });
      for (const known of [undefined, ...knowledge]) mustAgree(withIt, withoutIt, before, known);
    }
  });
