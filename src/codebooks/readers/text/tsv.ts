import { type Either, left, right } from '../../../fp';
import { cellsOf, type Line } from './lines';

/** The fields of one row by name; what is missing is empty. */
export type Fields = (name: string) => string;

/** A row of a table, or why it is none. */
export type TableRow = { readonly line: number; readonly fields: Either<string, Fields> };

/** Column names differ in case and in what stands for a space, as tools rewrite them. */
const keyOf = (name: string): string => name.toLowerCase().replace(/[ ._]+/g, '_');

/**
 * Reads lines whose first names the columns. Where a column that is needed is not named, every line,
 * the first as well, is a row that cannot be read.
 */
export const tableRows = (
  lines: readonly Line[],
  needed: readonly string[],
): readonly TableRow[] => {
  const [header, ...rest] = lines;
  const names = header === undefined ? [] : cellsOf(header.text).map(keyOf);
  const missing = needed.filter((name) => !names.includes(keyOf(name)));
  if (missing.length > 0)
    return lines.map(({ number }) => ({
      line: number,
      fields: left(`no header above it names the column ${missing[0]}`),
    }));
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
      fields: right((name) => cells[columns.get(keyOf(name)) ?? -1] ?? ''),
    };
  });
};
