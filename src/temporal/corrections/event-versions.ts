import { isLeft } from '../../fp';
import { Entry, type SystemPeriod } from '../event/entry';
import { type AnyAct, isRetraction, type TimedEvent } from '../event/event';
import { inOrderOfKnowledge, isLater, type LogLine } from '../event/log-line';
import { positionOf } from '../event/position';

type Version = Omit<SystemPeriod, 'until' | 'endedBy'> & {
  readonly event: TimedEvent;
  readonly position: number;
};

/**
 * Returns the versions of an event in system time. If several corrections are known at a moment, the
 * correction that was recorded last decides. Once a retraction is known, the event has no version.
 */
export const eventVersions = (
  line: LogLine,
  position: number,
  acts: readonly LogLine<AnyAct>[],
  offsetMs: number,
): readonly Entry[] => {
  const { event, index, recordTime } = line;
  if (acts.length === 0) return [new Entry(event, position, index, recordTime)];
  const entries: Entry[] = [];
  const add = (held: Version, until: number, endedBy: TimedEvent | undefined) => {
    const { from, statedBy } = held;
    // A version that was replaced at the very moment at which it became known was never visible.
    if (from >= until) return;
    const period = { from, until, statedBy, endedBy };
    entries.push(new Entry(held.event, held.position, index, recordTime, period));
  };
  let latest: LogLine | undefined;
  let version: Version = { event, position, from: recordTime.known, statedBy: event };
  for (const act of [...acts].sort(inOrderOfKnowledge)) {
    const at = Math.max(act.recordTime.known, recordTime.known);
    if (isRetraction(act.event)) {
      add(version, at, act.event);
      return entries;
    }
    if (latest !== undefined && !isLater(act, latest)) continue;
    latest = act;
    add(version, at, act.event);
    const { id, recordedAt } = event;
    const corrected = Object.freeze({ ...act.event.data.replacement, id, recordedAt });
    const moved = positionOf(corrected, offsetMs);
    version = {
      event: corrected,
      // `moved` is never an error, because `applyActs` skips every correction whose dates cannot be read.
      position: isLeft(moved) ? position : moved.right,
      from: at,
      statedBy: act.event,
    };
  }
  add(version, Number.POSITIVE_INFINITY, undefined);
  return entries;
};
