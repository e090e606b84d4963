import { setTimeout as pause } from 'node:timers/promises';
import { pgEventStore } from 'bilateral/postgres';
import pg from 'pg';
import { noted } from '../postgres/processes/noted';

/** What a writer has been told. */
export type Writer = {
  /** The ids of the events that were acknowledged, in their order. */
  readonly acknowledged: string[];
  /** When the last acknowledgement before the failure came, and the first after it, in milliseconds. */
  readonly times: number[];
};

/**
 * Appends events to a stream, one by one, to whichever server takes writes. Where an append ends without an
 * answer, the writer reads the stream: the event may be there.
 */
export const write = async (
  stream: string,
  urls: readonly string[],
  signal: AbortSignal,
): Promise<Writer> => {
  const writer: Writer = { acknowledged: [], times: [] };
  let version = 0;
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    const url = urls[attempt % urls.length];
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      const store = pgEventStore((text, values) => client.query(text, values));
      version = (await store.read(stream)).length;
      while (!signal.aborted) {
        const id = `${stream}-${version}`;
        if ((await store.append(stream, [noted(id)], version)) !== 'appended')
          throw new Error(`another writer appended to ${stream}`);
        version += 1;
        writer.acknowledged.push(id);
        writer.times.push(performance.now());
      }
    } catch {
      await pause(20);
    } finally {
      await client.end().catch(() => {});
    }
  }
  return writer;
};
