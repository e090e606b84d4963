import { resolve } from '../../corrections/resolve';
import { isActOnRecord, type TimedEvent, type TimedLog } from '../../event/event';
import { isEvent } from '../../event/is-event';
import { applyResolution } from '../../timeline/apply-resolution';
import { withEvents } from '../../timeline/log-buffer';
import { type Machine, machineOf, type Timeline } from '../../timeline/timeline';
import { afterOf } from '../../timeline/unread-lines';
import { firstLines, linesOfVersion } from './as-entered';
import type { Addition } from './reads';

export type AddedLine = Addition & {
  /** The number of lines of the log up to and including this line. */
  readonly version: number;
};

/**
 * Yields each line below the first `from` lines, with the timeline before and after the line was added. These
 * timelines are the ones that `firstLines` gives. To save time, each timeline is made from the timeline
 * before it where this is possible. The given timeline must not come from `suppose`.
 */
export function* lineByLine<S, L extends TimedLog>(
  timeline: Timeline<S, L>,
  from: number,
): Iterable<AddedLine> {
  const { events, unknown = [] } = timeline.log;
  const isInOrder = targetsAreAbove(events);
  let before = machineOf(firstLines(from)(timeline));
  let above = linesOfVersion(timeline.log, from);
  for (let version = from + 1; version <= events.length + unknown.length; version += 1) {
    const isUnknown = afterOf(unknown[above.unknown]) <= above.events;
    const event = isUnknown ? undefined : events[above.events];
    const after =
      event === undefined || !isInOrder
        ? machineOf(firstLines(version)(timeline))
        : withLine(before, event, above.events);
    const id = event !== undefined && isActOnRecord(event) ? event.data.target : event?.id;
    yield { version, before, after, id };
    before = after;
    above = isUnknown
      ? { ...above, unknown: above.unknown + 1 }
      : { ...above, events: above.events + 1 };
  }
}

const withLine = (before: Machine, event: TimedEvent, index: number): Machine => {
  const { offsetMs, logged } = before;
  const change = resolve(logged, [event], { from: index, offsetMs });
  return {
    ...applyResolution(before, change, before.lineCount),
    logged: change.after,
    buffer: withEvents(before.buffer, [event]),
  };
};

/**
 * Whether every line is an event with an id of its own, and every correction or retraction is below its target. This
 * matters because a correction or retraction above its target takes effect only when the line of the target is added.
 */
const targetsAreAbove = (events: readonly TimedEvent[]): boolean => {
  const ids = new Set<string>();
  return events.every((event) => {
    if (!isEvent(event) || ids.has(event.id)) return false;
    ids.add(event.id);
    return !isActOnRecord(event) || ids.has(event.data.target);
  });
};
