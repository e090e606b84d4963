import type { Flaw } from '../../../flaw';
import { didYouMean } from '../../../nearest';
import { type CsvRecord, csvRecords } from '../text/csv';
import { neededColumns, readColumns, type TariffColumn, type TariffText } from './columns';

/** A row of one of the texts. `cells` holds its columns without the blank ones. */
export type TariffRow = {
  readonly line: number;
  readonly cells: ReadonlyMap<TariffColumn, string>;
};

/** A row that cannot be read, and what is wrong with it. */
export type FlawedRow = { readonly line: number; readonly flaws: readonly Flaw[] };

/** The names of the columns in the texts, where they differ from the standard names. */
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

/** Reads a text into rows. Columns that do not belong to a tariff are ignored. */
export const tariffRows = (
  text: TariffText,
  csv: string,
  names: ColumnNames,
  hasLists: boolean,
): { readonly rows: readonly TariffRow[]; readonly flawed: readonly FlawedRow[] } => {
  const [header, ...records] = csvRecords(csv);
  const line = header?.line ?? 1;
  if (header !== undefined && header.cells === undefined)
    return { rows: [], flawed: [{ line, flaws: [unclosedQuote] }] };
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
    const flaw = noColumn(names[missing] ?? missing, header?.cells ?? [], called);
    return { rows: [], flawed: [{ line, flaws: [flaw] }] };
  }
  const rows: TariffRow[] = [];
  const flawed: FlawedRow[] = [];
  for (const record of records) {
    const flaw = flawOf(record, titles.length);
    if (flaw !== undefined) flawed.push({ line: record.line, flaws: [flaw] });
    else rows.push({ line: record.line, cells: cellsOf(record, places) });
  }
  return { rows, flawed };
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
