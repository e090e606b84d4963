import * as fc from 'fast-check';
import type { TimedEvent } from '../../../temporal/event/event';
import { timeline } from '../../../temporal/timeline/timeline';
import { asKnownAt } from '../../../temporal/verbs/as-known-at';
import { upcoming } from '../../../temporal/verbs/upcoming';
import {
  historyOfRow,
  idsIn,
  momentOfPoint,
  shiftOf,
  startOfPoint,
  versionsKnownAt,
} from '../../oracle/oracle';
import { mustBeSame } from '../support/same-rows';
import { casesOf, type Subject } from '../support/subject';

/**
 * Every due change that `upcoming` lists happens on its date, unless a later event cancels or moves it. In that
 * case `stoppedBy` is the later event.
 */
export const whatIsUpcomingComesOrIsStopped = <S, E extends TimedEvent>({
  projection,
  logs,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, knowledge, choice }) => {
    const { offset } = log.header;
    const known = [undefined, ...knowledge][choice % (knowledge.length + 1)];
    const whole = timeline(projection)(log);
    const asked = known === undefined ? whole : asKnownAt(known)(whole);
    const limit = known === undefined ? Number.POSITIVE_INFINITY : momentOfPoint(known, offset);
    const versions = versionsKnownAt(log, limit);
    for (const point of points.slice(0, 3)) {
      const moment = momentOfPoint(point, offset);
      const expected = projection.tables.flatMap((table) =>
        idsIn(table, versions).flatMap((row) => {
          const until = (end: number) => historyOfRow(table, row, versions, end, offset).steps;
          const dues = (value: unknown) =>
            [table.due?.(value, shiftOf(offset)) ?? []]
              .flat()
              .map(({ on }) => startOfPoint(on, offset));
          const sofar = until(moment);
          const version = sofar.at(-1);
          if (version === undefined) return [];
          const due = Math.min(...dues(version.value));
          // `due` is infinite if the row has no due change. A change due by `moment` has already happened.
          if (due === Number.POSITIVE_INFINITY || due <= moment) return [];
          const end = until(due)
            .slice(sofar.length)
            .find(
              ({ position, by, value }) =>
                (position >= due && by !== 'event') || !dues(value).includes(due),
            );
          if (end === undefined) throw new Error(`${table.name} "${row}": ${due} never comes`);
          const isStopped = end.by === 'event' || end.position < due;
          const stoppedBy = isStopped ? end.event : undefined;
          return [[due, table.name, row, version.event, stoppedBy, version.value].map(text)];
        }),
      );
      const found = upcoming(point)(asked);
      mustBeSame(
        found
          .map(({ on, table, row, event, stoppedBy, before }) =>
            [startOfPoint(on, offset), table, row, event.id, stoppedBy?.id, before].map(text),
          )
          .toSorted(),
        expected.toSorted(),
        `upcoming after ${point}, as known at ${known ?? 'the end of the log'}`,
      );
      const order = found.map(({ on }) => startOfPoint(on, offset));
      mustBeSame(
        order,
        order.toSorted((a, b) => a - b),
        'soonest first',
      );
    }
  });

const text = (value: unknown): string => JSON.stringify(value) ?? 'none';
