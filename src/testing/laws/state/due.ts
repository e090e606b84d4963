import * as fc from 'fast-check';
import type { TimedEvent } from '../../../temporal/event/event';
import { timeline } from '../../../temporal/timeline/timeline';
import { anomalies } from '../../../temporal/verbs/record/anomalies';
import { casesOf, type Subject } from '../support/subject';

/**
 * Each due change moves the next due date later or clears it, because otherwise the due change would fire without
 * end.
 */
export const dueChangesMoveOn = <S, E extends TimedEvent>({ projection, logs }: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log }) => {
    const stalled = anomalies(timeline(projection)(log)).find(
      ({ _tag }) => _tag === 'StalledDueChange',
    );
    if (stalled !== undefined) throw new Error(stalled.message);
  });
