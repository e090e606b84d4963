import { none, some } from '../../fp';
import type { TimedEvent } from '../../temporal/event/event';
import type { AnyTable } from '../../temporal/table/any-table';
import type { Rows } from '../../temporal/table/rows';
import type { Projection } from '../../temporal/timeline/projection';
import type { Reading } from './readings';
import { idsIn, lifeOf } from './row';

/** What rows have come to be, by their readings, so that none is folded twice. */
export type Folded = Map<string, { readonly value: unknown } | undefined>;

/**
 * The state at a moment that some readings in their turn make, for a question to read: each row is
 * worked out when it is asked for.
 */
export const stateFrom = <S, E extends TimedEvent>(
  projection: Projection<S, E>,
  readings: readonly Reading[],
  moment: number,
  offset: string,
  folded: Folded,
): S => {
  const state = projection.tables.map((table) => {
    const rowOf = (id: string) => {
      const own = readings.filter((reading) => idsIn(table, [reading]).includes(id));
      const turns = own.map(({ event, place }) => [event.id, event.type, place]);
      const key = JSON.stringify([table.name, id, moment, turns]);
      if (!folded.has(key)) {
        const { steps } = lifeOf(table, id, own, moment, offset);
        const last = steps.at(-1);
        folded.set(key, last && { value: last.value });
      }
      return folded.get(key);
    };
    return [table.name, rowsFrom(table, readings, rowOf)] as const;
  });
  // Each table's rows under its name are the state of the projection.
  return Object.fromEntries(state) as S;
};

const rowsFrom = (
  table: AnyTable,
  readings: readonly Reading[],
  rowOf: (id: string) => { readonly value: unknown } | undefined,
): Rows<unknown> => {
  const ids = idsIn(table, readings);
  const isUnder = (id: string, key: string): boolean =>
    table.key?.(id) === key ||
    readings.some(
      (reading) =>
        idsIn(table, [reading]).includes(id) &&
        table.handlers.get(reading.event.type)?.keys?.(reading.event, id).includes(key),
    );
  const entries = () =>
    ids.flatMap((id) => {
      const row = rowOf(id);
      return row === undefined ? [] : [[id, row.value] as const];
    });
  return {
    get: (id) => {
      const row = ids.includes(id) ? rowOf(id) : undefined;
      return row === undefined ? none : some(row.value);
    },
    ids: () => entries().map(([id]) => id),
    entries,
    where: (test) => entries().flatMap(([id, row]) => (test(row, id) ? [row] : [])),
    keyed: (key) => entries().filter(([id]) => isUnder(id, key)),
    idsUnder: (key) => ids.filter((id) => isUnder(id, key)),
    idsBeginning: (prefix) => ids.filter((id) => id.startsWith(prefix)),
  };
};
