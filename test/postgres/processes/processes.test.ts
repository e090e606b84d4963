import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { append, emptyLog, orThrow, pipe, relations, timeline } from 'bilateral';
import { pgDefinition, pgEventStore, pgVersionTables } from 'bilateral/postgres';
import { type TableRow, tableRows } from 'bilateral/tables';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLongRun } from '../../support/holds';
import { bundled, started } from '../../support/stores/processes';
import { emptySchema, inTransaction, serverUrl } from '../server';
import { noted } from './noted';

const url = serverUrl ?? '';
const header = { parties: ['JPN', 'KOR'], offset: '+09:00' } as const;
let pool: pg.Pool;
let schema = '';
let close = async (): Promise<void> => {};
let folder = '';

const program = (name: string): URL => new URL(`./${name}.ts`, import.meta.url);

describe.skipIf(serverUrl === undefined)('processes on one PostgreSQL server', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bilateral-'));
    ({ pool, schema, close } = await emptySchema(url, pgDefinition));
  }, 60_000);
  afterAll(async () => {
    await close();
    await rm(folder, { recursive: true, force: true });
  });
  const store = () => pgEventStore((text, values) => pool.query(text, values));

  it('should let one of several processes win each version', async () => {
    const [racers, rounds] = isLongRun ? [10, 100] : [4, 20];
    const racer = await bundled(program('racer'), folder);
    const won: unknown[] = [];
    await Promise.all(
      Array.from({ length: racers }, (_, at) =>
        started(racer, [url, schema, `racer-${at}`, `${rounds}`], (round) => won.push(round)),
      ),
    );
    expect(won.map(Number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: rounds }, (_, at) => at),
    );
    expect(await store().read('race')).toHaveLength(rounds);
  }, 300_000);

  const kills = isLongRun ? 200 : 6;

  it(`should leave nothing half where workers are killed at ${kills} random moments`, async () => {
    const streams = ['one', 'two', 'three'];
    const tables = pgVersionTables(inTransaction(pool));
    const lengths = new Map(streams.map((stream) => [stream, 0]));
    for (const stream of streams) await tables.keep(stream, header);
    const refresher = await bundled(program('refresher'), folder);
    let refreshed = 0;
    for (let kill = 0; kill < kills; kill += 2) {
      let isOver = false;
      const workers = Promise.all(
        ['one', 'other'].map(() =>
          started(refresher, [url, schema], (_, child) => {
            refreshed += 1;
            if (child.listenerCount('killing') > 0) return;
            child.once('killing', () => child.kill('SIGKILL'));
            setTimeout(() => child.emit('killing'), Math.random() * 40);
          }),
        ),
      ).then(() => {
        isOver = true;
      });
      while (!isOver) {
        for (const stream of streams) await grow(stream);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await workers;
      await expectWhole();
    }
    expect(refreshed).toBeGreaterThanOrEqual(kills);
    while ((await tables.refresh()) !== null);
    await expectWhole();
    const behind = await pool.query('select 1 from bilateral_checkpoints where seen <> version');
    expect(behind.rows).toEqual([]);

    /** Appends a batch, so that a fold takes a while. A long stream begins anew, so that it takes no longer. */
    async function grow(stream: string): Promise<void> {
      const held = lengths.get(stream) ?? 0;
      if (held >= 200) {
        await pool.query('delete from bilateral_checkpoints where stream = $1', [stream]);
        await pool.query('delete from bilateral_versions where relation = $1', [stream]);
        await pool.query('delete from bilateral_events where stream = $1', [stream]);
        await tables.keep(stream, header);
        lengths.set(stream, 0);
        return;
      }
      const events = Array.from({ length: 10 }, (_, at) => noted(`${stream}-${held + at}`));
      expect(await store().append(stream, events, held)).toBe('appended');
      lengths.set(stream, held + events.length);
    }
  }, 900_000);

  /** Holds the versions of each stream to those of the events that its checkpoint names. */
  async function expectWhole(): Promise<void> {
    const client = await pool.connect();
    try {
      await client.query('begin isolation level repeatable read');
      const { rows: checkpoints } = await client.query(
        'select stream, version from bilateral_checkpoints order by stream',
      );
      for (const { stream, version } of checkpoints) {
        const held = await client.query(
          'select "table", "row", event, known_from::text from bilateral_versions where relation = $1',
          [stream],
        );
        expect(held.rows.map(said).sort()).toEqual(expectedRows(stream, version));
      }
      await client.query('commit');
    } finally {
      client.release();
    }
  }
});

const said = ({
  table,
  row,
  event,
  known_from,
}: Pick<TableRow, 'table' | 'row' | 'event' | 'known_from'>): string =>
  [table, row, event, known_from].join(' ');

const expectedRows = (stream: string, version: number): readonly string[] => {
  const events = Array.from({ length: version }, (_, at) => noted(`${stream}-${at}`));
  const log = orThrow(pipe(emptyLog(header), append(events)));
  return [...tableRows(timeline(relations)(log), { relation: stream })].map(said).sort();
};
