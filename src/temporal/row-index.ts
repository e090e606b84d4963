import type { Entry } from './entry';
import type { AnyHandler, AnyTable } from './erased';
import { namedWhenThrown } from './guarded';
import { addEntry, emptyTrack, type Track } from './track';

/** The rows of one table by id, with those born later or never begun. */
export type TableIndex = {
  readonly table: AnyTable;
  readonly tracks: ReadonlyMap<string, Track>;
  /** The ids in order, and by key; made when first needed. */
  sortedIds: readonly string[] | undefined;
  idsByKey: ReadonlyMap<string, readonly string[]> | undefined;
};

/** Every row of a projection. */
export type RowIndex = ReadonlyMap<string, TableIndex>;

/** The rows that an event concerns in one table. */
export const rowsOf = (
  handler: AnyHandler,
  { event }: Entry,
  table: AnyTable,
): readonly string[] => {
  const where = `table "${table.name}", event "${event.id}"`;
  const ids = namedWhenThrown(where, () => handler.row(event));
  return typeof ids === 'string' ? [ids] : [...new Set(ids)];
};

const tableIndex = (table: AnyTable, tracks: ReadonlyMap<string, Track>): TableIndex => ({
  table,
  tracks,
  sortedIds: undefined,
  idsByKey: undefined,
});

/** Hands each entry to the rows that it concerns. */
export const indexRows = (
  tables: readonly AnyTable[],
  entries: Iterable<Entry>,
  offsetMs: number,
): RowIndex => {
  const building = tables.map((table) => ({ table, tracks: new Map<string, Track>() }));
  for (const entry of entries) {
    for (const { table, tracks } of building) {
      const handler = table.handlers.get(entry.event.type);
      if (handler === undefined) continue;
      for (const id of rowsOf(handler, entry, table)) {
        let track = tracks.get(id);
        if (track === undefined) {
          track = emptyTrack({ table, id }, offsetMs);
          tracks.set(id, track);
        }
        addEntry(track, entry);
      }
    }
  }
  return new Map(building.map(({ table, tracks }) => [table.name, tableIndex(table, tracks)]));
};

/** The index with some entries taken out and others put in; rows not concerned are shared. */
export const reindex = (
  before: RowIndex,
  removed: ReadonlySet<Entry>,
  added: readonly Entry[],
  offsetMs: number,
): RowIndex => {
  const after = new Map<string, TableIndex>();
  for (const [name, index] of before) {
    const { table } = index;
    const additions = new Map<string, Entry[]>();
    const concern = (entry: Entry, isAdded: boolean) => {
      const handler = table.handlers.get(entry.event.type);
      if (handler === undefined) return;
      for (const id of rowsOf(handler, entry, table)) {
        const sofar = additions.get(id) ?? [];
        if (isAdded) sofar.push(entry);
        additions.set(id, sofar);
      }
    };
    for (const entry of removed) concern(entry, false);
    for (const entry of added) concern(entry, true);
    if (additions.size === 0) {
      after.set(name, index);
      continue;
    }
    const tracks = new Map(index.tracks);
    for (const [id, more] of additions) {
      const kept = (tracks.get(id)?.entries ?? []).filter((entry) => !removed.has(entry));
      const track = emptyTrack({ table, id }, offsetMs);
      for (const entry of [...kept, ...more]) addEntry(track, entry);
      if (track.entries.length === 0) tracks.delete(id);
      else tracks.set(id, track);
    }
    after.set(name, tableIndex(table, tracks));
  }
  return after;
};

/** A table's row ids in the order of their code units. */
export const sortedIds = (index: TableIndex): readonly string[] => {
  index.sortedIds ??= [...index.tracks.keys()].sort();
  return index.sortedIds;
};

/** The ids of the rows under a key, in order. */
export const idsUnder = (index: TableIndex, key: string): readonly string[] => {
  index.idsByKey ??= groupIds(sortedIds(index), index.table);
  return index.idsByKey.get(key) ?? [];
};

const groupIds = (
  ids: readonly string[],
  { name: table, key: keyOf }: AnyTable,
): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, string[]>();
  if (keyOf === undefined) return groups;
  for (const id of ids) {
    const key = namedWhenThrown(`table "${table}", row "${id}"`, () => keyOf(id));
    const sofar = groups.get(key);
    if (sofar === undefined) groups.set(key, [id]);
    else sofar.push(id);
  }
  return groups;
};
