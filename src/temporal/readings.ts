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
  const first = firstReading(line, place);
  return acts.length === 0 ? [first] : revised(first, line, acts, offsetMs);
};

// Written out field by field: a log has one for each of its lines, and spreading costs ten times more.
const firstReading = ({ event, recorded, position, known }: Line, place: number): Entry => ({
  event,
  place,
  recorded,
  position,
  knownFrom: known,
  knownUntil: Number.POSITIVE_INFINITY,
  statedBy: event,
  endedBy: undefined,
});

const revised = (
  first: Entry,
  line: Line,
  acts: readonly Line<AnyAct>[],
  offsetMs: number,
): readonly Entry[] => {
  const entries: Entry[] = [];
  const keep = (entry: Entry) => {
    // What was replaced in the moment that it became known was never known.
    if (entry.knownFrom < entry.knownUntil) entries.push(entry);
  };
  let latest: Line | undefined;
  let reading = first;
  for (const act of [...acts].sort((a, b) => a.known - b.known || (isLater(a, b) ? 1 : -1))) {
    const at = Math.max(act.known, line.known);
    if (isRetraction(act.event)) {
      keep({ ...reading, knownUntil: at, endedBy: act.event });
      return entries;
    }
    if (latest !== undefined && !isLater(act, latest)) continue;
    latest = act;
    keep({ ...reading, knownUntil: at, endedBy: act.event });
    const { id, recordedAt } = line.event;
    const event = Object.freeze({ ...act.event.data.replacement, id, recordedAt });
    const replaced = placeOf(event, offsetMs);
    // Its dates were read when the act was taken in.
    const place = isLeft(replaced) ? first.place : replaced.right;
    reading = { ...first, event, place, statedBy: act.event, knownFrom: at };
  }
  keep(reading);
  return entries;
};
