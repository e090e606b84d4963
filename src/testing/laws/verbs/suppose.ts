import * as fc from 'fast-check';
import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import type { Projection } from '../../../temporal/timeline/projection';
import { type Timeline, timeline } from '../../../temporal/timeline/timeline';
import { asKnownAt } from '../../../temporal/verbs/as-known-at';
import { asOf } from '../../../temporal/verbs/as-of';
import { suppose } from '../../../temporal/verbs/suppose';
import type { Point } from '../../../time/point';
import {
  allVersionsOf,
  isAct,
  momentOfPoint,
  oracle,
  positionOf,
  recordingOf,
  targetOf,
} from '../../oracle/oracle';
import { mustAgree, mustBeSame, plainOf, rowsAtPoint } from '../support/same-rows';
import { casesOf, type Subject } from '../support/subject';
import {
  edited,
  firstPosition,
  rowsTouched,
  supposedOf,
  versionsTouched,
} from '../support/suppositions';

/** Law 6: supposing nothing changes nothing. */
export const supposingNothingIsNothing = <S, E extends TimedEvent>({
  projection,
  logs,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, knowledge }) => {
    const built = timeline(projection)(log);
    for (const known of [undefined, ...knowledge])
      for (const supposed of [suppose({}), suppose({ drop: [], add: [] })]) {
        mustAgree(supposed(built), built, points, known);
        for (const point of points.slice(0, 2))
          mustShare(supposed(built), built, point, () => true, known);
      }
  });

/** Law 6: dropping an event and adding it again changes nothing if the event ties with no other. */
export const droppingThenAddingIsNothing = <S, E extends TimedEvent>({
  projection,
  logs,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, knowledge, choice }) => {
    const free = log.events.filter((event) => isFree(projection, log, event));
    fc.pre(free.length > 0);
    const event = free[choice % free.length];
    if (event === undefined) return;
    const built = timeline(projection)(log);
    const without = suppose({ drop: [event.id] })(built);
    for (const again of [
      suppose({ add: [event] })(without),
      suppose({ drop: [event.id], add: [event] })(built),
    ])
      for (const known of [undefined, ...knowledge]) mustAgree(again, built, points, known);
  });

/**
 * Whether an event is plain, no line of the log corrects or retracts it, and it ties with no other event on any of
 * its rows.
 */
const isFree = <S, E extends TimedEvent>(
  { tables }: Projection<S, E>,
  log: TimedLog,
  event: TimedEvent,
): boolean => {
  if (isAct(event) || log.events.some((other) => targetOf(other) === event.id)) return false;
  const { offset } = log.header;
  const orderOf = (version: TimedEvent) =>
    `${positionOf(version, offset)} ${recordingOf(version.recordedAt, offset).recorded}`;
  const rows = (versions: readonly TimedEvent[]) =>
    tables.flatMap((table) => [...rowsTouched(table, versions)].map((id) => `${table.name} ${id}`));
  const tying = log.events
    .filter((other) => other !== event)
    .flatMap((other) => allVersionsOf(log, other.id))
    .filter((version) => orderOf(version) === orderOf(event));
  const own = rows([event]);
  return !rows(tying).some((row) => own.includes(row));
};

/** Law 6: a supposition gives the same rows as the oracle gives for a log with the same edits. */
export const supposingIsEditing = <S, E extends TimedEvent>({ projection, logs }: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, knowledge, choice }) => {
    const { offset } = log.header;
    const supposed = supposedOf(log, choice, projection.domain);
    const built = timeline(projection)(log);
    for (const point of points.slice(0, 3)) rowsAtPoint(built, point, knowledge[0]);
    const found = suppose(supposed)(built);
    const after = edited(log, supposed);
    for (const [index, point] of points.entries()) {
      const known = [undefined, ...knowledge][index % (knowledge.length + 1)];
      const limit = known === undefined ? undefined : momentOfPoint(known, offset);
      mustBeSame(
        rowsAtPoint(found, point, known),
        oracle(projection, after, momentOfPoint(point, offset), limit),
        `supposing ${JSON.stringify(supposed)}, as of ${point}, as known at ${known ?? 'the end of the log'}`,
      );
    }
  });

/**
 * Law 6: a supposition changes nothing before its earliest event, and does not change the timeline
 * from which it is made. The two timelines share all rows that the supposition does not concern.
 */
export const supposingLeavesTheRest = <S, E extends TimedEvent>({
  projection,
  logs,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, knowledge, choice }) => {
    const { offset } = log.header;
    const supposed = supposedOf(log, choice, projection.domain);
    const built = timeline(projection)(log);
    const fresh = timeline(projection)(log);
    const touched = versionsTouched(log, supposed);
    const found = suppose(supposed)(built);
    const position = firstPosition(touched, offset);
    const before = points.filter((point) => momentOfPoint(point, offset) < position);
    for (const known of [undefined, ...knowledge]) {
      mustAgree(found, built, before, known);
      mustAgree(built, fresh, points, known);
    }
    const concerned = new Map(
      projection.tables.map((table) => [table.name, rowsTouched(table, touched)]),
    );
    for (const point of points.slice(0, 3))
      mustShare(found, built, point, (table, id) => !concerned.get(table)?.has(id), knowledge[0]);
  });

const mustShare = (
  found: Timeline<unknown>,
  expected: Timeline<unknown>,
  point: Point,
  isShared: (table: string, id: string) => boolean,
  known?: Point,
): void => {
  const stateOf = (built: Timeline<unknown>) =>
    plainOf(asOf(point)(known === undefined ? built : asKnownAt(known)(built)));
  const other = new Map(stateOf(found).map(([table, rows]) => [table, new Map(rows)]));
  for (const [table, rows] of stateOf(expected))
    for (const [id, row] of rows)
      if (isShared(table, id) && other.get(table)?.get(id) !== row)
        throw new Error(`${table} "${id}" as of ${point} is not shared`);
};
