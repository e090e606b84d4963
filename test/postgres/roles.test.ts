import { readFileSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { pgEventStore, pgMigrations } from 'bilateral/postgres';
import { event } from 'bilateral/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../support/stores/empty-database';

const page = readFileSync(
  new URL('../../docs/how-to/stores/keep-logs-in-postgresql.md', import.meta.url),
  'utf8',
);
/** The SQL of the page that makes the role of writers, and says who may append to which stream. */
const shown = [...page.matchAll(/database\.exec\(`([^`]*(?:create role|create policy)[^`]*)`/g)];

const noted = (id: string) => [event('BackgroundNoted', { id })];
let database: PGlite;
const store = () => pgEventStore((text, values) => database.query(text, values));

beforeAll(async () => {
  database = await emptyDatabase();
  for (const { sql } of pgMigrations) await database.exec(sql);
  expect(shown).toHaveLength(2);
  for (const [, sql = ''] of shown) await database.exec(sql);
  await store().append('USA-CHN', noted('theirs'), 0);
  await database.exec('set role writer');
  await store().append('JPN-KOR', noted('ours'), 0);
}, 180_000);

describe('a writer with the rights of the page', () => {
  it('should append to its own stream, and read all', async () => {
    expect(await store().append('JPN-KOR', noted('more'), 1)).toBe('appended');
    expect(await store().append('JPN-KOR', noted('more'), 1)).toBe('conflict');
    expect(await store().read('USA-CHN')).toHaveLength(1);
    expect((await store().tail()).length).toBeGreaterThanOrEqual(3);
  });

  it('should not append to a stream of others, as its next event or as a new stream', async () => {
    for (const [stream, version] of [
      ['USA-CHN', 1],
      ['DEU-FRA', 0],
    ] as const)
      await expect(store().append(stream, noted('forged'), version)).rejects.toThrow(
        'row-level security',
      );
  });

  it.each([
    ['change an event', `update bilateral_events set line = '{}'`],
    [
      'change an event of its own',
      `update bilateral_events set line = '{}' where stream = 'JPN-KOR'`,
    ],
    ['move an event', `update bilateral_events set stream = 'JPN-KOR' where stream = 'USA-CHN'`],
    ['remove an event', `delete from bilateral_events where stream = 'JPN-KOR'`],
    ['remove all events', 'truncate bilateral_events'],
    [
      'replace an event as it appends',
      `insert into bilateral_events (stream, version, line) values ('JPN-KOR', 1, '{}')
       on conflict (stream, version) do update set line = excluded.line`,
    ],
    [
      'choose its place among all events',
      `insert into bilateral_events (stream, version, line, tx) values ('JPN-KOR', 9, '{}', '1')`,
    ],
    ['give itself another stream', `insert into bilateral_writers values ('writer', 'USA-CHN')`],
    ['take the security off', 'alter table bilateral_events disable row level security'],
    ['drop the policy', 'drop policy appending on bilateral_events'],
    ['drop the table', 'drop table bilateral_events'],
    ['replace the function', 'drop function bilateral_append(text, integer, json)'],
    ['change the versions', 'delete from bilateral_versions'],
    ['change a checkpoint', 'update bilateral_checkpoints set seen = 0'],
  ])('should not %s', async (_, sql) => {
    await expect(database.exec(sql)).rejects.toThrow(/permission denied|must be owner/);
  });
});
