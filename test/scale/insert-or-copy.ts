/**
 * Measures three ways by which `refresh` might hand its rows to PostgreSQL: as JSON, as arrays, and by COPY.
 * `BILATERAL_FSYNC=on test/postgres/with-postgres.sh npx tsx test/scale/insert-or-copy.ts`
 */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pgDefinition } from 'bilateral/postgres';
import { tableColumns, tableRows, tableToCsv } from 'bilateral/tables';
import pg from 'pg';
import { insertRows } from '../../src/postgres/versions/insert';
import { logAt } from './logs';

const logs = Number(process.argv[2] ?? 4);
const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(1)} s`;

const start = performance.now();
const rows = Array.from({ length: logs }, (_, at) => at).flatMap((at) => [
  ...tableRows(logAt(at).timeline, { relation: `log-${at}` }),
]);
console.log(`${rows.length} rows of ${logs} logs, made in ${seconds(start)}`);

const client = new pg.Client({ connectionString: process.env.BILATERAL_POSTGRES_URL });
await client.connect();
await client.query(pgDefinition);
const folder = mkdtempSync(join(tmpdir(), 'rows-'));
chmodSync(folder, 0o755);
const names = tableColumns.map(({ name }) => `"${name}"`).join(', ');
const types = { text: 'text', number: 'double precision', bound: 'date', json: 'json' } as const;

const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  'json_to_recordset, 1,000 rows a statement': () =>
    insertRows((text, values) => client.query(text, values), rows),
  'unnest of an array a column, 1,000 rows a statement': async () => {
    const arrays = tableColumns.map(({ kind }, at) => `$${at + 1}::${types[kind]}[]`).join(', ');
    for (let at = 0; at < rows.length; at += 1_000) {
      const some = rows.slice(at, at + 1_000);
      const values = tableColumns.map(({ name }) =>
        some.map((row) => (name === 'value' ? JSON.stringify(row.value) : row[name])),
      );
      await client.query(
        `insert into bilateral_versions (${names}) select * from unnest(${arrays})`,
        values,
      );
    }
  },
  'COPY of CSV from a file': async () => {
    const file = join(folder, 'rows.csv');
    writeFileSync(file, [...tableToCsv(rows)].join(''), { mode: 0o644 });
    await client.query(`copy bilateral_versions (${names}) from '${file}' (format csv, header)`);
  },
};

for (const round of [1, 2, 3])
  for (const [name, run] of Object.entries(ways)) {
    await client.query('truncate bilateral_versions');
    const began = performance.now();
    await client.query('begin');
    await run();
    await client.query('commit');
    console.log(`round ${round}: ${name}: ${seconds(began)}`);
  }
await client.end();
rmSync(folder, { recursive: true });
