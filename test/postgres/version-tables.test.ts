import { readdirSync, readFileSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { japanKorea, japanKoreaLog } from 'bilateral/japan-korea';
import { pgDefinition, pgEventStore, pgMigrations, pgVersionTables } from 'bilateral/postgres';
import { type TableRow, tableColumns, tableRows } from 'bilateral/tables';
import { event } from 'bilateral/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/hash/sha256';
import { emptyDatabase } from '../support/stores/empty-database';

const header = { parties: ['JPN', 'KOR'], offset: '+09:00' } as const;
let database: PGlite;
beforeAll(async () => {
  database = await emptyDatabase();
  await database.exec(pgDefinition);
}, 180_000);
beforeEach(async () => {
  await database.exec('truncate bilateral_events, bilateral_checkpoints, bilateral_versions');
});

const store = () => pgEventStore((text, values) => database.query(text, values));
const tables = () =>
  pgVersionTables((run) =>
    database.transaction((tx) => run((text, values) => tx.query(text, values))),
  );

const bounds = ['valid_from', 'valid_to', 'known_from', 'known_to'];
const columns = tableColumns.map(({ name }) =>
  bounds.includes(name) ? `"${name}"::text` : `"${name}"`,
);

/** A row as text, with its columns in their order. */
const said = (row: TableRow): string =>
  JSON.stringify(tableColumns.map(({ name }) => row[name] ?? null));

const heldRows = async (stream: string): Promise<readonly string[]> => {
  const { rows } = await database.query<TableRow>(
    `select ${columns.join(', ')} from bilateral_versions where relation = $1`,
    [stream],
  );
  return rows.map(said).sort();
};

describe('the table of versions in PostgreSQL', () => {
  it('should have the rows that the library gives', async () => {
    await store().append('JPN-KOR', japanKoreaLog.events, 0);
    await tables().keep('JPN-KOR', header);
    const rows = [...tableRows(japanKorea, { relation: 'JPN-KOR' })];
    expect(await tables().refresh()).toEqual({
      stream: 'JPN-KOR',
      version: japanKoreaLog.events.length,
      rows: rows.length,
      problem: null,
    });
    expect(await heldRows('JPN-KOR')).toEqual(rows.map(said).sort());
    expect(await tables().refresh()).toBeNull();
  });

  it('should follow each stream that is kept, and no other', async () => {
    for (const stream of ['a', 'b', 'c'])
      await store().append(stream, [event('BoycottStarted')], 0);
    for (const stream of ['a', 'b']) await tables().keep(stream, header);
    const done = [await tables().refresh(), await tables().refresh(), await tables().refresh()];
    expect(done.map((each) => each?.stream)).toEqual(['a', 'b', undefined]);
    await store().append('a', [event('BoycottEnded', { id: 'end' })], 1);
    expect(await tables().refresh()).toMatchObject({ stream: 'a', version: 2 });
    expect(await heldRows('c')).toEqual([]);
  });

  it('should leave the rows of a stream that is no valid log, say why, and go on with others', async () => {
    await store().append('a', [event('BoycottStarted')], 0);
    for (const stream of ['a', 'b']) await tables().keep(stream, header);
    await tables().refresh();
    const before = await heldRows('a');
    await database.exec(
      `insert into bilateral_events (stream, version, line) values ('a', 2, '{')`,
    );
    await store().append('b', [event('BoycottStarted')], 0);
    const done = [await tables().refresh(), await tables().refresh(), await tables().refresh()];
    expect(done).toMatchObject([
      { stream: 'b', problem: null },
      { stream: 'a', version: 2, rows: 0, problem: expect.stringContaining('line 3') },
      {},
    ]);
    expect(done[2]).toBeNull();
    expect(await heldRows('a')).toEqual(before);
    const { rows } = await database.query(
      'select version, seen from bilateral_checkpoints where problem is not null',
    );
    expect(rows).toEqual([{ version: 1, seen: 2 }]);
  });

  it('should say why the database refuses a row, and go on with other streams', async () => {
    // Longer than an entry of an index may be, and it cannot be compressed.
    const name = Array.from({ length: 200 }, (_, at) => sha256(`${at}`)).join('');
    const noted = event('EntityNoted', { data: { entity: 'firm', names: [name] } });
    await store().append('a', [noted], 0);
    await store().append('b', [event('BoycottStarted')], 0);
    for (const stream of ['a', 'b']) await tables().keep(stream, header);
    const done = [await tables().refresh(), await tables().refresh(), await tables().refresh()];
    expect(done).toMatchObject([
      { stream: 'a', rows: 0, problem: expect.stringContaining('index row') },
      { stream: 'b', problem: null },
      {},
    ]);
    expect(done[2]).toBeNull();
  });

  it('should make the rows anew where the header is another', async () => {
    await store().append('a', [event('BoycottStarted')], 0);
    await tables().keep('a', header);
    await tables().refresh();
    await tables().keep('a', header);
    expect(await tables().refresh()).toBeNull();
    await tables().keep('a', { ...header, offset: '+00:00' });
    expect(await tables().refresh()).toMatchObject({ stream: 'a', version: 1 });
  });

  it('should keep what the text of JSON can say in a value', async () => {
    const says = 'null \u0000, half a pair \ud800, "quoted"\n';
    await store().append('a', [event('StatementMade', { data: { says } })], 0);
    await tables().keep('a', header);
    expect(await tables().refresh()).toMatchObject({ rows: 1, problem: null });
    const { rows } = await database.query<{ text: string }>(
      'select value::text as text from bilateral_versions',
    );
    expect(JSON.parse(rows[0]?.text ?? '')).toMatchObject({ says });
  });
});

describe('the migrations', () => {
  it('should stand in files as in code; `npm run migrations` writes them', () => {
    const folder = new URL('../../migrations/postgresql/', import.meta.url);
    const files = readdirSync(folder).sort();
    expect(files).toEqual(pgMigrations.map(({ name }) => name));
    for (const { name, sql } of pgMigrations)
      expect(readFileSync(new URL(name, folder), 'utf8')).toBe(sql);
  });
});
