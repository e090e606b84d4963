import { isLeft } from '../../fp';
import { sentencesOf, type TimeProblem } from '../../time/problem';
import { type AnyAct, isActOnRecord, isRetraction, type TimedEvent } from '../event/event';
import { isReplacement } from '../event/is-event';
import { positionOf, type RecordTime, recordTimeOf } from '../event/position';

export const notAnEvent =
  'it lacks the strings id, type, occurred and recordedAt, or an object as data. Give it all five.';

export const sameId = 'another event has the same id. Give this one an id of its own.';

export const noTarget = (id: string): string =>
  `it acts on "${id}", but no event of that id can be replayed. Add that event, or correct the id.`;

export const actAsTarget = (id: string): string =>
  `its target "${id}" is itself a correction or retraction. Aim at the event that was recorded wrongly.`;

export const unreadable = (what: string, problem: TimeProblem): string =>
  `${what} cannot be read: ${sentencesOf(problem)}`;

/**
 * Returns when a line was recorded, and when it became known, which is at `knownBy` at the latest. If `recordedAt`
 * cannot be read, returns a text that says why.
 */
export const recordTimeUpTo = (
  { recordedAt }: TimedEvent,
  knownBy: number,
  offsetMs: number,
): RecordTime | string => {
  const time = recordTimeOf(recordedAt, offsetMs);
  if (isLeft(time)) return unreadable('recordedAt', time.left);
  const { recorded, known } = time.right;
  return { recorded, known: Math.min(known, knownBy) };
};

export const issueWithDates = (event: TimedEvent, offsetMs: number): string => {
  const time = recordTimeUpTo(event, Number.POSITIVE_INFINITY, offsetMs);
  if (typeof time === 'string') return time;
  const position = positionOf(event, offsetMs);
  return isLeft(position) ? unreadable('its dates', position.left) : 'its dates cannot be read.';
};

/** Returns what is wrong with a correction or retraction. Does not check its target. */
export const issueWithAct = (act: AnyAct, offsetMs: number): string | undefined => {
  if (isRetraction(act)) return undefined;
  const { replacement } = act.data;
  if (!isReplacement(replacement))
    return 'its replacement lacks the strings type and occurred, or an object as data. Give it all three.';
  if (isActOnRecord(replacement))
    return 'its replacement is itself a correction or retraction. Replace the event by what did happen.';
  const position = positionOf(replacement, offsetMs);
  return isLeft(position) ? unreadable('the dates of its replacement', position.left) : undefined;
};
