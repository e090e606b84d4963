import * as fc from 'fast-check';
import type { TimedEvent } from '../../../temporal/event/event';
import type { Question } from '../../../temporal/table/question';
import type { Rows } from '../../../temporal/table/rows';
import { timeline } from '../../../temporal/timeline/timeline';
import { asKnownAt } from '../../../temporal/verbs/as-known-at';
import { asOf } from '../../../temporal/verbs/as-of';
import { why } from '../../../temporal/verbs/evidence/why';
import { historyOfRow, momentOfPoint, startOfPoint, versionsKnownAt } from '../../oracle/oracle';
import { mustBeSame } from '../support/same-rows';
import { casesOf, type Subject } from '../support/subject';

/**
 * Law 9: replaying only the events that `why` names gives the same answer. The law collects all
 * versions, up to the point, of the rows that the question read. `events` must be exactly the
 * events that made these versions, and `fired` exactly the due changes that made some of them.
 */
export const whyIsSufficient = <S, E extends TimedEvent>({
  projection,
  logs,
  questions,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, knowledge, choice }) => {
    const { offset } = log.header;
    const known = [undefined, ...knowledge][choice % (knowledge.length + 1)];
    const whole = timeline(projection)(log);
    const asked = known === undefined ? whole : asKnownAt(known)(whole);
    const limit = known === undefined ? Number.POSITIVE_INFINITY : momentOfPoint(known, offset);
    const versions = versionsKnownAt(log, limit);
    for (const point of points.slice(0, 3))
      for (const [name, ask] of Object.entries(questions)) {
        const where = `why "${name}" as of ${point}, as known at ${known ?? 'the end of the log'}`;
        const state = asOf(point)(asked);
        const { value, events, fired } = why(ask, point)(asked);
        mustBeSame(value, ask(state), where);
        const only = timeline(projection)({ ...log, events });
        mustBeSame(ask(asOf(point)(only)), value, `${where}, replayed`);
        const steps = rowsReadBy(ask, state).flatMap(([tableName, row]) => {
          const table = projection.tables.find((each) => each.name === tableName);
          if (table === undefined) throw new Error(`no table ${tableName}`);
          const life = historyOfRow(table, row, versions, momentOfPoint(point, offset), offset);
          return life.steps.map((step) => ({ ...step, table: tableName, row }));
        });
        const makers = new Set(steps.map(({ event }) => event));
        mustBeSame(
          events,
          versions.map(({ event }) => event).filter(({ id }) => makers.has(id)),
          `${where}, the events`,
        );
        mustBeSame(
          fired
            .map(({ on, table, row, event }) =>
              [startOfPoint(on, offset), table, row, event.id].join(),
            )
            .sort(),
          steps
            .filter(({ by }) => by !== 'event')
            .map(({ position, table, row, event }) => [position, table, row, event].join())
            .sort(),
          `${where}, the due changes`,
        );
      }
  });

const rowsReadBy = <S>(ask: Question<S, unknown>, state: S) => {
  const read = new Map<string, readonly [table: string, row: string]>();
  const noting = (table: string, rows: Rows<unknown>): Rows<unknown> => {
    const note = (ids: readonly string[]): void => {
      for (const id of ids) read.set(JSON.stringify([table, id]), [table, id]);
    };
    const noteAll = () => note(rows.ids());
    return {
      get: (id) => {
        note([id]);
        return rows.get(id);
      },
      ids: () => {
        noteAll();
        return rows.ids();
      },
      entries: () => {
        noteAll();
        return rows.entries();
      },
      where: (test) => {
        noteAll();
        return rows.where(test);
      },
      keyed: (key) => {
        note(rows.keyed(key).map(([id]) => id));
        return rows.keyed(key);
      },
      idsUnder: rows.idsUnder,
      idsBeginning: rows.idsBeginning,
    };
  };
  // The cast is safe: the state of every projection has the rows of each table under the table's
  // name.
  const tables = Object.entries(state as Readonly<Record<string, Rows<unknown>>>);
  const noted = Object.fromEntries(tables.map(([table, rows]) => [table, noting(table, rows)]));
  // The cast is safe: `noted` has the tables and rows of `state`.
  ask(noted as S);
  return [...read.values()];
};
