import type { CalendarDate, Relations, VersionOf } from '../../index';
import { compareDays } from './days';
import { summaryOf } from './summary';

/**
 * All versions of all rows, in a form that a browser reads fast, because each text occurs only once. `cells` refers
 * to a text by its index.
 */
export type RowTable = {
  /** The days on which something changes in valid time, in order. */
  readonly validDays: readonly CalendarDate[];
  /** The days on which something changes in system time, in order. */
  readonly knownDays: readonly CalendarDate[];
  readonly tables: readonly string[];
  readonly ids: readonly string[];
  /** What the rows say, in words. */
  readonly texts: readonly string[];
  readonly events: readonly string[];
  /**
   * Nine numbers for each version. The first four are the indices of its table, id, text and event.
   * The fifth is 1 if a due change made the version, and 0 otherwise. The sixth and the seventh are
   * the indices of its first day and of the day after its last day, in valid time. The eighth and
   * the ninth are the indices of these two days in system time. An open start is -1. An open end is
   * the number of days.
   */
  readonly cells: readonly number[];
};

export const cellsOfVersion = 9;

/** Collects versions of rows. `table` makes a table of the versions that were added so far. */
export type RowCollector = {
  readonly add: (version: VersionOf<Relations>) => void;
  readonly table: () => RowTable;
};

export const rowCollector = (): RowCollector => {
  const [tables, ids, texts, events] = [listed(), listed(), listed(), listed()];
  const [validDays, knownDays] = [listed<CalendarDate>(), listed<CalendarDate>()];
  // Until `table` sorts the days, a cell holds the index of a day in the order in which the days were first added.
  const cells: number[] = [];
  return {
    add: ({ table, row, value, event, fired, validFrom, validTo, knownFrom, knownTo }) => {
      cells.push(
        tables.indexOf(table),
        ids.indexOf(row),
        texts.indexOf(summaryOf(value, row)),
        events.indexOf(event),
        fired ? 1 : 0,
        validFrom === null ? openStart : validDays.indexOf(validFrom),
        validTo === null ? openEnd : validDays.indexOf(validTo),
        knownFrom === null ? openStart : knownDays.indexOf(knownFrom),
        knownTo === null ? openEnd : knownDays.indexOf(knownTo),
      );
    },
    table: () => {
      const [valid, known] = [inOrder(validDays.items), inOrder(knownDays.items)];
      return {
        validDays: valid.days,
        knownDays: known.days,
        tables: [...tables.items],
        ids: [...ids.items],
        texts: [...texts.items],
        events: [...events.items],
        cells: cells.map((cell, index) => {
          const column = index % cellsOfVersion;
          if (column < 5) return cell;
          return column < 7 ? valid.rankOf(cell) : known.rankOf(cell);
        }),
      };
    },
  };
};

const openStart = -1;
const openEnd = Number.POSITIVE_INFINITY;

type Listed<Item> = { readonly items: readonly Item[]; readonly indexOf: (item: Item) => number };

const listed = <Item = string>(): Listed<Item> => {
  const items: Item[] = [];
  const indices = new Map<Item, number>();
  return {
    items,
    indexOf: (item) => {
      const index = indices.get(item) ?? items.length;
      if (index === items.length) {
        items.push(item);
        indices.set(item, index);
      }
      return index;
    },
  };
};

/** `rankOf(n)` is the index that the day at index `n` has after sorting. */
const inOrder = (came: readonly CalendarDate[]) => {
  const days = [...came].sort(compareDays);
  const rankOfDay = new Map(days.map((day, rank) => [day, rank]));
  const ranks = came.map((day) => rankOfDay.get(day) ?? openStart);
  return {
    days,
    rankOf: (nth: number): number => (nth === openEnd ? days.length : (ranks[nth] ?? openStart)),
  };
};
