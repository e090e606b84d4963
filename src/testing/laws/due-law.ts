import * as fc from 'fast-check';
import { anomalies } from '../../temporal/anomalies';
import type { TimedEvent } from '../../temporal/event';
import { timeline } from '../../temporal/timeline';
import { casesOf, type Subject } from './subject';

/** A due change moves the next due date later, or clears it: else it would have to fire for ever. */
export const dueChangesMoveOn = <S, E extends TimedEvent>({ projection, logs }: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log }) => {
    const stalled = anomalies(timeline(projection)(log)).find(
      ({ _tag }) => _tag === 'StalledDueChange',
    );
    if (stalled !== undefined) throw new Error(stalled.message);
  });
