import { PGlite } from '@electric-sql/pglite';
import { pgDefinition, pgEventStore } from 'bilateral/postgres';
import { event, storeConformance } from 'bilateral/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let database: PGlite;
beforeAll(async () => {
  database = await PGlite.create();
  await database.exec(pgDefinition);
}, 180_000);
afterAll(() => database.close());

const emptyStore = async () => {
  await database.exec('truncate bilateral_events');
  return pgEventStore((text, values) => database.query(text, values));
};

describe('pgEventStore on PGlite', () => {
  it.each(storeConformance(emptyStore))('$name', ({ run }) => run(), 60_000);

  it('should read all streams in the order of transactions, page by page', async () => {
    const store = await emptyStore();
    const noted = (id: string) => [event('BackgroundNoted', { id })];
    await store.append('b', noted('one'), 0);
    await store.append('a', [...noted('two'), ...noted('three')], 0);
    const first = await store.tail({ limit: 2 });
    const rest = await store.tail({ after: first[1] });
    const ids = [...first, ...rest].map(({ stream, version }) => `${stream}${version}`);
    expect(ids).toEqual(['b1', 'a1', 'a2']);
  });

  it('should reject rows that are not objects', async () => {
    const store = pgEventStore(async () => ({ rows: [[true]] }));
    await expect(store.read('a')).rejects.toThrow('expected rows as objects');
  });
});
