import { type CalendarDate, type Relations, type Timeline, versions } from 'bilateral';

/** One version of a row, as the list shows it. */
export type Row = {
  readonly table: string;
  readonly id: string;
  readonly value: unknown;
  /** The event that made it. */
  readonly event: string;
  /** Whether it came about by itself, on a day that the event had set. */
  readonly fired: boolean;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly knownFrom: CalendarDate | null;
};

/** Every version of every row, made so that those of any point on both clocks are found at once. */
export type RowList = {
  readonly rows: readonly Row[];
  /** The days on which something changes, in valid time and in system time, in order. */
  readonly validDays: readonly CalendarDate[];
  readonly knownDays: readonly CalendarDate[];
  /** The rows that exist on a day, as known on another; `null` stands for all that is known. */
  readonly at: (asOf: CalendarDate, knownAt: CalendarDate | null) => readonly Row[];
};

/** Reads the rows of a timeline a part at a time, so that a page can show the first at once. */
export type RowReader = {
  /** Reads on for so many milliseconds, or to the end. */
  readonly read: (ms: number) => void;
  /** Whether every row is read. */
  readonly isWhole: () => boolean;
  /** The rows that are read. */
  readonly list: () => RowList;
};

/**
 * `versions` gives every row as a rectangle on both clocks. Dragging a clock then needs no replay: a row
 * stands where the point lies in its rectangle.
 */
export const rowReader = (timeline: Timeline<Relations>): RowReader => {
  const rows: Row[] = [];
  const bounds: Bounds[] = [];
  const all = versions(timeline)[Symbol.iterator]();
  let isWhole = false;
  return {
    read: (ms) => {
      for (const end = performance.now() + ms; !isWhole && performance.now() < end; ) {
        const next = all.next();
        isWhole = next.done === true;
        if (next.done === true) return;
        const {
          table,
          row: id,
          value,
          event,
          fired,
          validFrom,
          validTo,
          knownFrom,
          knownTo,
        } = next.value;
        rows.push({ table, id, value, event, fired, from: validFrom, to: validTo, knownFrom });
        bounds.push([validFrom, validTo, knownFrom, knownTo]);
      }
    },
    isWhole: () => isWhole,
    list: () => rowListOf([...rows], bounds),
  };
};

type Day = CalendarDate | null;

/** From and to in valid time, from and to in system time. */
type Bounds = readonly [Day, Day, Day, Day];

const rowListOf = (rows: readonly Row[], bounds: readonly Bounds[]): RowList => {
  const validDays = daysIn(bounds.flatMap((each) => each.slice(0, 2)));
  const knownDays = daysIn(bounds.flatMap((each) => each.slice(2)));
  const [valid, known] = [ranksOf(validDays), ranksOf(knownDays)];
  const [first, last] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const ranks = new Float64Array(rows.length * 4);
  bounds.forEach(([from, to, knownFrom, knownTo], index) => {
    ranks[index * 4] = from === null ? first : (valid.get(from) ?? first);
    ranks[index * 4 + 1] = to === null ? last : (valid.get(to) ?? last);
    ranks[index * 4 + 2] = knownFrom === null ? first : (known.get(knownFrom) ?? first);
    ranks[index * 4 + 3] = knownTo === null ? last : (known.get(knownTo) ?? last);
  });
  const bound = (index: number): number => ranks[index] ?? 0;
  return {
    rows,
    validDays,
    knownDays,
    at: (asOf, knownAt) => {
      const day = rankOf(validDays, asOf);
      const seen = knownAt === null ? Number.MAX_VALUE : rankOf(knownDays, knownAt);
      const found: Row[] = [];
      // While a slider moves, this runs over all rows in every frame. A plain loop allocates nothing else.
      for (let index = 0; index < rows.length; index += 1) {
        const row = rows[index];
        const first = index * 4;
        const stands = bound(first) <= day && day < bound(first + 1);
        const isKnown = bound(first + 2) <= seen && seen < bound(first + 3);
        if (row !== undefined && stands && isKnown) found.push(row);
      }
      return found;
    },
  };
};

/** Days in order, each once. */
const daysIn = (days: readonly (CalendarDate | null)[]): readonly CalendarDate[] =>
  [...new Set(days.flatMap((day) => day ?? []))].sort(compareDays);

/** The order of days. Years before 0 and after 9999 are not in order as texts. */
const compareDays = (a: CalendarDate, b: CalendarDate): number => {
  const years = yearOf(a) - yearOf(b);
  if (years !== 0 || a === b) return years;
  return a.slice(-6) < b.slice(-6) ? -1 : 1;
};

/** A day ends with its month and date, six characters; years of more digits begin with `Y`. */
const yearOf = (day: CalendarDate): number => Number(day.slice(0, -6).replace('Y', ''));

const ranksOf = (days: readonly CalendarDate[]): ReadonlyMap<CalendarDate, number> =>
  new Map(days.map((day, index) => [day, index]));

/** The index of the last day at or before a day; -1 before all. */
export const rankOf = (days: readonly CalendarDate[], day: CalendarDate): number => {
  let low = 0;
  for (let high = days.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if (compareDays(days[middle] ?? day, day) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
