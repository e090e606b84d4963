import { isCorrection, isRetraction, type TimedEvent } from './event';
import type { RecordTime } from './position';

export type LogLine<E extends TimedEvent = TimedEvent> = {
  readonly event: E;
  readonly index: number;
  readonly recordTime: RecordTime;
};

/** If two lines were recorded at the same moment, the line further down in the log counts as later. */
export const isLater = (a: LogLine, b: LogLine): boolean =>
  a.recordTime.recorded > b.recordTime.recorded ||
  (a.recordTime.recorded === b.recordTime.recorded && a.index > b.index);

export const inOrderOfKnowledge = (a: LogLine, b: LogLine): number =>
  a.recordTime.known - b.recordTime.known || (isLater(a, b) ? 1 : -1);

/**
 * Returns the corrections that came after a retraction of the same event. They have no effect, since a
 * retraction is final. `acts` are the corrections and retractions of one event.
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
