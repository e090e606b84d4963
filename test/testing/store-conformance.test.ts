import { type EventStore, type StoreCheck, storeConformance } from 'bilateral/testing';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../support/stores/memory-store';
import { spoiltStores } from '../support/stores/spoilt-stores';

const failing = async (checks: readonly StoreCheck[]): Promise<readonly string[]> => {
  const failed: string[] = [];
  for (const { name, run } of checks)
    await run().catch(() => {
      failed.push(name);
    });
  return failed;
};

describe('a store that does what it must', () => {
  for (const { name, run } of storeConformance(() => memoryStore())) it(name, run);

  it('may freeze what it hands out', async () => {
    const frozen = (): EventStore => {
      const store = memoryStore();
      const read = async (stream: string, options = {}) =>
        Object.freeze((await store.read(stream, options)).map((each) => Object.freeze(each)));
      return { ...store, read };
    };
    expect(await failing(storeConformance(frozen))).toEqual([]);
  });

  it('may be made in time, and is closed after each check, also after one that fails', async () => {
    let [made, closed] = [0, 0];
    const checks = storeConformance(async () => {
      made += 1;
      const close = async () => {
        closed += 1;
      };
      return { ...memoryStore({ name: () => 'the only stream' }), close };
    });
    expect(await failing(checks)).toHaveLength(1);
    expect([made, closed]).toEqual([checks.length, checks.length]);
  });
});

describe('a store with one defect', () => {
  it.each(spoiltStores)('$defect', async ({ seenBy, make }) => {
    expect(await failing(storeConformance(make))).toEqual([seenBy]);
  });

  it('is there for every check', () => {
    const seen = new Set(spoiltStores.map(({ seenBy }) => seenBy));
    const checks = storeConformance(() => memoryStore()).map(({ name }) => name);
    expect(checks.filter((name) => !seen.has(name))).toEqual([]);
  });

  it('may be right but for the sign of zero, as the one of the how-to is', async () => {
    const texts = new Map<string, string[]>();
    const makeStore = (): EventStore => {
      texts.clear();
      return {
        append: async (stream, events, expectedVersion) => {
          const held = texts.get(stream) ?? [];
          if (held.length !== expectedVersion) return 'conflict';
          texts.set(stream, [...held, ...events.map((event) => JSON.stringify(event))]);
          return 'appended';
        },
        read: async (stream, { to } = {}) =>
          (texts.get(stream) ?? []).slice(0, to).map((text) => JSON.parse(text)),
      };
    };
    const messages: string[] = [];
    for (const { name, run } of storeConformance(makeStore))
      await run().catch(({ message }) => messages.push(`${name}\n${message}`));
    expect(messages).toEqual([
      'zero keeps its sign\nThe store gives other events:\n  events[0].data.sum.amount: expected -0, found 0',
    ]);
  });

  it('is told of in a message', async () => {
    const [check] = storeConformance(() => memoryStore({ upTo: (events) => events })).filter(
      ({ name }) => name === 'to reads only the first so many events',
    );
    await expect(check?.run()).rejects.toThrow(
      [
        'The store gives other events up to 0:',
        '  events up to 0[0]: expected nothing, found { id: "event-10", type: "BackgroundNoted", ',
      ].join('\n'),
    );
  });
});
