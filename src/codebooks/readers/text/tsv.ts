import { type Either, left, right } from '../../../fp';

/** A line that is not blank. The first line of the text has number 1. */
export type NumberedLine = { readonly number: number; readonly text: string };

export const linesOf = (text: string): readonly NumberedLine[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter((line) => line.text.trim() !== '');

/** Some tools quote cells, and write a quotation mark inside a cell as `""` or `\"`. */
const quoted = /^"((?:[^"\\]|""|\\.)*)"$/;

const unquote = (cell: string): string => {
  const [, inner] = quoted.exec(cell) ?? [];
  return inner === undefined ? cell : inner.replace(/""|\\"/g, '"').trim();
};

/** In the data sets read here, no cell contains a tab. */
export const cellsOf = (line: string): readonly string[] =>
  line.split('\t').map((cell) => unquote(cell.trim()));

/** Whether a cell is empty, or has a word by which the data sets say that there is no value. */
export const isEmptyCell = (cell: string): boolean =>
  cell === '' || cell === 'NA' || cell === 'NULL' || cell === 'None';

/** `name` is the name of a column. A missing field gives the empty text. */
export type Fields = (name: string) => string;

/** A row of a table, or the reason why it cannot be read. */
export type TableRow = { readonly line: number; readonly fields: Either<string, Fields> };

/** Normalises a column name, because tools differ in capitals, and some write dots or underscores for spaces. */
const columnKey = (name: string): string => name.toLowerCase().replace(/[ ._]+/g, '_');

export const hasColumn = ([header]: readonly NumberedLine[], name: string): boolean =>
  header !== undefined && cellsOf(header.text).map(columnKey).includes(columnKey(name));

/**
 * Reads tab-separated lines, the first of which names the columns. If a needed column is not named,
 * every line, including the first, is a row that cannot be read.
 */
export const tableRows = (
  lines: readonly NumberedLine[],
  needed: readonly string[],
): readonly TableRow[] => {
  const [header, ...rest] = lines;
  const missing = needed.find((name) => !hasColumn(lines, name));
  if (header === undefined || missing !== undefined)
    return lines.map(({ number }) => ({
      line: number,
      fields: left(
        `no header above it names the column ${missing}: keep the first line of the file`,
      ),
    }));
  const names = cellsOf(header.text).map(columnKey);
  const columns = new Map(names.map((name, index) => [name, index]));
  return rest.map(({ number, text }) => {
    const cells = cellsOf(text);
    if (cells.slice(names.length).some((cell) => cell !== ''))
      return {
        line: number,
        fields: left(`it has ${cells.length} columns and its header ${names.length}`),
      };
    return {
      line: number,
      fields: right((name) => cells[columns.get(columnKey(name)) ?? -1] ?? ''),
    };
  });
};
