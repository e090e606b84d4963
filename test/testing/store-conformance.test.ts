import { type EventStore, type StoreCheck, storeConformance } from 'bilateral/testing';
import { describe, expect, it } from 'vitest';
import { faultyStores } from '../support/stores/faulty-stores';
import { memoryStore } from '../support/stores/memory-store';

const failing = async (checks: readonly StoreCheck[]): Promise<readonly string[]> => {
  const failed: string[] = [];
  for (const { name, run } of checks)
    await run().catch(() => {
      failed.push(name);
    });
  return failed;
};

describe('a correct store', () => {
  for (const { name, run } of storeConformance(() => memoryStore())) it(name, run);

  it('may return frozen events', async () => {
    const frozen = (): EventStore => {
      const store = memoryStore();
      const read = async (stream: string, options = {}) =>
        Object.freeze((await store.read(stream, options)).map((each) => Object.freeze(each)));
      return { ...store, read };
    };
    expect(await failing(storeConformance(frozen))).toEqual([]);
  });

  it('may be made asynchronously, and should be closed after every check, even a failed one', async () => {
    let [made, closed] = [0, 0];
    const checks = storeConformance(async () => {
      made += 1;
      const close = async () => {
        closed += 1;
      };
      return { ...memoryStore({ name: (stream) => stream.toLowerCase() }), close };
    });
    expect(await failing(checks)).toHaveLength(1);
    expect([made, closed]).toEqual([checks.length, checks.length]);
  });
});

describe('a faulty store', () => {
  it.each(faultyStores)('should fail exactly the checks for its fault: it $fault', async (each) => {
    expect(await failing(storeConformance(each.make))).toEqual(each.failedChecks);
  });

  it('should exist for every check', () => {
    const seen = new Set(faultyStores.flatMap(({ failedChecks }) => failedChecks));
    const checks = storeConformance(() => memoryStore()).map(({ name }) => name);
    expect(checks.filter((name) => !seen.has(name))).toEqual([]);
  });

  it('should fail only the check on the sign of zero if it stores the text of JSON.stringify', async () => {
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
      'zero keeps its sign\nThe store does not return the expected events:\n  events[1].data.sum.amount: expected -0, found 0',
    ]);
  });

  it('should be shown with what it returned instead', async () => {
    const [check] = storeConformance(() => memoryStore({ upTo: (events) => events })).filter(
      ({ name }) => name === '`to` limits a read to the first events',
    );
    await expect(check?.run()).rejects.toThrow(
      [
        'The store does not return the expected events up to 0:',
        '  events up to 0[0]: expected nothing, found { id: "event-0001", type: "BackgroundNoted", ',
      ].join('\n'),
    );
  });
});
