/** A line of a text that is not blank. */
export type Line = { readonly number: number; readonly text: string };

/** The lines of a text, whatever ends them; blank ones are passed over. */
export const linesOf = (text: string): readonly Line[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter((line) => line.text.trim() !== '');

/** The cells of a row; these formats have no quoting, and a tab never stands inside a cell. */
export const cellsOf = (line: string): readonly string[] =>
  line.split('\t').map((cell) => cell.trim());
