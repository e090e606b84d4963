import { type ColumnKind, tableColumns } from '../../tables/columns';
import type { TableRow } from '../../tables/table-rows';
import type { PgQuery } from '../statements/query';
import { versionsTable } from './definition';

const types: Readonly<Record<ColumnKind, string>> = {
  text: 'text',
  number: 'double precision',
  bound: 'date',
  // The statement gets all rows as one JSON text. In that text, the JSON value of a row is a string, and the
  // statement casts the string to `json`. If the value were not a string, the server would refuse an escaped
  // null character in it.
  json: 'text',
};

const names = tableColumns.map(({ name }) => `"${name}"`);
const cells = tableColumns.map(({ name, kind }) =>
  kind === 'json' ? `"${name}"::json` : `"${name}"`,
);
const typed = tableColumns.map(({ name, kind }) => `"${name}" ${types[kind]}`);

const inserting = `insert into ${versionsTable} (${names.join(', ')})
  select ${cells.join(', ')} from json_to_recordset($1::text::json) as version(${typed.join(', ')})`;

/** A limit on the rows of one statement keeps memory use bounded. */
const batchSize = 1_000;

export const insertRows = async (query: PgQuery, rows: Iterable<TableRow>): Promise<number> => {
  let count = 0;
  let batch: object[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await query(inserting, [JSON.stringify(batch)]);
    count += batch.length;
    batch = [];
  };
  for (const row of rows) {
    batch.push({ ...row, value: JSON.stringify(row.value) });
    if (batch.length === batchSize) await flush();
  }
  await flush();
  return count;
};
