import type { Entry } from './entry';
import type { AnyHandler, AnyTable, Concern } from './erased';
import type { TimedEvent } from './event';
import { namedWhenThrown } from './guarded';
import { type Layered, layered, under, withChanges } from './layered';
import type { Lines } from './lines';
import type { ReadLog } from './read-log';
import { resolvedAt } from './resolution';
import { freshOrder, keyedIn, orderWith, type RowOrder, sortedIn } from './row-order';
import { addEntry, emptyTrack, entriesInOrder, type Track } from './track';

/** The rows of one table by id, with those born later or never begun. */
export type TableIndex = {
  readonly table: AnyTable;
  readonly tracks: Layered<Track>;
  readonly order: RowOrder;
  readonly lines: Lines;
};

/** Every row of a projection. */
export type RowIndex = ReadonlyMap<string, TableIndex>;

/** The handlers of each type of event. */
export type Concerns = { readonly get: (type: string) => readonly Concern[] | undefined };

/** The rows that an event concerns in one table. */
export const rowsOf = (
  { row }: AnyHandler,
  event: TimedEvent,
  { name }: AnyTable,
): readonly string[] => {
  const ids = namedWhenThrown(
    () => `table "${name}", event "${event.id}"`,
    () => row(event),
  );
  return typeof ids === 'string' ? [ids] : [...new Set(ids)];
};

/** A table's track of a row, if any event concerns it. */
export const trackOf = ({ tracks }: TableIndex, id: string): Track | undefined => under(tracks, id);

/** A table's row ids in the order of their code units. */
export const sortedIds = ({ order, tracks }: TableIndex): readonly string[] =>
  sortedIn(order, tracks);

/** The ids of the rows under a key, in order. */
export const idsUnder = ({ order, tracks, table }: TableIndex, key: string): readonly string[] =>
  keyedIn(order, tracks, table, key);

/** Hands each event of a log to the rows that it concerns. */
export const indexRows = (
  tables: readonly AnyTable[],
  concerns: Concerns,
  { resolution, odd, touched }: ReadLog,
): RowIndex => {
  const { lines } = resolution;
  const building = tables.map((table) => ({ table, tracks: new Map<string, Track>() }));
  const trackAt = (tableAt: number, id: string): Track => {
    // A concern names one of the tables.
    const { table, tracks } = building[tableAt] as (typeof building)[number];
    const made = tracks.get(id);
    if (made !== undefined) return made;
    const track = emptyTrack({ table, id }, lines);
    tracks.set(id, track);
    return track;
  };
  lines.events.forEach((event, position) => {
    const concerned = concerns.get(event.type);
    if (concerned === undefined || odd.has(position) || touched.has(event.id)) return;
    for (const { tableAt, table, handler } of concerned)
      for (const id of rowsOf(handler, event, table)) trackAt(tableAt, id).unread.push(position);
  });
  for (const target of touched)
    for (const entry of resolvedAt(resolution, target)?.entries ?? [])
      for (const { tableAt, table, handler } of concerns.get(entry.event.type) ?? [])
        for (const id of rowsOf(handler, entry.event, table)) addEntry(trackAt(tableAt, id), entry);
  return new Map(
    building.map(({ table, tracks }) => [
      table.name,
      { table, tracks: layered(tracks), order: freshOrder(), lines },
    ]),
  );
};

/** The index with some entries taken out and others put in; rows not concerned are shared. */
export const reindex = (
  before: RowIndex,
  removed: ReadonlySet<Entry>,
  added: readonly Entry[],
  lines: Lines,
): RowIndex =>
  new Map([...before].map(([name, index]) => [name, reindexed(index, removed, added, lines)]));

const reindexed = (
  index: TableIndex,
  removed: ReadonlySet<Entry>,
  added: readonly Entry[],
  lines: Lines,
): TableIndex => {
  const { table, tracks, order } = index;
  const additions = new Map<string, Entry[]>();
  const concern = (entry: Entry, isAdded: boolean) => {
    const handler = table.handlers.get(entry.event.type);
    if (handler === undefined) return;
    for (const id of rowsOf(handler, entry.event, table)) {
      const sofar = additions.get(id) ?? [];
      if (isAdded) sofar.push(entry);
      additions.set(id, sofar);
    }
  };
  for (const entry of removed) concern(entry, false);
  for (const entry of added) concern(entry, true);
  if (additions.size === 0) return index;
  const changes = new Map<string, Track | undefined>();
  const born: string[] = [];
  const gone = new Set<string>();
  for (const [id, more] of additions) {
    const old = trackOf(index, id);
    const kept = old === undefined ? [] : entriesInOrder(old);
    const track = emptyTrack({ table, id }, lines, old?.latest);
    for (const entry of kept) if (!removed.has(entry)) addEntry(track, entry);
    for (const entry of more) addEntry(track, entry);
    const isEmpty = track.entries.length === 0;
    if (isEmpty && old !== undefined) gone.add(id);
    if (!isEmpty && old === undefined) born.push(id);
    if (!isEmpty || old !== undefined) changes.set(id, isEmpty ? undefined : track);
  }
  return {
    table,
    tracks: withChanges(tracks, changes),
    order: orderWith(order, born, gone),
    lines,
  };
};
