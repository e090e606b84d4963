import { didYouMean } from '../../../nearest';
import { type CsvRecord, csvRecords } from '../text/csv';
import { cellOf, type FieldName, fieldNamed } from './fields';
import { badRow, type StepRow, type StepRows } from './rows';

const needed: readonly FieldName[] = ['dispute', 'date', 'step'];

const unclosed = (line: number): StepRow =>
  badRow(line, {
    path: '',
    expected: 'a closing quote for each opening one',
    found: 'a quote that nothing closes',
    advice: 'Close it, and double the quotes within a quoted cell.',
  });

const noColumn = (line: number, name: string, header: readonly string[]): StepRow =>
  badRow(line, {
    path: name,
    expected: `a first line that names the column "${name}"`,
    found: header.length === 0 ? 'an empty text' : `the columns ${header.join(', ')}`,
    advice: `${didYouMean(name, header)}Name the columns in the first line; ${needed.join(', ')} are needed.`,
  });

/** Reports columns with the same name, since nothing tells which of them is meant. */
const repeated = (
  line: number,
  names: readonly string[],
  columns: readonly (FieldName | undefined)[],
): StepRow | undefined => {
  const name = columns.find((each, index) => each !== undefined && columns.indexOf(each) < index);
  if (name === undefined) return undefined;
  const own = names.filter((_, index) => columns[index] === name);
  return badRow(line, {
    path: name,
    expected: `one column "${name}"`,
    found: `${own.length}: ${own.join(', ')}`,
    advice: 'Rename or delete all but one.',
  });
};

const rowOf = (
  { line, cells }: CsvRecord,
  columns: readonly (FieldName | undefined)[],
): StepRow => {
  if (cells === undefined) return unclosed(line);
  if (cells.slice(columns.length).some((cell) => cell !== ''))
    return badRow(line, {
      path: '',
      expected: `${columns.length} cells, as the first line has`,
      found: `${cells.length}`,
      advice: 'Quote a cell that holds the separator.',
    });
  return {
    line,
    inCells: true,
    given: new Map(
      columns.flatMap((name, index): [FieldName, unknown][] => {
        const cell = cells[index] ?? '';
        return name === undefined || cell === '' ? [] : [[name, cellOf(name, cell)]];
      }),
    ),
  };
};

/** The first line names the columns. Every line below is one step of a dispute. */
export const csvRows = (text: string): StepRows => {
  const [header, ...records] = csvRecords(text);
  const names = header?.cells ?? [];
  const columns = names.map(fieldNamed);
  const missing = needed.find((name) => !columns.includes(name));
  const line = header?.line ?? 1;
  if (header !== undefined && header.cells === undefined)
    return { rows: [unclosed(line)], ignored: [] };
  if (missing !== undefined) return { rows: [noColumn(line, missing, names)], ignored: [] };
  const twice = repeated(line, names, columns);
  if (twice !== undefined) return { rows: [twice], ignored: [] };
  return {
    rows: records.map((record) => rowOf(record, columns)),
    ignored: names.filter((name, index) => name !== '' && columns[index] === undefined),
  };
};
