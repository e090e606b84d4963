import * as fc from 'fast-check';
import type { TimedEvent } from '../../../temporal/event/event';
import { timeline } from '../../../temporal/timeline/timeline';
import { anomalies } from '../../../temporal/verbs/record/anomalies';
import { casesOf, type Subject } from '../support/subject';

/**
 * The law that each due change moves or clears the next due date. A due change that does neither would fire without
 * end.
 */
export const dueChangesMoveOn = <S, E extends TimedEvent>({ projection, logs }: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log }) => {
    const stalled = anomalies(timeline(projection)(log)).find(
      ({ _tag }) => _tag === 'StalledDueChange',
    );
    if (stalled !== undefined) throw new Error(stalled.message);
  });
