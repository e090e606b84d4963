import type { Moment } from '../../../time/moment';
import { type Entry, isKnown } from '../../event/entry';
import { entriesInOrder } from '../../rows/row-history';
import type { Machine } from '../../timeline/timeline';
import { isMovable, type Orderable, orderableDue, orderableEvent } from './orderable';
import type { RowsSeen } from './rows-seen';

/**
 * The events and due dates of connected rows. Two rows are connected if an event with several possible
 * positions concerns both of them.
 */
export type ConnectedRows = readonly Orderable[];

type Items = {
  readonly events: ReadonlyMap<Entry, Orderable>;
  readonly dues: ReadonlySet<Moment>;
};

/**
 * Rows that share an event with several possible positions form one group. The order of events matters only
 * within a group, so each group is ordered by itself. Events after `moment` do not count.
 */
export const connectedRowsOf = (
  seen: RowsSeen,
  machine: Machine,
  moment: Moment,
): readonly ConnectedRows[] => {
  const orderables = new Map<Entry, Orderable>();
  let groups: readonly Items[] = [];
  for (const [rowHistory, dues] of seen) {
    const events = new Map<Entry, Orderable>();
    for (const entry of entriesInOrder(rowHistory)) {
      if (!isKnown(entry, machine.knowledge)) continue;
      const item = orderables.get(entry) ?? orderableEvent(entry, machine.offsetMs);
      orderables.set(entry, item);
      if (item.first <= moment) events.set(entry, item);
    }
    // If no event of a row can move, the row's events have only one order.
    if (![...events.values()].some(isMovable)) continue;
    const row = { events, dues };
    const apart = groups.filter((group) => !areConnected(group, row));
    const joined = groups.filter((group) => !apart.includes(group));
    groups = [...apart, together([...joined, row])];
  }
  return groups.map(itemsToOrder);
};

const areConnected = (a: Items, b: Items): boolean =>
  [...a.events].some(([entry, item]) => isMovable(item) && b.events.has(entry));

const together = (all: readonly Items[]): Items => ({
  events: new Map(all.flatMap(({ events }) => [...events])),
  dues: new Set(all.flatMap(({ dues }) => [...dues])),
});

/** Leaves out the items that come before or after every event that can move, since their order is fixed. */
const itemsToOrder = (group: Items): ConnectedRows => {
  const movable = [...group.events.values()].filter(isMovable);
  const from = Math.min(...movable.map(({ first }) => first));
  const to = Math.max(...movable.map(({ last }) => last));
  return [...group.events.values(), ...[...group.dues].map(orderableDue)].filter(
    ({ first, last }) => from <= last && first <= to,
  );
};
