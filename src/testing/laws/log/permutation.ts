import * as fc from 'fast-check';
import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import type { Projection } from '../../../temporal/timeline/projection';
import { timeline } from '../../../temporal/timeline/timeline';
import {
  allVersionsOf,
  idsIn,
  isAct,
  positionOf,
  recordingOf,
  targetOf,
} from '../../oracle/oracle';
import { mustAgree } from '../support/same-rows';
import { casesOf, type Subject } from '../support/subject';

/**
 * Law 4: another order of the lines changes nothing if lines that tie keep their order. Lines tie in
 * these cases:
 *
 * - They share a row, a position in valid time and `recordedAt`.
 * - They are corrections or retractions of one event, with the same `recordedAt`.
 * - They share a row, and the handlers of both have `replaces`, which compares places in the log.
 *
 * A corrected event ties with a line if any version of the event ties with that line.
 */
export const theOrderOfLinesIsNothing = <S, E extends TimedEvent>({
  projection,
  logs,
}: Subject<S, E>) =>
  fc.property(
    casesOf(logs),
    fc.infiniteStream(fc.nat()),
    ({ log, points, knowledge }, shuffling) => {
      const keys = new Map(log.events.map((event) => [event, shuffling.next().value ?? 0]));
      const shuffled = log.events.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
      const events = keepingTies(log, shuffled, tieGroups(projection, log));
      const before = timeline(projection)(log);
      const after = timeline(projection)({ ...log, events });
      for (const known of [undefined, ...knowledge]) mustAgree(after, before, points, known);
    },
  );

/** Within each group of ties, the order of the log stays. */
const keepingTies = <E extends TimedEvent>(
  log: TimedLog<E>,
  shuffled: readonly E[],
  groupOf: ReadonlyMap<TimedEvent, number>,
): readonly E[] => {
  const inOrder = new Map<number, E[]>();
  for (const event of log.events) {
    const group = groupOf.get(event) ?? -1;
    inOrder.set(group, [...(inOrder.get(group) ?? []), event]);
  }
  return shuffled.flatMap((event) => inOrder.get(groupOf.get(event) ?? -1)?.splice(0, 1) ?? []);
};

/** Two lines are in one group if they tie, directly or through other lines. */
const tieGroups = <S, E extends TimedEvent>(
  projection: Projection<S, E>,
  log: TimedLog,
): ReadonlyMap<TimedEvent, number> => {
  const groups = new Map<string, number>();
  const groupOf = new Map<TimedEvent, number>(log.events.map((event, index) => [event, index]));
  for (const event of log.events)
    for (const key of tieKeys(projection, log, event)) {
      const own = groupOf.get(event) ?? -1;
      const other = groups.get(key) ?? own;
      for (const [each, group] of groupOf) if (group === own) groupOf.set(each, other);
      for (const [each, group] of groups) if (group === own) groups.set(each, other);
      groups.set(key, other);
    }
  return groupOf;
};

/** Two lines tie if they have a key in common. */
const tieKeys = <S, E extends TimedEvent>(
  projection: Projection<S, E>,
  log: TimedLog,
  event: TimedEvent,
): readonly string[] => {
  const { offset } = log.header;
  const { recorded } = recordingOf(event.recordedAt, offset);
  if (isAct(event)) return [`act ${targetOf(event)} ${recorded}`];
  return allVersionsOf(log, event.id).flatMap((version) => {
    const position = positionOf(version, offset);
    return projection.tables.flatMap((table) => {
      const isByPlace = table.handlers.get(version.type)?.replaces !== undefined;
      const when = isByPlace ? '' : `${position} ${recorded}`;
      return idsIn(table, [{ event: version, position, recorded, line: 0 }]).map(
        (id) => `row ${table.name} ${id} ${when}`,
      );
    });
  });
};
