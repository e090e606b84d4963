/**
 * Measures what a consumer of emmett-postgresql sees while several writers append: how many events it loses,
 * what happens when its handler throws, and whether a store checks `STREAM_EXISTS`.
 * `npm run emmett-consumers`, on a PostgreSQL server.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type Event, STREAM_EXISTS } from '@event-driven-io/emmett';
import { postgreSQLEventStoreConsumer } from '@event-driven-io/emmett-postgresql';
import { serverUrl } from '../postgres/server';
import { type EmmettDatabase, emmettDatabase } from './emmett-database';

type Numbered = Event<'Numbered', { n: string }>;

const events = Number(process.argv[2] ?? 32_000);

/** Appends events one by one to a stream of each writer's own; the writers take turns as the server lets them. */
const append = async ({ store }: EmmettDatabase, writers: number): Promise<void> => {
  const each = events / writers;
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let n = 0; n < each; n += 1)
        await store.appendToStream<Numbered>(`stream-${writer}`, [
          { type: 'Numbered', data: { n: `${writer}/${n}` } },
        ]);
    }),
  );
};

const consume = async (writers: number): Promise<void> => {
  const database = await emmettDatabase(serverUrl ?? '');
  const seen: string[] = [];
  const consumer = postgreSQLEventStoreConsumer<Numbered>({ connectionString: database.url });
  consumer.reactor<Numbered>({
    processorId: 'reader',
    eachMessage: ({ data }) => {
      seen.push(data.n);
    },
  });
  const running = consumer.start();
  await append(database, writers);
  for (let before = -1; before !== seen.length; ) {
    before = seen.length;
    await pause(3_000);
  }
  await consumer.close();
  await running.catch(() => {});
  const { rows } = await database.pool.query('select count(*)::int as stored from emt_messages');
  const once = new Set(seen).size;
  console.log(
    `${writers} writers: ${rows[0].stored} stored, ${rows[0].stored - once} never seen, ${seen.length - once} seen twice`,
  );
  await database.close();
};

const throwing = async (): Promise<void> => {
  const database = await emmettDatabase(serverUrl ?? '');
  let calls = 0;
  const consumer = postgreSQLEventStoreConsumer<Numbered>({ connectionString: database.url });
  consumer.reactor<Numbered>({
    processorId: 'thrower',
    eachMessage: () => {
      calls += 1;
      throw new Error('no');
    },
  });
  const outcome = consumer.start().then(
    () => 'resolves',
    (error) => `rejects: ${String(error)}`,
  );
  for (const n of ['1', '2', '3']) {
    await database.store.appendToStream<Numbered>('a', [{ type: 'Numbered', data: { n } }]);
    await pause(500);
  }
  const said = await Promise.race([outcome, pause(5_000).then(() => 'is still running')]);
  console.log(`a handler that throws: called ${calls} times for 3 events, and start() ${said}`);
  await consumer.close();
  await database.close();
};

const existing = async (): Promise<void> => {
  const database = await emmettDatabase(serverUrl ?? '');
  const appended = await database.store
    .appendToStream<Numbered>('none', [{ type: 'Numbered', data: { n: '1' } }], {
      expectedStreamVersion: STREAM_EXISTS,
    })
    .then(
      () => 'appends',
      (error) => String(error),
    );
  console.log(`STREAM_EXISTS on a stream that does not: ${appended}`);
  await database.close();
};

if (serverUrl === undefined)
  throw new Error('Set BILATERAL_POSTGRES_URL, or run this by test/postgres/with-postgres.sh.');
await existing();
await throwing();
for (const writers of [2, 16]) await consume(writers);
process.exit();
