import { isCorrection, isRetraction, type TimedEvent } from './event';
import type { RecordTime } from './position';

export type LogLine<E extends TimedEvent = TimedEvent> = {
  readonly event: E;
  readonly index: number;
  readonly recordTime: RecordTime;
};

/** Of two lines recorded together, the one further down counts as later. */
export const isLater = (a: LogLine, b: LogLine): boolean =>
  a.recordTime.recorded > b.recordTime.recorded ||
  (a.recordTime.recorded === b.recordTime.recorded && a.index > b.index);

export const inOrderOfKnowledge = (a: LogLine, b: LogLine): number =>
  a.recordTime.known - b.recordTime.known || (isLater(a, b) ? 1 : -1);

/**
 * A retraction is final, so later corrections of the same event have no effect. `acts` are the acts on one
 * event.
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
