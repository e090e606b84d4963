import { none, some } from '../../fp';
import type { TimedEvent } from '../../temporal/event/event';
import type { AnyTable } from '../../temporal/table/any-table';
import type { Rows } from '../../temporal/table/rows';
import type { Projection } from '../../temporal/timeline/projection';
import { concerns, historyOfRow, idsIn } from './row';
import type { Version } from './versions';

/** The rows folded so far, so that no row is folded twice. The key has the row, the moment and the events. */
export type Folded = Map<string, FoldedRow | undefined>;

type FoldedRow = {
  readonly value: unknown;
  readonly makers: readonly Version[];
};

/** Makes a state that folds a row only when a question reads that row. */
export const stateFrom = <S, E extends TimedEvent>(
  projection: Projection<S, E>,
  versions: readonly Version[],
  moment: number,
  offset: string,
  folded: Folded,
): S => {
  const state = projection.tables.map((table) => {
    const rowOf = (id: string) => {
      const concerning = versions.filter((version) => concerns(table, id, version));
      const own = concerning.map(({ event, position }) => [event.id, event.type, position]);
      const key = JSON.stringify([table.name, id, moment, own]);
      if (!folded.has(key)) {
        const { steps } = historyOfRow(table, id, concerning, moment, offset);
        const last = steps.at(-1);
        const makers = concerning.filter(({ event }) =>
          steps.some((step) => step.event === event.id),
        );
        folded.set(key, last && { value: last.value, makers });
      }
      return folded.get(key);
    };
    return [table.name, rowsFrom(table, versions, rowOf)] as const;
  });
  // The cast is safe: the state of a projection has the rows of each table under the table's name.
  return Object.fromEntries(state) as S;
};

const rowsFrom = (
  table: AnyTable,
  versions: readonly Version[],
  rowOf: (id: string) => FoldedRow | undefined,
): Rows<unknown> => {
  let found: readonly string[] | undefined;
  // The ids are found only when first read, because most questions read few tables.
  const ids = () => {
    found ??= idsIn(table, versions);
    return found;
  };
  const isUnder = (id: string, key: string, by: readonly Version[]): boolean =>
    table.key?.(id) === key || by.some((version) => keysFrom(table, version, id).includes(key));
  const entries = () =>
    ids().flatMap((id) => {
      const row = rowOf(id);
      return row === undefined ? [] : [[id, row.value] as const];
    });
  return {
    get: (id) => {
      const row = ids().includes(id) ? rowOf(id) : undefined;
      return row === undefined ? none : some(row.value);
    },
    ids: () => entries().map(([id]) => id),
    entries,
    where: (test) => entries().flatMap(([id, row]) => (test(row, id) ? [row] : [])),
    keyed: (key) => entries().filter(([id]) => isUnder(id, key, rowOf(id)?.makers ?? [])),
    idsUnder: (key) => ids().filter((id) => isUnder(id, key, versions)),
    idsBeginning: (prefix) => ids().filter((id) => id.startsWith(prefix)),
  };
};

const keysFrom = (table: AnyTable, version: Version, id: string): readonly string[] => {
  const { event } = version;
  if (!concerns(table, id, version)) return [];
  return table.handlers.get(event.type)?.keys?.(event, id) ?? [];
};

/** Returns the ids of all rows of a table, and all keys under which its rows can be looked up. */
export const keysIn = (table: AnyTable, versions: readonly Version[]): readonly string[] => {
  const keys = idsIn(table, versions).flatMap((id) => [
    id,
    ...(table.key === undefined ? [] : [table.key(id)]),
    ...versions.flatMap((version) => keysFrom(table, version, id)),
  ]);
  return [...new Set(keys)];
};
