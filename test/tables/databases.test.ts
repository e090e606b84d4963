import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { PGlite } from '@electric-sql/pglite';
import { japanKorea } from 'bilateral/japan-korea';
import {
  tableColumns,
  tableDefinition,
  tableRows,
  tableToCsv,
  tableToNdjson,
} from 'bilateral/tables';
import { usChinaChips } from 'bilateral/us-china-chips';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../support/stores/empty-database';

const relations = { 'JPN-KOR': japanKorea, 'USA-CHN': usChinaChips };
const rows = Object.entries(relations).flatMap(([relation, timeline]) => [
  ...tableRows(timeline, { relation }),
]);
const text = [...tableToCsv(rows)].join('');
const columns = tableColumns.map(({ name }) => `"${name}"`).join(', ');

/** Days on both clocks, some of them those of changes. */
const points = rows
  .flatMap(({ valid_from: day, known_from: known }, at) =>
    at % 200 === 0 && day !== null && known !== null
      ? [
          [day, known],
          [known, known],
        ]
      : [],
  )
  .concat([
    ['2018-01-01', '2026-01-01'],
    ['2026-01-01', '2018-01-01'],
  ]);

/** How many rows hold at each point, and what they say together. */
const expected = points.map(([day = '', known = '']) =>
  rows
    .filter(
      (each) =>
        (each.valid_from === null || each.valid_from <= day) &&
        (each.valid_to === null || day < each.valid_to) &&
        (each.known_from === null || each.known_from <= known) &&
        (each.known_to === null || known < each.known_to),
    )
    .map((each) => [each.relation, each.table, each.row, each.to, each.status].join('|'))
    .sort(),
);

const saidIn = (where: string): string =>
  `select concat_ws('|', relation, "table", "row", coalesce("to", ''), coalesce(status, '')) as said
   from versions where ${where}`;

describe('the table in PostgreSQL', () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await emptyDatabase();
    await database.exec(tableDefinition({ engine: 'postgresql' }));
    await database.query(`copy versions (${columns}) from '/dev/blob' (format csv, header)`, [], {
      blob: new Blob([text]),
    });
  }, 120_000);

  it('should hold every row with its value', async () => {
    const held = await database.query<{ value: unknown }>('select value from versions');
    expect(held.rows.length).toBe(rows.length);
    const valuesOf = (all: readonly { readonly value: unknown }[]) =>
      all.map(({ value }) => JSON.stringify(value)).sort();
    expect(valuesOf(held.rows)).toEqual(valuesOf(rows));
  });

  it('should answer by its ranges as the rows do', async () => {
    for (const [at, [day, known]] of points.entries()) {
      const found = await database.query<{ said: string }>(
        saidIn('valid @> $1::date and known @> $2::date'),
        [day, known],
      );
      expect(found.rows.map(({ said }) => said).sort()).toEqual(expected[at]);
    }
  });

  it('should say in a comment what each column means', async () => {
    const found = await database.query<{ comment: string }>(
      `select col_description('versions'::regclass, ordinal_position) as comment
       from information_schema.columns where table_name = 'versions' order by ordinal_position`,
    );
    expect(found.rows.slice(0, tableColumns.length)).toEqual(
      tableColumns.map(({ comment }) => ({ comment })),
    );
  });

  it('should take rows whose bounds are date-times', async () => {
    await database.exec(
      tableDefinition({ engine: 'postgresql', by: 'instant', name: 'a \'name"' }),
    );
    const few = [...tableRows(japanKorea, { relation: 'JPN-KOR', by: 'instant' })].slice(0, 20);
    await database.query(
      `copy "a 'name""" (${columns}) from '/dev/blob' (format csv, header)`,
      [],
      { blob: new Blob([...tableToCsv(few)]) },
    );
    const held = await database.query(`select 1 from "a 'name""" where not isempty(valid)`);
    expect(held.rows).toHaveLength(20);
  });

  it('should refuse two rows of one thing that hold together, where a constraint says so', async () => {
    await database.exec(`create table exclusive (like versions including all);
      alter table exclusive add column thing text generated always as
        (relation || chr(31) || "table" || chr(31) || "row" || chr(31) || coalesce("from", '') || chr(31) || coalesce("to", '')) stored;
      alter table exclusive add column place int4range;
      alter table exclusive add exclude using gist (place with &&, valid with &&, known with &&)`);
    const things = `select relation, "table", "row", "from", "to", row_number() over () as n
      from (select distinct relation, "table", "row", "from", "to" from versions)`;
    const names = tableColumns.map(({ name }) => `versions."${name}"`).join(', ');
    const fill = `insert into exclusive (${columns}, place)
      select ${names}, int4range(n::int, n::int + 1) from versions join (${things}) as things
      on (versions.relation, versions."table", versions."row") = (things.relation, things."table", things."row")
      and versions."from" is not distinct from things."from" and versions."to" is not distinct from things."to"
      where versions."table" = 'trustedPartners'`;
    await database.exec(fill);
    await expect(database.exec(fill)).rejects.toThrow('exclusion constraint');
  });
});

describe('the table in DuckDB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bilateral-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('should answer as the rows do, from CSV, NDJSON and Parquet', async () => {
    const [csv, ndjson, parquet] = ['csv', 'ndjson', 'parquet'].map((end) =>
      join(folder, `versions.${end}`),
    );
    writeFileSync(csv ?? '', text);
    writeFileSync(ndjson ?? '', [...tableToNdjson(rows)].join(''));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(tableDefinition({ engine: 'duckdb' }));
    const ways = [
      `copy versions from '${csv}' (header, nullstr '', allow_quoted_nulls false)`,
      `copy versions from '${ndjson}' (format json, array false)`,
      `copy versions to '${parquet}' (format parquet); delete from versions;
       copy versions from '${parquet}' (format parquet)`,
    ];
    for (const [at, way] of ways.entries()) {
      if (at < 2) await connection.run('delete from versions');
      for (const each of way.split(';')) await connection.run(each);
      for (const [nth, [day, known]] of points.entries()) {
        const found = await connection.runAndReadAll(
          saidIn(`(valid_from is null or valid_from <= date '${day}') and (valid_to is null or date '${day}' < valid_to)
            and (known_from is null or known_from <= date '${known}') and (known_to is null or date '${known}' < known_to)`),
        );
        expect(found.getRowsJson().flat().sort()).toEqual(expected[nth]);
      }
    }
    expect(readFileSync(parquet ?? '').length).toBeLessThan(text.length);
  });

  it('should load the lines of the page on SQL', () => {
    const page = readFileSync(
      new URL('../../docs/how-to/ask-a-log-with-sql.md', import.meta.url),
      'utf8',
    );
    const [, listed = ''] = /\\copy versions \(([^)]*)\)/.exec(page) ?? [];
    expect(listed.replaceAll('"', '').split(', ')).toEqual(tableColumns.map(({ name }) => name));
  });
});
