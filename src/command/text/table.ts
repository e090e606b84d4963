import type { Style } from '../contract/style';
import { padded, printable, widthOf } from './width';
import { hanging, wrapped } from './wrap';

const gap = 2;

/**
 * The smallest width to which a column is narrowed. A column gets narrower than its longest word
 * only if the table would otherwise be too wide.
 */
const least = 6;

/**
 * Shows rows under headings, aligned. If the table is wider than the terminal, its widest columns
 * get narrower and their cells are wrapped, so that nothing is cut off. If the table is still too
 * wide, each row becomes a list of its cells with their headings. A column that is empty in every
 * row is left out.
 */
export const tableLines = (
  headings: readonly string[],
  given: readonly (readonly string[])[],
  style: Style,
): readonly string[] => {
  const { width, strong } = style;
  const kept = headings.map((_, at) => at).filter((at) => given.some((row) => row[at] !== ''));
  const titles = kept.map((at) => headings[at] ?? '');
  const rows = given.map((row) => kept.map((at) => printable(row[at] ?? '')));
  const cellsIn = (at: number) => [titles[at] ?? '', ...rows.map((row) => row[at] ?? '')];
  const widths = narrowed(
    titles.map((_, at) => widest(cellsIn(at))),
    titles.map((_, at) => widest(cellsIn(at).flatMap((cell) => cell.split(' ')))),
    width - gap * (titles.length - 1),
  );
  if (sum(widths) + gap * (widths.length - 1) > width) return listed(titles, rows, style);
  const lineOf = (cells: readonly string[]) =>
    cells
      .map((cell, at) => padded(cell, widths[at] ?? 0))
      .join(' '.repeat(gap))
      .trimEnd();
  const linesOf = (cells: readonly string[]): readonly string[] => {
    const columns = cells.map((cell, at) => wrapped(cell, widths[at] ?? least));
    const height = Math.max(1, ...columns.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      lineOf(columns.map((column) => column[line] ?? '')),
    );
  };
  return [...linesOf(titles).map(strong), ...rows.flatMap(linesOf)];
};

const listed = (
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  { width, strong }: Style,
): readonly string[] => {
  const longest = widest(titles);
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    ...titles.flatMap((title, at) => {
      const cell = row[at] ?? '';
      const [first = '', ...further] = hanging(`${padded(title, longest)}  `, cell, width);
      return cell === '' ? [] : [first.replace(title, strong), ...further];
    }),
  ]);
};

const widest = (texts: readonly string[]): number => {
  let most = 0;
  for (const text of texts) most = Math.max(most, widthOf(text));
  return most;
};

/** Columns first shrink to their longest words, and only then further. */
const narrowed = (
  natural: readonly number[],
  words: readonly number[],
  width: number,
): readonly number[] => {
  const widths = [...natural];
  for (const limits of [words, words.map(() => least)])
    for (let over = sum(widths) - width; over > 0; over -= 1) {
      const spare = widths.map((each, at) => (each > (limits[at] ?? 0) ? each : 0));
      const most = Math.max(...spare);
      if (most <= least) break;
      widths[spare.indexOf(most)] = most - 1;
    }
  return widths;
};

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0);
