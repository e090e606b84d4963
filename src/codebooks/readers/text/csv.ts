/** The record begins on `line`. `cells` is undefined if the quotes of the record are malformed. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] | undefined };

const separators = [',', ';', '\t'] as const;

/**
 * Finds the character between the cells, because spreadsheets of different countries write different
 * separators. The character is the one of `separators` that is most frequent in the first line.
 */
const separatorOf = (text: string): string => {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (separator: string): number => header.split(separator).length;
  return separators.reduce((best, each) => (count(each) > count(best) ? each : best));
};

const unquoted = (cell: string): string =>
  cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;

const linesIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/**
 * Reads CSV as in RFC 4180, with a comma, a semicolon or a tab between cells. It skips blank lines.
 */
export const csvRecords = (text: string): readonly CsvRecord[] => {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const cell = new RegExp(
    `("[^"]*(?:""[^"]*)*"|(?!")[^${separator}\\r\\n]*)(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  const records: CsvRecord[] = [];
  let line = 1;
  let at = 0;
  while (at < source.length) {
    const begins = at;
    const cells: string[] = [];
    let isSound = true;
    for (let ends = false; !ends; ) {
      cell.lastIndex = at;
      const match = cell.exec(source);
      if (match === null) {
        isSound = false;
        at += (/^[^\r\n]*(\r\n|\n|\r|$)/.exec(source.slice(at))?.[0] ?? '').length;
        break;
      }
      cells.push(unquoted(match[1] ?? '').trim());
      at += match[0].length;
      ends = match[2] !== separator;
    }
    if (!isSound) records.push({ line, cells: undefined });
    else if (cells.some((each) => each !== '')) records.push({ line, cells });
    line += linesIn(source.slice(begins, at));
  }
  return records;
};
