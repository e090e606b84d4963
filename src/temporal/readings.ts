import { isLeft } from '../fp';
import type { Entry } from './entry';
import { type AnyAct, isRetraction, type TimedEvent } from './event';
import { placeOf } from './place';

/** One line of a log, read: where it stands in the order of recording, and on the clock of knowledge. */
export type Line<E extends TimedEvent = TimedEvent> = {
  readonly event: E;
  readonly position: number;
  readonly recorded: number;
  readonly known: number;
};

/** Whether one line was recorded after another, by the order of the log. */
export const isLater = (a: Line, b: Line): boolean =>
  a.recorded > b.recorded || (a.recorded === b.recorded && a.position > b.position);

type Reading = Pick<Entry, 'event' | 'place' | 'statedBy' | 'knownFrom'>;

/**
 * The readings of one event over the clock of knowledge: of the corrections known at a time the
 * latest wins, and from a retraction on there is none.
 */
export const readingsOf = (
  line: Line,
  place: number,
  acts: readonly Line<AnyAct>[],
  offsetMs: number,
): readonly Entry[] => {
  const entries: Entry[] = [];
  const { recorded, position } = line;
  const close = (reading: Reading, knownUntil: number, endedBy?: TimedEvent) => {
    // What was replaced in the moment that it became known was never known.
    if (reading.knownFrom < knownUntil)
      entries.push({ ...reading, recorded, position, knownUntil, endedBy });
  };
  let latest: Line | undefined;
  let reading: Reading = { event: line.event, place, statedBy: line.event, knownFrom: line.known };
  for (const act of [...acts].sort((a, b) => a.known - b.known || (isLater(a, b) ? 1 : -1))) {
    const at = Math.max(act.known, line.known);
    if (isRetraction(act.event)) {
      close(reading, at, act.event);
      return entries;
    }
    if (latest !== undefined && !isLater(act, latest)) continue;
    latest = act;
    close(reading, at, act.event);
    const { id, recordedAt } = line.event;
    const event = Object.freeze({ ...act.event.data.replacement, id, recordedAt });
    const replaced = placeOf(event, offsetMs);
    reading = {
      event,
      // Its dates were read when the act was taken in.
      place: isLeft(replaced) ? place : replaced.right,
      statedBy: act.event,
      knownFrom: at,
    };
  }
  close(reading, Number.POSITIVE_INFINITY);
  return entries;
};
