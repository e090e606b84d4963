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

/** Every version of every row, arranged so that the rows of any point on both clocks are found quickly. */
export type RowList = {
  readonly rows: readonly Row[];
  /** The days on which something changes, in valid time and in system time, in order. */
  readonly validDays: readonly CalendarDate[];
  readonly knownDays: readonly CalendarDate[];
  /** Returns the rows that exist on the day `asOf`, as known on `knownAt`; null means all that is known. */
  readonly at: (asOf: CalendarDate, knownAt: CalendarDate | null) => readonly Row[];
};

/** Reads the rows of a timeline in parts, so that a page can show the first ones at once. */
export type RowReader = {
  /** Reads for the given number of milliseconds, or to the end. */
  readonly read: (ms: number) => void;
  /** Whether every row has been read. */
  readonly isWhole: () => boolean;
  /** The rows that have been read so far. */
  readonly list: () => RowList;
};

/**
 * `versions` gives each version of a row as a rectangle on both clocks. A row exists at every point in its
 * rectangle, so dragging a clock needs no replay.
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

/** The start and end in valid time, then the start and end in system time. */
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
      // This runs over all rows in every frame while a slider moves. A plain loop allocates the least.
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

/** Sorts days and removes duplicates. */
const daysIn = (days: readonly (CalendarDate | null)[]): readonly CalendarDate[] =>
  [...new Set(days.flatMap((day) => day ?? []))].sort(compareDays);

/** Compares days. Years before 0 and after 9999 do not sort correctly as text. */
const compareDays = (a: CalendarDate, b: CalendarDate): number => {
  const years = yearOf(a) - yearOf(b);
  if (years !== 0 || a === b) return years;
  return a.slice(-6) < b.slice(-6) ? -1 : 1;
};

/** The last six characters of a day are month and date; years of more than four digits begin with `Y`. */
const yearOf = (day: CalendarDate): number => Number(day.slice(0, -6).replace('Y', ''));

const ranksOf = (days: readonly CalendarDate[]): ReadonlyMap<CalendarDate, number> =>
  new Map(days.map((day, index) => [day, index]));

/** The index of the last day at or before a day; -1 if all are later. */
export const rankOf = (days: readonly CalendarDate[], day: CalendarDate): number => {
  let low = 0;
  for (let high = days.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if (compareDays(days[middle] ?? day, day) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
