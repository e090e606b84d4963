import type { CalendarDate } from 'bilateral';
import { rankOf } from '../data/days';
import { cellsOfVersion, type RowTable } from '../data/row-table';

export type Row = {
  readonly table: string;
  readonly id: string;
  /** What the row says, in words. */
  readonly text: string;
  /** The event that made this version of the row. */
  readonly event: string;
  /** Whether a due change made the version, on a day that an earlier event had set. */
  readonly fired: boolean;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly knownFrom: CalendarDate | null;
};

/**
 * Every version of every row, arranged so that the rows of any day in valid time and system time
 * are found quickly.
 */
export type RowList = {
  readonly tables: readonly string[];
  /** The days on which something changes in valid time, in order. */
  readonly validDays: readonly CalendarDate[];
  /** The days on which something changes in system time, in order. */
  readonly knownDays: readonly CalendarDate[];
  /** Returns the rows that exist on the day `asOf`, as known on `knownAt`; null means all that is known. */
  readonly at: (asOf: CalendarDate, knownAt: CalendarDate | null) => readonly Row[];
};

/**
 * A version of a row is shown if the chosen days lie in its periods of valid time and system time.
 * So nothing is replayed while the user drags a slider.
 */
export const rowListOf = (table: RowTable): RowList => {
  const { validDays, knownDays, tables } = table;
  const cells = new Int32Array(table.cells);
  const count = cells.length / cellsOfVersion;
  const made: Row[] = [];
  const cell = (at: number): number => cells[at] ?? 0;
  const rowAt = (version: number): Row => {
    const known = made[version];
    if (known !== undefined) return known;
    const first = version * cellsOfVersion;
    const row: Row = {
      table: tables[cell(first)] ?? '',
      id: table.ids[cell(first + 1)] ?? '',
      text: table.texts[cell(first + 2)] ?? '',
      event: table.events[cell(first + 3)] ?? '',
      fired: cell(first + 4) === 1,
      from: validDays[cell(first + 5)] ?? null,
      to: validDays[cell(first + 6)] ?? null,
      knownFrom: knownDays[cell(first + 7)] ?? null,
    };
    made[version] = row;
    return row;
  };
  return {
    tables,
    validDays,
    knownDays,
    at: (asOf, knownAt) => {
      const day = rankOf(validDays, asOf);
      const seen = knownAt === null ? knownDays.length - 1 : rankOf(knownDays, knownAt);
      const found: Row[] = [];
      // While a slider moves, this runs over all versions in every frame. A plain loop allocates nothing but
      // the result.
      for (let version = 0; version < count; version += 1) {
        const bounds = version * cellsOfVersion + 5;
        const stands = cell(bounds) <= day && day < cell(bounds + 1);
        const isKnown = cell(bounds + 2) <= seen && seen < cell(bounds + 3);
        if (stands && isKnown) found.push(rowAt(version));
      }
      return found;
    },
  };
};
