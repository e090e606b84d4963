import type { Moment } from '../../../time/moment';
import { type Entry, isKnown } from '../../event/entry';
import { entriesInOrder } from '../../rows/row-history';
import type { Machine } from '../../timeline/timeline';
import { isFree, type Turn, turnOf, turnOfDue } from './position';
import type { Sightings } from './rows-seen';

/** What takes turns on some rows that events with leeway join. */
export type Group = readonly Turn[];

type Row = {
  readonly events: ReadonlyMap<Entry, Turn>;
  readonly dues: ReadonlySet<Moment>;
};

/**
 * The groups into which rows fall by the events that may have happened at several places up to a
 * moment: only within a group does the order of events make a difference.
 */
export const groupsOf = (seen: Sightings, machine: Machine, moment: Moment): readonly Group[] => {
  const turns = new Map<Entry, Turn>();
  let groups: readonly Row[] = [];
  for (const [track, dues] of seen) {
    const events = new Map<Entry, Turn>();
    for (const entry of entriesInOrder(track)) {
      if (!isKnown(entry, machine.knowledge)) continue;
      const turn = turns.get(entry) ?? turnOf(entry, machine.offsetMs);
      turns.set(entry, turn);
      if (turn.first <= moment) events.set(entry, turn);
    }
    // Where nothing can move, no order makes a difference.
    if (![...events.values()].some(isFree)) continue;
    const row = { events, dues };
    const apart = groups.filter((group) => !share(group, row));
    const joined = groups.filter((group) => !apart.includes(group));
    groups = [...apart, joinedOf([...joined, row])];
  }
  return groups.map(turnsOf);
};

const share = (a: Row, b: Row): boolean =>
  [...a.events].some(([entry, turn]) => isFree(turn) && b.events.has(entry));

const joinedOf = (rows: readonly Row[]): Row => ({
  events: new Map(rows.flatMap(({ events }) => [...events])),
  dues: new Set(rows.flatMap(({ dues }) => [...dues])),
});

/** The turns of a group, without those that come before or after all of the free ones anyway. */
const turnsOf = (group: Row): Group => {
  const free = [...group.events.values()].filter(isFree);
  const from = Math.min(...free.map(({ first }) => first));
  const to = Math.max(...free.map(({ last }) => last));
  return [...group.events.values(), ...[...group.dues].map(turnOfDue)].filter(
    ({ first, last }) => from <= last && first <= to,
  );
};
