import type { TimedLog } from '../../event/event';
import { logBuffer, wholeLog } from '../../timeline/log-buffer';
import { type Machine, machineOf, type Timeline, timelineOf } from '../../timeline/timeline';
import { unreadFrom } from '../../timeline/unread-lines';

export const hasLeftOut = ({ log }: { readonly log: TimedLog }): boolean => (log.leftOut ?? 0) > 0;

/** Returns a timeline of the same lines whose log no longer says that faulty lines were left out. */
export const withoutLeftOut = <S, L extends TimedLog>(timeline: Timeline<S, L>): Timeline<S, L> => {
  if (!hasLeftOut(timeline)) return timeline;
  const machine = machineOf(timeline);
  const { leftOut: _, ...log } = wholeLog(machine.buffer);
  const from = unreadFrom(log, machine.offsetMs);
  return timelineOf({ ...machine, buffer: logBuffer(Object.freeze(log)), unreadFrom: from });
};

export const asIfLeftOut = (machine: Machine): Machine => ({
  ...machine,
  unreadFrom: Number.NEGATIVE_INFINITY,
});
