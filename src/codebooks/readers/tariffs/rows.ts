import type { Flaw } from '../../../flaw';
import { didYouMean, nearest } from '../../../nearest';
import { type CsvRecord, csvRecords } from '../text/csv';
import { neededColumns, readColumns, type TariffColumn, type TariffText } from './columns';

/** `cells` has no blank cells. */
export type TariffRow = {
  readonly line: number;
  readonly cells: ReadonlyMap<TariffColumn, string>;
};

export type FlawedRow = { readonly line: number; readonly flaws: readonly Flaw[] };

/** The names of the columns that do not have their standard names. */
export type ColumnNames = Partial<Record<TariffColumn, string>>;

const unclosedQuote: Flaw = {
  path: '',
  expected: 'a closing quote for each opening one',
  found: 'a quote that nothing closes',
  advice: 'Close it, and double the quotes within a quoted cell.',
};

const noColumn = (name: string, header: readonly string[], needed: readonly string[]): Flaw => ({
  path: name,
  expected: `a first line that names the column "${name}"`,
  found: `the columns ${header.join(', ')}`,
  advice: `${didYouMean(name, header)}Name ${needed.join(', ')} in the first line, or say in "columns" what they are called.`,
});

const tooManyCells = (expected: number, found: number): Flaw => ({
  path: '',
  expected: `${expected} cells, as the first line has`,
  found: `${found}`,
  advice: 'Quote a cell that holds the separator.',
});

const misspelt = (title: string, meant: string): Flaw => ({
  path: title,
  expected: `a column of a tariff, such as "${meant}"`,
  found: `the column "${title}"`,
  advice: `Correct the name. If the column is something else, rename or delete it.`,
});

const repeated = (title: string): Flaw => ({
  path: title,
  expected: `one column "${title}"`,
  found: 'more than one',
  advice: 'Rename or delete all but one.',
});

/** `ignored` has the titles of the columns that do not belong to a tariff. */
export type TariffRows = {
  readonly rows: readonly TariffRow[];
  readonly flawed: readonly FlawedRow[];
  readonly ignored: readonly string[];
};

/**
 * Reads a text into rows. It refuses a text with a misspelt optional column, since each row would mean something
 * else without that column: for example, without `firm`, a rate would be for all firms.
 */
export const tariffRows = (
  text: TariffText,
  csv: string,
  names: ColumnNames,
  hasLists: boolean,
): TariffRows => {
  const [header, ...records] = csvRecords(csv);
  const line = header?.line ?? 1;
  const refused = (...flaws: readonly Flaw[]): TariffRows => ({
    rows: [],
    flawed: [{ line, flaws }],
    ignored: [],
  });
  if (header !== undefined && header.cells === undefined) return refused(unclosedQuote);
  const titles = (header?.cells ?? []).map((each) => each.toLowerCase());
  const places = readColumns[text].map(
    (column) => [column, titles.indexOf((names[column] ?? column).toLowerCase())] as const,
  );
  const needed = neededColumns(text, hasLists);
  const isMissing = (column: TariffColumn) =>
    places.some(([name, at]) => name === column && at === -1);
  const missing = needed.find(isMissing);
  if (missing !== undefined) {
    const called = needed.map((column) => names[column] ?? column);
    return refused(noColumn(names[missing] ?? missing, header?.cells ?? [], called));
  }
  const absent = places.flatMap(([column, at]) => (at === -1 ? [names[column] ?? column] : []));
  const unread = (header?.cells ?? []).filter(
    (title, index) => title !== '' && !places.some(([, at]) => at === index),
  );
  const flaws = unread.flatMap((title): readonly Flaw[] => {
    if (places.some(([, at]) => titles[at] === title.toLowerCase())) return [repeated(title)];
    const meant = nearest(title, absent);
    return meant === undefined ? [] : [misspelt(title, meant)];
  });
  if (flaws.length > 0) return refused(...flaws);
  const rows: TariffRow[] = [];
  const flawed: FlawedRow[] = [];
  for (const record of records) {
    const flaw = flawOf(record, titles.length);
    if (flaw !== undefined) flawed.push({ line: record.line, flaws: [flaw] });
    else rows.push({ line: record.line, cells: cellsOf(record, places) });
  }
  return { rows, flawed, ignored: unread };
};

const flawOf = ({ cells }: CsvRecord, width: number): Flaw | undefined => {
  if (cells === undefined) return unclosedQuote;
  return cells.slice(width).some((cell) => cell !== '')
    ? tooManyCells(width, cells.length)
    : undefined;
};

const cellsOf = (
  { cells = [] }: CsvRecord,
  places: readonly (readonly [TariffColumn, number])[],
): ReadonlyMap<TariffColumn, string> =>
  new Map(
    places.flatMap(([column, at]) => {
      const cell = cells[at] ?? '';
      return cell === '' ? [] : [[column, cell] as const];
    }),
  );
