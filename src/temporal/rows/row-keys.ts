import { lookUp, type OverlayMap } from '../corrections/overlay-map';
import type { Entry } from '../event/entry';
import type { TimedEvent } from '../event/event';
import type { AnyTable } from '../table/any-table';
import { withContext } from '../table/author-error';

/** The part of a row's history that decides its keys. */
export type Eventful = {
  readonly lines: { readonly events: ArrayLike<TimedEvent> };
  readonly unread: readonly number[] | undefined;
  readonly entries: readonly Entry[];
};

/** Returns the keys of a row: the key of its id, and the keys that its events give it. */
export const keysOf = (
  table: AnyTable,
  id: string,
  rows: OverlayMap<Eventful>,
): readonly string[] =>
  withContext(
    () => `table "${table.name}", row "${id}"`,
    () => {
      const keys = new Set<string>();
      if (table.key !== undefined) keys.add(table.key(id));
      const row = table.hasEventKeys ? lookUp(rows, id) : undefined;
      if (row !== undefined)
        for (const event of eventsOf(row))
          for (const key of table.handlers.get(event.type)?.keys?.(event, id) ?? none)
            keys.add(key);
      return [...keys];
    },
  );

const none: readonly string[] = Object.freeze([]);

/** Includes the events whose dates have not been read yet. */
function* eventsOf({ lines, unread, entries }: Eventful): Iterable<TimedEvent> {
  for (const { event } of entries) yield event;
  if (unread === undefined) return;
  for (const position of unread) {
    const event = lines.events[position];
    if (event !== undefined) yield event;
  }
}

export const idsWithPrefix = (sorted: readonly string[], prefix: string): readonly string[] => {
  let from = 0;
  for (let high = sorted.length; from < high; ) {
    const middle = (from + high) >>> 1;
    if ((sorted[middle] ?? prefix) < prefix) from = middle + 1;
    else high = middle;
  }
  let to = from;
  while (sorted[to]?.startsWith(prefix)) to += 1;
  return sorted.slice(from, to);
};
