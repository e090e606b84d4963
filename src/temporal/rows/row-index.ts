import type { Lines } from '../corrections/lines';
import { type Layered, layered, under, withChanges } from '../corrections/overlay-map';
import type { Entry } from '../event/entry';
import type { TimedEvent } from '../event/event';
import type { AnyHandler, AnyTable, Concern } from '../table/any-table';
import { named } from '../table/author-error';
import { addEntry, emptyTrack, insertEntry, keepEntries, type Track } from './row-history';
import { freshOrder, keyedIn, orderWith, type RowOrder, sortedIn } from './row-order';

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
  handler: AnyHandler,
  event: TimedEvent,
  table: AnyTable,
): readonly string[] => {
  const ids = idsOf(handler, event, table);
  return typeof ids === 'string' ? [ids] : [...new Set(ids)];
};

const idsOf = ({ row }: AnyHandler, event: TimedEvent, { name }: AnyTable) => {
  try {
    return row(event);
  } catch (cause) {
    throw named(`table "${name}", event "${event.id}"`, cause);
  }
};

/** A table's track of a row, if any event concerns it. */
export const trackOf = ({ tracks }: TableIndex, id: string): Track | undefined => under(tracks, id);

/** A table's row ids in the order of their code units. */
export const sortedIds = ({ order, tracks }: TableIndex): readonly string[] =>
  sortedIn(order, tracks);

/** The ids of the rows under a key, in order. */
export const idsUnder = ({ order, tracks, table }: TableIndex, key: string): readonly string[] =>
  keyedIn(order, tracks, table, key);

/** Rows being built, as events are handed to them one after another. */
export type Building = {
  /** Hands over the line at a position. */
  readonly line: (event: TimedEvent, position: number) => void;
  /** Hands over an event as an act on the record has it. */
  readonly entry: (entry: Entry) => void;
  readonly built: () => RowIndex;
};

/** Starts to hand events to the rows that they concern. */
export const buildRows = (
  tables: readonly AnyTable[],
  concerns: Concerns,
  lines: Lines,
): Building => {
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
  return {
    line: (event, position) => {
      for (const { tableAt, table, handler } of concerns.get(event.type) ?? none) {
        const ids = idsOf(handler, event, table);
        if (typeof ids === 'string') trackAt(tableAt, ids).unread.push(position);
        else for (const id of new Set(ids)) trackAt(tableAt, id).unread.push(position);
      }
    },
    entry: (entry) => {
      for (const { tableAt, table, handler } of concerns.get(entry.event.type) ?? none)
        for (const id of rowsOf(handler, entry.event, table)) addEntry(trackAt(tableAt, id), entry);
    },
    built: () =>
      new Map(
        building.map(({ table, tracks }) => [
          table.name,
          { table, tracks: layered(tracks), order: freshOrder(), lines },
        ]),
      ),
  };
};

const none: readonly Concern[] = [];

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
    const track = emptyTrack({ table, id }, lines, old?.latest);
    if (old !== undefined) keepEntries(track, old, removed);
    for (const entry of more) insertEntry(track, entry);
    const isGone = track.entries.length === 0;
    if (isGone) gone.add(id);
    else if (old === undefined) born.push(id);
    changes.set(id, isGone ? undefined : track);
  }
  return {
    table,
    tracks: withChanges(tracks, changes),
    order: orderWith(order, born, gone),
    lines,
  };
};
