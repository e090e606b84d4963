import type { Unbranded } from '../../../brand';
import { describe, type Flaw } from '../../../flaw';
import type { NationalActor } from '../../../vocabulary/actors';
import type { Citation } from '../../../vocabulary/citations';
import type { DutyAs } from '../../../vocabulary/duty';
import type { Flow, Instrument } from '../../../vocabulary/instruments';
import { actsOf, type TariffEvent } from './acts';
import type { TariffText } from './columns';
import { listsIn } from './dated-rows';
import { exclusionsIn } from './exclusions';
import { ratesIn } from './rates';
import { type ColumnNames, type FlawedRow, type TariffRow, tariffRows } from './rows';

/** The measure that the tables are about, and the fields that the tables do not have. */
export type TariffOf = {
  /**
   * The id of the measure. If rows have a `heading`, each heading is a measure of its own. The id of
   * a heading's measure is this id, a hyphen and the heading.
   */
  readonly measure: string;
  /** Who decides the duties. */
  readonly by: Unbranded<NationalActor>;
  /**
   * The countries or unions from which the goods come. With `flow: 'export'`, the countries or unions
   * to which the goods go. `*` means all countries.
   */
  readonly against: '*' | string | readonly string[];
  /** The sources of the events. */
  readonly sources: readonly Unbranded<Citation>[];
  /** Whether the tariff is on imports or exports. Absent: `import`. */
  readonly flow?: Flow;
  /** The kind of measure. Absent: `import-tariff`. */
  readonly instrument?: Instrument;
  /**
   * How the duties relate to the ordinary duty. Absent: the duties are added to the ordinary duty.
   */
  readonly as?: DutyAs;
  /** The classification of the codes. Absent: `HS`. */
  readonly scheme?: string;
  /** The names of those columns that do not have the standard names. */
  readonly columns?: Partial<Record<TariffText, ColumnNames>>;
};

/** The tables of a tariff. Each is CSV, and its first line names the columns. */
export type TariffTables = {
  /**
   * The rates. Needed columns: `code`, `from`, `rate`. Optional columns: `heading`, `decided`, `until`,
   * `firm`, `part`. If there are `lists`, `heading` is needed and `code` is optional.
   */
  readonly rates: string;
  /**
   * The codes under each heading. A heading is a name such as `9903.88.01` for a list of codes that share a rate.
   * Needed columns: `code`, `heading`. Optional column: `part`.
   */
  readonly lists?: string;
  /**
   * The exclusions. Needed columns: `code`, `from`. Optional columns: `heading`, `decided`, `until`,
   * `firm`, `part`.
   */
  readonly exclusions?: string;
};

/** A row that could not be read, and everything that is wrong with it. */
export type UnreadRow = {
  readonly table: TariffText;
  /** The line of the row in the text, counted from 1. */
  readonly line: number;
  /** What is wrong. `path` is the column. */
  readonly flaws: readonly Flaw[];
  /** All flaws as one text, for people. */
  readonly message: string;
};

/**
 * The result of reading. Each row is part of an event, only repeats the current rate, or is listed
 * in `unread`.
 */
export type ReadTariff = {
  /** The events in the order of the decisions, ready to be appended. */
  readonly events: readonly TariffEvent[];
  readonly unread: readonly UnreadRow[];
  /** The columns that the reader does not know and therefore ignored. */
  readonly ignored: readonly { readonly table: TariffText; readonly column: string }[];
};

const unreadIn =
  (table: TariffText) =>
  ({ line, flaws }: FlawedRow): UnreadRow => ({
    table,
    line,
    flaws,
    message: `${table}, line ${line}: ${flaws.map(describe).join(' ')}`,
  });

const inOrder = (rows: readonly UnreadRow[]): readonly UnreadRow[] =>
  [...rows].sort((a, b) => a.table.localeCompare(b.table) || a.line - b.line);

/**
 * Reads tables of a tariff as acts on measures. There are up to three tables: rates by code and
 * date, for everybody or for one firm; lists of the codes to which the rate of a heading applies;
 * and exclusions for a time.
 *
 * Rates are per cent of the value. A table can repeat the current rate on later days, and such a
 * repetition is no decision. `decided` is the day of the decision, by default the day in `from`. A
 * decision can be retroactive. A row with `part` is about a described part of its code. The events
 * keep the part, and an answer about the code lists the part in `exceptions`.
 *
 * Every row that cannot be read is listed in `unread` with its line, what was found, what was
 * expected and what to do. An exclusion of goods that no rate covers is listed, too. A blank cell is
 * not a rate. A column that the reader does not know is listed in `ignored`, except that the reader
 * reads nothing of a table if an unknown column seems to be a missing column with its name misspelt,
 * such as `untill`. No text makes the reader throw.
 *
 * @example
 * const { events, unread } = readTariffTable({
 *   measure: 'section-301',
 *   by: { country: 'USA', sector: 'GOV', name: 'USTR' },
 *   against: 'CHN',
 *   sources: [{ publisher: 'USTR' }],
 * })({ rates: `code,decided,from,rate
 * 84835090,2018-06-15,2018-07-06,25
 * 8413702004,2018-06-15,2018-07-06,` });
 * events.map(({ id }) => id); // => ['section-301-announced-2018-07-06-25']
 * unread.map(({ message }) => message);
 * // => ['rates, line 3: rate: expected a rate in per cent, such as 7.5, found a blank cell. Write the rate, 0 where an act says so, or take the row out.']
 */
export const readTariffTable = ({
  measure,
  by,
  against,
  sources,
  flow = 'import',
  instrument = 'import-tariff',
  as,
  scheme = 'HS',
  columns = {},
}: TariffOf): ((tables: TariffTables) => ReadTariff) => {
  const head = { by, against, sources, flow, instrument, ...(as === undefined ? {} : { as }) };
  return (tables) => {
    const unread: UnreadRow[] = [];
    const ignored: { readonly table: TariffText; readonly column: string }[] = [];
    const rowsOf = (table: TariffText): readonly TariffRow[] => {
      const csv = tables[table];
      if (csv === undefined) return [];
      const hasLists = tables.lists !== undefined;
      const read = tariffRows(table, csv, columns[table] ?? {}, hasLists);
      const { rows, flawed } = read;
      ignored.push(...read.ignored.map((column) => ({ table, column })));
      unread.push(...flawed.map(unreadIn(table)));
      return rows;
    };
    const rows = rowsOf('rates');
    const headings = new Set(rows.flatMap(({ cells }) => cells.get('heading') ?? []));
    const { lists, flawed } = listsIn(rowsOf('lists'), scheme, headings);
    const known = tables.lists === undefined ? undefined : lists;
    const rates = ratesIn(rows, measure, scheme, known);
    const exclusions = exclusionsIn(rowsOf('exclusions'), measure, scheme, rates.decisions);
    unread.push(
      ...flawed.map(unreadIn('lists')),
      ...rates.flawed.map(unreadIn('rates')),
      ...exclusions.flawed.map(unreadIn('exclusions')),
    );
    return {
      events: actsOf([...rates.decisions, ...exclusions.decisions], head),
      unread: inOrder(unread),
      ignored,
    };
  };
};
