import { type PgListen, type PgPosition, pgDefinition, pgEventStore } from 'bilateral/postgres';
import { event, storeConformance } from 'bilateral/testing';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageValues } from '../support/examples/page-values';
import { runs } from '../support/holds';
import { emptySchema, serverUrl } from './server';

if (serverUrl === undefined)
  console.log(
    'Skipped: the tests of pgEventStore on a PostgreSQL server. Set BILATERAL_POSTGRES_URL, or run them by test/postgres/with-postgres.sh.',
  );

let pool: pg.Pool;
let close = async (): Promise<void> => {};

const noted = (id: string) => event('BackgroundNoted', { id });

describe.skipIf(serverUrl === undefined)('pgEventStore on a PostgreSQL server', () => {
  beforeAll(async () => {
    ({ pool, close } = await emptySchema(serverUrl ?? '', pgDefinition));
  }, 60_000);
  afterAll(() => close());

  const store = () => pgEventStore((text, values) => pool.query(text, values));
  const emptyStore = async () => {
    await pool.query('truncate bilateral_events');
    return store();
  };

  it.each(storeConformance(emptyStore))('$name', ({ run }) => run(), 60_000);

  it('should let one of ten connections win each of 100 races', async () => {
    const races = await emptyStore();
    for (let round = 0; round < 100; round += 1) {
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, racer) =>
          races.append('race', [noted(`round-${round}-${racer}`)], round),
        ),
      );
      expect(outcomes.filter((each) => each === 'appended')).toHaveLength(1);
    }
  }, 120_000);

  it('should store a longer batch whole or not at all where a shorter one wins', async () => {
    const races = await emptyStore();
    for (let round = 0; round < 50; round += 1) {
      const stream = `stream-${round}`;
      await Promise.all(
        [1, 2, 3].map((length) =>
          races.append(
            stream,
            Array.from({ length }, (_, at) => noted(`${length}-${at}`)),
            0,
          ),
        ),
      );
      const lengths = new Set(
        (await races.read(stream)).map((each) => String(Reflect.get(Object(each), 'id'))[0]),
      );
      expect(lengths.size).toBe(1);
      expect(await races.read(stream)).toHaveLength(Number([...lengths][0]));
    }
  }, 120_000);

  it('should give every event once to a reader while 16 writers append', async () => {
    const written = await emptyStore();
    // 32,000 events in a long run.
    const each = runs >= 1000 ? 2_000 : 100;
    let writing = 16;
    const writers = Array.from({ length: writing }, async (_, writer) => {
      for (let version = 0; version < each; version += 1)
        await written.append(`stream-${writer}`, [noted(`${writer}-${version}`)], version);
      writing -= 1;
    });
    const seen: string[] = [];
    let after: PgPosition | undefined;
    // The last events may wait for a transaction that another test has open on the same server.
    let patience = 200;
    for (let isDone = false; !isDone; ) {
      const isWritten = writing === 0;
      const next = await written.tail({ limit: 500, after });
      for (const { stream, version } of next) seen.push(`${stream}/${version}`);
      after = next.at(-1) ?? after;
      if (!isWritten || next.length > 0) continue;
      patience -= 1;
      isDone = seen.length >= 16 * each || patience === 0;
      if (!isDone) await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await Promise.all(writers);
    expect(seen).toHaveLength(16 * each);
    expect(new Set(seen).size).toBe(16 * each);
  }, 600_000);

  it('should wake a follower by the notification of an append, as the page listens', async () => {
    const page = 'docs/how-to/stores/keep-logs-in-postgresql.md';
    const { listenWith } = await pageValues(page, ['listenWith']);
    // The page declares it.
    const listen = (listenWith as (pool: pg.Pool) => PgListen)(pool);
    const written = await emptyStore();
    await written.append('a', [noted('a')], 0);
    const stop = new AbortController();
    const seen: string[] = [];
    const start = performance.now();
    // Looking by itself would take a minute.
    for await (const { stream } of written.follow({ listen, every: 60_000, signal: stop.signal })) {
      seen.push(stream);
      if (seen.length === 2) stop.abort();
      else setTimeout(() => void written.append('b', [noted('b')], 0), 50);
    }
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(seen).toEqual(['a', 'b']);
  }, 120_000);

  it('should leave for later what an open transaction may yet precede', async () => {
    const written = await emptyStore();
    const early = await pool.connect();
    try {
      await early.query('begin');
      await pgEventStore((text, values) => early.query(text, values)).append('a', [noted('a')], 0);
      await written.append('b', [noted('b')], 0);
      expect(await written.tail()).toEqual([]);
      await early.query('commit');
      expect((await written.tail()).map(({ stream }) => stream)).toEqual(['a', 'b']);
    } finally {
      early.release();
    }
  });
});
