import type { LogLines } from '../corrections/log-lines';
import { lookUp, type OverlayMap, overlayMap, withChanges } from '../corrections/overlay-map';
import type { Entry } from '../event/entry';
import type { TimedEvent } from '../event/event';
import type { AnyHandler, AnyTable, Concern } from '../table/any-table';
import { errorAt } from '../table/author-error';
import {
  addEntry,
  addUnread,
  emptyHistory,
  insertEntry,
  keepEntries,
  type RowHistory,
} from './row-history';
import { idsWithPrefix } from './row-keys';
import { freshOrder, keyedIn, orderWith, type RowOrder, sortedIn } from './row-order';

/** All rows of a table that any event of the log concerns, even rows that never begin. */
export type TableIndex = {
  readonly table: AnyTable;
  readonly histories: OverlayMap<RowHistory>;
  readonly order: RowOrder;
  readonly lines: LogLines;
};

export type RowIndex = ReadonlyMap<string, TableIndex>;

export type Concerns = { readonly get: (type: string) => readonly Concern[] | undefined };

/** The ids of the rows that an event concerns, without repetitions. */
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
    const ids: unknown = row(event);
    if (typeof ids === 'string') return ids;
    if (Array.isArray(ids) && ids.every((id) => typeof id === 'string')) return ids;
  } catch (cause) {
    throw errorAt(`table "${name}", event "${event.id}"`, cause);
  }
  throw errorAt(`table "${name}", event "${event.id}"`, notIds());
};

/**
 * A function, so that the error is made only when it is needed. If the module made the error on loading, the
 * JavaScript engine would read the whole built file again for the stack of the error.
 */
const notIds = (): TypeError =>
  new TypeError(
    'row gave neither a text nor a list of texts. Return the id of the row that the event concerns, [] for none.',
  );

export const rowHistoryOf = ({ histories }: TableIndex, id: string): RowHistory | undefined =>
  lookUp(histories, id);

/** The ids of all rows, in the order of their UTF-16 code units. */
export const sortedIds = ({ order, histories }: TableIndex): readonly string[] =>
  sortedIn(order, histories);

/**
 * Returns the ids of the rows that have a given key, in order. A row has the keys of all its events, whenever the
 * events become known.
 */
export const idsUnder = ({ order, histories, table }: TableIndex, key: string): readonly string[] =>
  keyedIn(order, histories, table, key);

export const idsBeginning = (index: TableIndex, prefix: string): readonly string[] =>
  idsWithPrefix(sortedIds(index), prefix);

export type RowBuilder = {
  /** Adds a line of the log, whose dates need not have been read yet. */
  readonly addLine: (event: TimedEvent, index: number) => void;
  /** Adds a version of an event that corrections or retractions concern. */
  readonly addVersion: (entry: Entry) => void;
  readonly build: () => RowIndex;
};

export const rowBuilder = (
  tables: readonly AnyTable[],
  concerns: Concerns,
  lines: LogLines,
): RowBuilder => {
  const building = tables.map((table) => ({ table, histories: new Map<string, RowHistory>() }));
  const historyAt = (tableAt: number, id: string): RowHistory => {
    // The cast is safe: `tableAt` is an index of `tables`, and `building` is as long as `tables`.
    const { table, histories } = building[tableAt] as (typeof building)[number];
    const made = histories.get(id);
    if (made !== undefined) return made;
    const rowHistory = emptyHistory({ table, id }, lines);
    histories.set(id, rowHistory);
    return rowHistory;
  };
  return {
    addLine: (event, index) => {
      for (const { tableAt, table, handler } of concerns.get(event.type) ?? none) {
        const ids = idsOf(handler, event, table);
        if (typeof ids === 'string') addUnread(historyAt(tableAt, ids), index);
        else if (ids.length === 1) for (const id of ids) addUnread(historyAt(tableAt, id), index);
        else for (const id of new Set(ids)) addUnread(historyAt(tableAt, id), index);
      }
    },
    addVersion: (entry) => {
      for (const { tableAt, table, handler } of concerns.get(entry.event.type) ?? none)
        for (const id of rowsOf(handler, entry.event, table))
          addEntry(historyAt(tableAt, id), entry);
    },
    build: () =>
      new Map(
        building.map(({ table, histories }) => [
          table.name,
          { table, histories: overlayMap(histories), order: freshOrder(), lines },
        ]),
      ),
  };
};

const none: readonly Concern[] = [];

/**
 * Returns the index without the entries in `removed` and with the entries in `added`. Rows that these entries do not
 * concern are shared with the index `before`.
 */
export const reindex = (
  before: RowIndex,
  removed: ReadonlySet<Entry>,
  added: readonly Entry[],
  lines: LogLines,
): RowIndex =>
  new Map([...before].map(([name, index]) => [name, reindexed(index, removed, added, lines)]));

const reindexed = (
  index: TableIndex,
  removed: ReadonlySet<Entry>,
  added: readonly Entry[],
  lines: LogLines,
): TableIndex => {
  const { table, histories, order } = index;
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
  const changes = new Map<string, RowHistory | undefined>();
  const born: string[] = [];
  const gone = new Set<string>();
  const altered: string[] = [];
  for (const [id, more] of additions) {
    const old = rowHistoryOf(index, id);
    const rowHistory = emptyHistory({ table, id }, lines, old?.latest);
    if (old !== undefined) keepEntries(rowHistory, old, removed);
    for (const entry of more) insertEntry(rowHistory, entry);
    const isGone = rowHistory.entries.length === 0;
    if (isGone) gone.add(id);
    else if (old === undefined) born.push(id);
    else if (table.hasEventKeys) altered.push(id);
    changes.set(id, isGone ? undefined : rowHistory);
  }
  return {
    table,
    histories: withChanges(histories, changes),
    order: orderWith(order, born, gone, altered),
    lines,
  };
};
