import { isCorrection, type TimedEvent } from '../event/event';
import type { Resolved } from './resolution';

/**
 * What one line of a log says about an event: either the event's own line, or the line of a correction of the
 * event.
 */
export type Statement = {
  readonly index: number;
  readonly event: TimedEvent;
};

export const statementsOf = ({ line, acts }: Resolved): readonly Statement[] => {
  const { id, recordedAt } = line.event;
  return [
    line,
    ...acts.flatMap(({ event, index }) =>
      isCorrection(event) ? [{ index, event: { ...event.data.replacement, id, recordedAt } }] : [],
    ),
  ];
};
