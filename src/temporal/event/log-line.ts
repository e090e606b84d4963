import { isCorrection, isRetraction, type TimedEvent } from './event';
import type { RecordTime } from './position';

/** A line of a log whose `recordedAt` has been read. */
export type LogLine<E extends TimedEvent = TimedEvent> = {
  readonly event: E;
  /** The index of the line in the log. */
  readonly index: number;
  readonly recordTime: RecordTime;
};

/** Whether one line was recorded after another; of two recorded together, the later line was. */
export const isLater = (a: LogLine, b: LogLine): boolean =>
  a.recordTime.recorded > b.recordTime.recorded ||
  (a.recordTime.recorded === b.recordTime.recorded && a.index > b.index);

/** The order in which lines became known. */
export const inOrderOfKnowledge = (a: LogLine, b: LogLine): number =>
  a.recordTime.known - b.recordTime.known || (isLater(a, b) ? 1 : -1);

/**
 * Of the acts on one event, the corrections that became known after a retraction. A retraction is
 * final, so they have no effect.
 */
export const correctionsAfterRetraction = <E extends TimedEvent>(
  acts: readonly LogLine<E>[],
): readonly LogLine<E>[] => {
  const retractions = acts.filter(({ event }) => isRetraction(event));
  return acts.filter(
    (act) =>
      isCorrection(act.event) && retractions.some((each) => inOrderOfKnowledge(each, act) < 0),
  );
};
