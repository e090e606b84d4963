import { momentOf, type Point, type PointLiteral } from '../../../time/point';
import { lineWithId } from '../../corrections/resolution';
import { unresolve } from '../../corrections/resolve';
import { countEntered } from '../../event/entered';
import type { TimedLog } from '../../event/event';
import { nameOf } from '../../event/is-event';
import { applyResolution } from '../../timeline/apply-resolution';
import { logBuffer, wholeLog } from '../../timeline/log-buffer';
import { type Machine, machineOf, type Timeline, timelineOf } from '../../timeline/timeline';
import { rememberingToday } from '../../timeline/todays-log';
import { afterOf, linesInOrder, unreadFrom } from '../../timeline/unread-lines';

/**
 * The timeline of the first lines of the log: those that the log held at a time. The time is a point, which is
 * compared with `enteredAt` of the lines, or a version, which is a number of lines below the header. The result
 * shares with the given timeline the rows that the later lines do not concern.
 *
 * `asKnownAt` is about what was public, and `asEntered` about what the log held. A line without `enteredAt`
 * counts as entered if a line below it counts as entered. So a log whose lines have no `enteredAt` held
 * nothing at any point.
 *
 * A declaration of coverage counts the lines of the log. If the given log has lost lines that a declaration
 * counts, nobody can say whether the log held these lines at the time, even if the declaration was entered
 * later. Then no answer is complete, unless a further declaration vouches for the log without the lost lines.
 * The further declaration counts from the moment at which it was entered.
 *
 * @example
 * pipe(japanKorea, asEntered(3)).log.events.length; // => 3
 * pipe(japanKorea, asEntered('2020-01-01')).log.events.length; // => 0
 */
export const asEntered =
  (time: Point | PointLiteral | number) =>
  <S, L extends TimedLog>(timeline: Timeline<S, L>): Timeline<S, L> => {
    const machine = machineOf(timeline);
    const { offsetMs, buffer, today = machine } = machine;
    const log = wholeLog(buffer);
    const upTo = linesOfVersion(
      log,
      typeof time === 'number'
        ? time
        : countEntered(linesInOrder(log), momentOf(time, offsetMs), offsetMs),
    );
    if (isWhole(upTo, log)) return timeline;
    const held = heldUpTo(machine, upTo);
    const remembering = rememberingToday(wholeLog(held.buffer), today);
    return timelineOf({ ...held, buffer: logBuffer(remembering), today });
  };

/**
 * Returns the timeline of the first `version` lines, as if the log had no later lines. If a later line shows that the
 * log has lost lines, `asEntered` takes this into account, but `firstLines` does not.
 */
export const firstLines =
  (version: number) =>
  <S, L extends TimedLog>(timeline: Timeline<S, L>): Timeline<S, L> => {
    const upTo = linesOfVersion(timeline.log, version);
    return isWhole(upTo, timeline.log) ? timeline : timelineOf(heldUpTo(machineOf(timeline), upTo));
  };

const isWhole = ({ events, unknown }: UpTo, log: TimedLog): boolean =>
  events === log.events.length && unknown === (log.unknown?.length ?? 0);

const heldUpTo = (machine: Machine, upTo: UpTo): Machine => {
  const { offsetMs, lineCount } = machine;
  const log = wholeLog(machine.buffer);
  const kept = log.events.slice(0, upTo.events);
  const ids = new Set(kept.map(nameOf));
  const later = new Set(
    log.events
      .slice(upTo.events)
      .map((event, index) => nameOf(event, upTo.events + index))
      .filter((id) => !ids.has(id)),
  );
  const dropped = new Set([...later].filter((id) => lineWithId(machine.logged, id) !== undefined));
  const logged = unresolve(machine.logged, dropped, offsetMs);
  const isSame = machine.resolution === machine.logged;
  const change = isSame ? logged : unresolve(machine.resolution, dropped, offsetMs);
  const unknown = log.unknown?.slice(0, upTo.unknown);
  const shorter = Object.freeze({
    ...log,
    events: Object.freeze(kept),
    ...(unknown === undefined ? {} : { unknown: Object.freeze(unknown) }),
  });
  return {
    ...applyResolution(machine, change, lineCount),
    logged: logged.after,
    buffer: logBuffer(shorter),
    unreadFrom: unreadFrom(shorter, offsetMs),
  };
};

type UpTo = { readonly events: number; readonly unknown: number };

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
