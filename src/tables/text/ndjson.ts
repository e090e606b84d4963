import type { TableRow } from '../table-rows';

/**
 * Table rows as NDJSON: one JSON object a line, `value` among its fields as JSON. An iterable of
 * lines, so that a file or a response can be written as it goes.
 *
 * @example
 * const [first = ''] = tableToNdjson(tableRows(japanKorea, { relation: 'JPN-KOR' }));
 * first.startsWith('{"relation":"JPN-KOR","table":"agreementParties"'); // => true
 */
export function* tableToNdjson(rows: Iterable<TableRow>): Iterable<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}
