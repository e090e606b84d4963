import type { Given } from '../contract/command';
import { unreadable } from '../contract/failure';
import { type Field, fieldNames, mappingOf } from './columns';

export type Shipment = {
  readonly line: number;
  readonly cells: { readonly [F in Field]?: string };
  /** Cells beyond the last column. The usual cause is a name with an unquoted comma. */
  readonly surplus: readonly string[];
};

/** Reads shipments from CSV. The first line names the columns. */
export const shipmentsIn = async (
  name: string,
  text: string,
  given: Given,
): Promise<readonly Shipment[]> => {
  const { parse } = await import('csv-parse/sync');
  if (text.includes('\0'))
    throw unreadable(`${name} is no text in UTF-8; it may be UTF-16. Save it as CSV in UTF-8.`);
  let records: readonly { readonly record: readonly string[]; readonly info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
      delimiter: delimiterOf(text),
    }) as unknown as typeof records;
  } catch (error) {
    throw unreadable(`${name} is no CSV: ${(error as Error).message}`);
  }
  const [first, ...rows] = records;
  if (first === undefined) throw unreadable(`${name} is empty. Its first line names the columns.`);
  const { mapping, flaws } = mappingOf(first.record, given);
  if (flaws.length > 0)
    throw unreadable(`${name}: ${flaws.map(({ message }) => message).join('\n')}`);
  return rows.map(({ record, info: { lines } }) => ({
    line: lines,
    surplus: record.slice(first.record.length).filter((cell) => cell !== ''),
    cells: Object.fromEntries(
      fieldNames.flatMap((field) => {
        const column = mapping[field];
        const cell = column === undefined ? '' : (record[first.record.indexOf(column)] ?? '');
        return cell === '' ? [] : [[field, cell]];
      }),
    ),
  }));
};

/** Finds what separates the cells, because spreadsheets write commas, semicolons or tabs. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split('\n', 1);
  const counts = [',', ';', '\t'].map((each) => [each, first.split(each).length] as const);
  return counts.reduce((most, each) => (each[1] > most[1] ? each : most))[0];
};
