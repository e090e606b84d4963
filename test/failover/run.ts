/**
 * Starts two servers of PostgreSQL, the second a synchronous standby of the first. Writers append; the first is
 * killed and the second promoted; the writers go on there. Then every event that was acknowledged is looked for.
 * `npm run failover`, on a machine with PostgreSQL.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { pgDefinition, pgEventStore } from 'bilateral/postgres';
import pg from 'pg';
import {
  kill,
  makeFolder,
  promote,
  removeFolder,
  startPrimary,
  startStandby,
  stop,
} from './servers';
import { write } from './writer';

const seconds = Number(process.argv[2] ?? 10);
const writerCount = 8;
const streams = Array.from({ length: writerCount }, (_, at) => `stream-${at}`);

const connected = async <A>(url: string, run: (client: pg.Client) => Promise<A>): Promise<A> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
};

const folder = makeFolder();
const primary = await startPrimary(folder);
const standby = await startStandby(folder);
try {
  await connected(primary.url, async (client) => {
    for (;;) {
      const { rows } = await client.query('select sync_state from pg_stat_replication');
      if (rows[0]?.sync_state === 'sync') break;
      await pause(100);
    }
    await client.query(pgDefinition);
  });
  const over = new AbortController();
  const urls = [primary.url, standby.url];
  const writing = streams.map((stream) => write(stream, urls, over.signal));
  await pause(seconds * 1_000);
  const killedAt = performance.now();
  kill(primary);
  promote(standby);
  const promotedAt = performance.now();
  await pause(seconds * 1_000);
  over.abort();
  const writers = await Promise.all(writing);

  const times = writers.flatMap((each) => each.times);
  const before = times.filter((time) => time < killedAt).length;
  const again = Math.min(...times.filter((time) => time > promotedAt));
  let lost = 0;
  await connected(standby.url, async (client) => {
    const store = pgEventStore((text, values) => client.query(text, values));
    for (const [at, stream] of streams.entries()) {
      const read = await store.read(stream);
      const held = new Set(read.map((each) => Reflect.get(Object(each), 'id')));
      lost += (writers[at]?.acknowledged ?? []).filter((id) => !held.has(id)).length;
    }
  });
  console.log(
    `${writerCount} writers, ${seconds} s before and after: ${times.length} events acknowledged, ` +
      `${before} of them before the primary was killed; ${lost} lost. ` +
      `The standby was promoted after ${Math.round(promotedAt - killedAt)} ms, ` +
      `and acknowledged its first event after ${Math.round(again - killedAt)} ms.`,
  );
  if (lost > 0) process.exitCode = 1;
} finally {
  stop(standby);
  removeFolder(folder);
}
