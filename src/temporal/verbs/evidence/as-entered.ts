import { momentOf, type Point, type PointLiteral } from '../../../time/point';
import { lineWithId } from '../../corrections/resolution';
import { unresolve } from '../../corrections/resolve';
import { countEntered } from '../../event/entered';
import type { TimedLog } from '../../event/event';
import { nameOf } from '../../event/is-event';
import { applyResolution } from '../../timeline/apply-resolution';
import { logBuffer, wholeLog } from '../../timeline/log-buffer';
import { machineOf, type Timeline, timelineOf } from '../../timeline/timeline';
import { afterOf, linesInOrder, unreadFrom } from '../../timeline/unread-lines';

/**
 * The timeline of what the log held at a time: its lines up to then, in the order of the log. The
 * time is a point, which is compared with `enteredAt` of the lines, or a version, which is a number
 * of lines below the header. Rows that the later lines do not concern are shared with the given
 * timeline.
 *
 * `asKnownAt` is about what was public, and `asEntered` about what the log held. A line without
 * `enteredAt` counts as entered if a line below it does. So a log whose lines have no `enteredAt`
 * held nothing.
 *
 * @example
 * pipe(japanKorea, asEntered(3)).log.events.length; // => 3
 * pipe(japanKorea, asEntered('2020-01-01')).log.events.length; // => 0
 */
export const asEntered =
  (time: Point | PointLiteral | number) =>
  <S, L extends TimedLog>(timeline: Timeline<S, L>): Timeline<S, L> => {
    const machine = machineOf(timeline);
    const { offsetMs, lineCount } = machine;
    const log = wholeLog(machine.buffer);
    const upTo = linesOfVersion(
      log,
      typeof time === 'number'
        ? time
        : countEntered(linesInOrder(log), momentOf(time, offsetMs), offsetMs),
    );
    if (upTo.events === log.events.length && upTo.unknown === (log.unknown?.length ?? 0))
      return timeline;
    const kept = log.events.slice(0, upTo.events);
    const ids = new Set(kept.map(nameOf));
    const later = new Set(
      log.events
        .slice(upTo.events)
        .map((event, index) => nameOf(event, upTo.events + index))
        .filter((id) => !ids.has(id)),
    );
    const held = new Set([...later].filter((id) => lineWithId(machine.logged, id) !== undefined));
    const logged = unresolve(machine.logged, held, offsetMs);
    const isSame = machine.resolution === machine.logged;
    const change = isSame ? logged : unresolve(machine.resolution, held, offsetMs);
    const unknown = log.unknown?.slice(0, upTo.unknown);
    const shorter = Object.freeze({
      ...log,
      events: Object.freeze(kept),
      ...(unknown === undefined ? {} : { unknown: Object.freeze(unknown) }),
    });
    return timelineOf({
      ...applyResolution(machine, change, lineCount),
      logged: logged.after,
      buffer: logBuffer(shorter),
      unreadFrom: unreadFrom(shorter, offsetMs),
    });
  };

/** A place in the log: how many events, and how many lines of unknown types, come before it. */
type UpTo = { readonly events: number; readonly unknown: number };

/** Counts the events, and the lines of unknown types, among the first `version` lines of a log. */
export const linesOfVersion = ({ events, unknown = [] }: TimedLog, version: number): UpTo => {
  let count = 0;
  for (let index = 0; index <= events.length; index += 1) {
    while (count < unknown.length && afterOf(unknown[count]) <= index) {
      if (index + count >= version) return { events: index, unknown: count };
      count += 1;
    }
    if (index + count >= version) return { events: index, unknown: count };
  }
  return { events: events.length, unknown: unknown.length };
};
