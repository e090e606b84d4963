import type { TableRow } from '../table-rows';

/**
 * Writes table rows as NDJSON, with one JSON object on each line. The field `value` holds a JSON value, not
 * text. The result is an iterable of lines, so that a file or a response can be written piece by piece.
 *
 * @example
 * const [first = ''] = tableToNdjson(tableRows(japanKorea, { relation: 'JPN-KOR' }));
 * first.startsWith('{"relation":"JPN-KOR","table":"agreementParties"'); // => true
 */
export function* tableToNdjson(rows: Iterable<TableRow>): Iterable<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}
