import { momentOf, type Point, type PointLiteral } from '../../../time/point';
import { lineWithId } from '../../corrections/resolution';
import { unresolve } from '../../corrections/resolve';
import { countEntered } from '../../event/entered';
import type { TimedLog } from '../../event/event';
import { nameOf } from '../../event/is-event';
import { applyResolution } from '../../timeline/apply-resolution';
import { logBuffer, wholeLog } from '../../timeline/log-buffer';
import { machineOf, type Timeline, timelineOf } from '../../timeline/timeline';

/**
 * The timeline of what the log held at a time: its lines up to there, in the order of the log. The time
 * is a point, compared with `enteredAt` of the lines, or a version: a number of lines below the header.
 * The rows that later lines do not concern are shared with the given timeline.
 *
 * `asKnownAt` is about what was public, `asEntered` about what the log held of it. A line without
 * `enteredAt` counts as entered where one below it was; so a log in which no line says it held nothing.
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
    const upTo =
      typeof time === 'number'
        ? linesOfVersion(log, time)
        : linesWith(log, countEntered(log.events, momentOf(time, offsetMs), offsetMs));
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
    });
  };

/** How many events and how many lines of unknown types there are up to a line. */
type UpTo = { readonly events: number; readonly unknown: number };

const afterOf = (line: unknown): number =>
  typeof line === 'object' && line !== null && 'after' in line && typeof line.after === 'number'
    ? line.after
    : Number.POSITIVE_INFINITY;

/** The lines above an event, without the unknown ones directly above it, which may be as late as it is. */
const linesWith = ({ events: all, unknown = [] }: TimedLog, events: number): UpTo => ({
  events,
  unknown:
    events === all.length
      ? unknown.length
      : unknown.filter((line) => afterOf(line) < events).length,
});

const linesOfVersion = ({ events, unknown = [] }: TimedLog, version: number): UpTo => {
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
