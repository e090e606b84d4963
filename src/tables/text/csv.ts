import { type TableColumnName, tableColumns } from '../columns';
import type { TableRow } from '../table-rows';

/**
 * Writes table rows as CSV (RFC 4180 with line feeds as line ends), with a header. NULL is written as an
 * empty field, and an empty text as `""`. The column `value` holds JSON text.
 *
 * @example
 * const [header = ''] = tableToCsv([]);
 * header.startsWith('relation,table,row,valid_from,'); // => true
 */
export function* tableToCsv(rows: Iterable<TableRow>): Iterable<string> {
  const names = tableColumns.map(({ name }) => name);
  yield `${names.join(',')}\n`;
  for (const row of rows) yield `${names.map((name) => field(name, row)).join(',')}\n`;
}

const field = (name: TableColumnName, row: TableRow): string => {
  if (name === 'value') return quoted(JSON.stringify(row.value));
  const cell = row[name];
  if (cell === null) return '';
  const text = String(cell);
  return text === '' || /[",\r\n]/.test(text) ? quoted(text) : text;
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
