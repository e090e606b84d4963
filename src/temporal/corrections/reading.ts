import { isLeft } from '../../fp';
import { Entry, type Held } from '../event/entry';
import { type AnyAct, isRetraction, type TimedEvent } from '../event/event';
import { type Knowing, placeOf } from '../event/place';

/** One line of a log, read: where it stands in the order of recording, and on the clock of knowledge. */
export type Line<E extends TimedEvent = TimedEvent> = {
  readonly event: E;
  readonly position: number;
  readonly knowing: Knowing;
};

/** Whether one line was recorded after another, by the order of the log. */
export const isLater = (a: Line, b: Line): boolean =>
  a.knowing.recorded > b.knowing.recorded ||
  (a.knowing.recorded === b.knowing.recorded && a.position > b.position);

/** How a line reads, for as long as it is held to be so. */
type Reading = { readonly event: TimedEvent; readonly place: number } & Omit<Held, 'until'>;

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
  const { event, position, knowing } = line;
  if (acts.length === 0) return [new Entry(event, place, position, knowing)];
  const entries: Entry[] = [];
  const keep = (reading: Reading, until: number, endedBy: TimedEvent | undefined) => {
    const { from, statedBy } = reading;
    // What was replaced in the moment that it became known was never known.
    if (from < until)
      entries.push(
        new Entry(reading.event, reading.place, position, knowing, {
          from,
          until,
          statedBy,
          endedBy,
        }),
      );
  };
  let latest: Line | undefined;
  let reading: Reading = { event, place, from: knowing.known, statedBy: event, endedBy: undefined };
  for (const act of [...acts].sort(inOrderOfKnowledge)) {
    const at = Math.max(act.knowing.known, knowing.known);
    if (isRetraction(act.event)) {
      keep(reading, at, act.event);
      return entries;
    }
    if (latest !== undefined && !isLater(act, latest)) continue;
    latest = act;
    keep(reading, at, act.event);
    const { id, recordedAt } = event;
    const corrected = Object.freeze({ ...act.event.data.replacement, id, recordedAt });
    const replaced = placeOf(corrected, offsetMs);
    reading = {
      event: corrected,
      // Its dates were read when the act was taken in.
      place: isLeft(replaced) ? place : replaced.right,
      from: at,
      statedBy: act.event,
      endedBy: undefined,
    };
  }
  keep(reading, Number.POSITIVE_INFINITY, undefined);
  return entries;
};

const inOrderOfKnowledge = (a: Line, b: Line): number =>
  a.knowing.known - b.knowing.known || (isLater(a, b) ? 1 : -1);
