import { isRight } from '../../../../fp';
import { extentOf } from '../../../../time/edtf';
import type { Moment } from '../../../../time/moment';
import { type Entry, isKnown } from '../../../event/entry';
import { positionIfOccurred } from '../../../event/position';
import { entriesInOrder, type RowHistory } from '../../../rows/row-history';
import type { Machine } from '../../../timeline/timeline';
import { possibleDatesOf } from '../possible-dates';
import type { Compared, Imprecise } from './day-choices';

type Group = {
  readonly events: ReadonlyMap<Entry, Imprecise>;
  readonly fixed: ReadonlySet<Moment>;
  readonly isApart: boolean;
};

/**
 * Puts rows into one group if a question may compare their dates. A row of a table in `apart` is in one group only
 * with rows that share an imprecise event with it. All other rows are in one group.
 */
export const comparedIn = (
  seen: ReadonlySet<RowHistory>,
  machine: Machine,
  moment: Moment,
  apart: ReadonlySet<string>,
): readonly Compared[] => {
  const known = new Map<Entry, Imprecise | undefined>();
  let groups: readonly Group[] = [];
  for (const rowHistory of seen) {
    const events = new Map<Entry, Imprecise>();
    const fixed = new Set<Moment>();
    for (const entry of entriesInOrder(rowHistory)) {
      if (!isKnown(entry, machine.knowledge)) continue;
      if (!known.has(entry)) known.set(entry, impreciseOf(entry, machine.offsetMs, moment));
      const event = known.get(entry);
      if (event === undefined) fixed.add(entry.position);
      else events.set(entry, event);
      for (const date of datesOf(entry, event === undefined, machine.offsetMs)) fixed.add(date);
    }
    const row = { events, fixed, isApart: apart.has(rowHistory.table.name) };
    const others = groups.filter((group) => !areCompared(group, row));
    const joined = [...groups.filter((group) => !others.includes(group)), row];
    groups = [...others, mergedGroups(joined)];
  }
  return groups
    .filter(({ events }) => events.size > 0)
    .map(({ events, fixed }) => ({ events: [...events.values()], fixed }));
};

const impreciseOf = (entry: Entry, offsetMs: number, moment: Moment): Imprecise | undefined => {
  const dates = possibleDatesOf(entry.event, offsetMs);
  if (dates === undefined || dates.first >= dates.last) return undefined;
  const earliest = positionIfOccurred(entry.event, dates.first, offsetMs);
  return isRight(earliest) && earliest.right <= moment ? { ...dates, entry } : undefined;
};

const datesOf = ({ event }: Entry, isPrecise: boolean, offsetMs: number): readonly Moment[] =>
  [...(isPrecise ? [event.occurred] : []), ...Object.values(event.data)].flatMap((text) => {
    const extent = typeof text === 'string' ? extentOf(text, offsetMs) : undefined;
    return extent !== undefined && isRight(extent) ? [extent.right.earliest] : [];
  });

const areCompared = (a: Group, b: Group): boolean =>
  (!a.isApart && !b.isApart) || [...a.events.keys()].some((entry) => b.events.has(entry));

const mergedGroups = (all: readonly Group[]): Group => ({
  events: new Map(all.flatMap(({ events }) => [...events])),
  fixed: new Set(all.flatMap(({ fixed }) => [...fixed])),
  isApart: all.every(({ isApart }) => isApart),
});
