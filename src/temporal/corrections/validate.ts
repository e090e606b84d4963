import { isLeft } from '../../fp';
import type { TimeProblem } from '../../time/problem';
import { type AnyAct, isActOnRecord, isRetraction, type TimedEvent } from '../event/event';
import { isReplacement } from '../event/is-event';
import { type Knowing, knowingOf, placeOf } from '../event/place';

export const notAnEvent =
  'it lacks the strings id, type, occurred and recordedAt, or an object as data.';

export const sameId = 'another event has the same id.';

export const noTarget =
  'it acts on an event that is not there, or that is itself an act on the record.';

export const unreadable = (what: string, problem: TimeProblem): string =>
  `${what} cannot be read: ${problem.message}`;

/** When a line was recorded and known, or why that cannot be read. */
export const knowingBy = (
  { recordedAt }: TimedEvent,
  knownBy: number,
  offsetMs: number,
): Knowing | string => {
  const knowing = knowingOf(recordedAt, offsetMs);
  if (isLeft(knowing)) return unreadable('recordedAt', knowing.left);
  const { recorded, known } = knowing.right;
  return { recorded, known: Math.min(known, knownBy) };
};

/** What is wrong with the dates of a plain event that cannot be placed. */
export const flawOfDates = (event: TimedEvent, offsetMs: number): string => {
  const knowing = knowingBy(event, Number.POSITIVE_INFINITY, offsetMs);
  if (typeof knowing === 'string') return knowing;
  const place = placeOf(event, offsetMs);
  return isLeft(place) ? unreadable('its dates', place.left) : 'its dates cannot be read.';
};

/** What is wrong with an act on the record by itself, if anything. */
export const flawOfAct = (act: AnyAct, offsetMs: number): string | undefined => {
  if (isRetraction(act)) return undefined;
  const { replacement } = act.data;
  if (!isReplacement(replacement))
    return 'its replacement lacks the strings type and occurred, or an object as data.';
  // Only `type` tells an act from a plain event.
  if (isActOnRecord({ ...replacement, id: act.id, recordedAt: act.recordedAt }))
    return 'its replacement is itself an act on the record.';
  const place = placeOf(replacement, offsetMs);
  return isLeft(place) ? unreadable('the dates of its replacement', place.left) : undefined;
};
