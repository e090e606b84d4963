import { readFile } from 'node:fs/promises';
import type { PGlite } from '@electric-sql/pglite';
import { orThrow, parseLog, vocabulary } from 'bilateral';
import { pgDefinition, pgEventStore } from 'bilateral/postgres';
import { event } from 'bilateral/testing';
import * as t from 'io-ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../support/stores/empty-database';

let database: PGlite;
beforeAll(async () => {
  database = await emptyDatabase();
  await database.exec(pgDefinition);
}, 180_000);

const emptyStore = async () => {
  await database.exec('truncate bilateral_events');
  return pgEventStore((text, values) => database.query(text, values));
};
const noted = (id: string) => [event('BackgroundNoted', { id })];

describe('pgEventStore on PGlite', () => {
  it('should read all streams in the order of transactions, page by page', async () => {
    const store = await emptyStore();
    await store.append('b', noted('one'), 0);
    await store.append('a', [...noted('two'), ...noted('three')], 0);
    const first = await store.tail({ limit: 2 });
    const rest = await store.tail({ after: first[1] });
    const ids = [...first, ...rest].map(({ stream, version }) => `${stream}${version}`);
    expect(ids).toEqual(['b1', 'a1', 'a2']);
  });

  it('should order transactions by number where one has a digit more', async () => {
    const store = await emptyStore();
    await database.exec(`insert into bilateral_events (stream, version, line, tx)
      values ('a', 1, '{}', '99'), ('b', 1, '{}', '100')`);
    const [first] = await store.tail({ limit: 1 });
    expect(first?.tx).toBe('99');
    expect((await store.tail({ after: first })).map(({ tx }) => tx)).toEqual(['100']);
  });

  it('should give all events again once those of a restored dump are before all new ones', async () => {
    const store = await emptyStore();
    // Numbers of a server that had seen more transactions.
    await database.exec(`insert into bilateral_events (stream, version, line, tx)
      values ('b', 1, '{}', '99999999999'), ('a', 1, '{}', '99999999999')`);
    await store.append('a', noted('new'), 1);
    expect((await store.tail()).map(({ stream, version }) => `${stream}${version}`)).toEqual([
      'a2',
    ]);
    const page = await readFile('docs/how-to/stores/keep-logs-in-postgresql.md', 'utf8');
    const [, repair = ''] = /```sql\n(update [^`]*)```/.exec(page) ?? [];
    await database.exec('delete from bilateral_events where version = 2');
    await database.exec(repair);
    await store.append('a', noted('new'), 1);
    const all = (await store.tail()).map(({ stream, version }) => `${stream}${version}`);
    expect(all).toEqual(['a1', 'b1', 'a2']);
  });

  it('should keep events of one’s own as their vocabulary writes them', async () => {
    const visas = vocabulary(
      { Granted: { codec: t.type({ visa: t.string, fee: t.number }) } },
      { name: 'visas', version: 1 },
    );
    await emptyStore();
    const store = pgEventStore((text, values) => database.query(text, values), {
      vocabulary: visas,
    });
    const granted = event('Granted', { data: { visa: 'V1', fee: -0 } }, { vocabulary: visas });
    await store.append('visas', [granted], 0);
    const [read] = await store.read('visas');
    expect(read).toEqual(granted);
    expect(Object.is(Object(read).data.fee, -0)).toBe(true);
    const header =
      '{"format":"bilateral-log","formatVersion":1,"parties":["*","*"],"offset":"+00:00","vocabulary":{"name":"visas","version":1}}';
    const { rows } = await database.query<{ line: string }>('select line from bilateral_events');
    const text = [header, ...rows.map(({ line }) => line), ''].join('\n');
    expect(orThrow(parseLog(text, { vocabulary: visas })).events).toEqual([granted]);
  });

  it('should reject rows that are not objects', async () => {
    const store = pgEventStore(async () => ({ rows: [[true]] }));
    await expect(store.read('a')).rejects.toThrow('expected rows as objects');
  });
});

describe('following streams on PGlite', () => {
  it.each([
    ['a notification wakes the reader', 60_000, true],
    ['the reader looks by itself', 5, false],
  ])('should yield what is there, then what is appended where %s', async (_, every, hears) => {
    const store = await emptyStore();
    await store.append('a', noted('one'), 0);
    const stop = new AbortController();
    const seen: string[] = [];
    const listen = (name: string, wake: () => void) => database.listen(name, wake);
    const options = { every, signal: stop.signal, ...(hears ? { listen } : {}) };
    for await (const { stream, version } of store.follow(options)) {
      seen.push(`${stream}${version}`);
      // Not awaited: it is appended while the reader waits.
      if (seen.length === 1) setTimeout(() => void store.append('b', noted('two'), 0), 20);
      if (seen.length === 2) setTimeout(() => void store.append('a', noted('three'), 1), 20);
      if (seen.length === 3) stop.abort();
    }
    expect(seen).toEqual(['a1', 'b1', 'a2']);
  });

  it('should go on after a position', async () => {
    const store = await emptyStore();
    await store.append('a', [...noted('one'), ...noted('two')], 0);
    const [first] = await store.tail();
    for await (const { version } of store.follow({ after: first })) {
      expect(version).toBe(2);
      break;
    }
  });
});
