import { aliasingChecks } from './aliasing';
import type { StoreCheck } from './check';
import type { EventStore } from './event-store';
import { jsonChecks } from './json';
import { orderChecks } from './order';
import { raceChecks } from './races';
import { sizeChecks } from './size';
import { streamChecks } from './streams';
import { versionChecks } from './versions';

const allChecks = [
  ...orderChecks,
  ...streamChecks,
  ...sizeChecks,
  ...versionChecks,
  ...raceChecks,
  ...jsonChecks,
  ...aliasingChecks,
];

/**
 * Tests that an event store can hold logs. A store must keep events in order, keep streams apart,
 * and keep long streams and long texts whole. It must check versions and let one of several
 * simultaneous appends win. It must keep JSON exactly and share no objects with its callers.
 *
 * Each check gets a store of its own from `makeStore`, which must return an empty store. The check
 * calls the store's `close` at the end. `run` rejects with an `AssertionError` if the store does not
 * do what the check's name says.
 *
 * @example
 * const checks = storeConformance(() => { throw new Error('no store yet'); });
 * checks.map(({ name }) => name).includes('a conflict appends nothing'); // => true
 */
export const storeConformance = (
  makeStore: () => EventStore | Promise<EventStore>,
): readonly StoreCheck[] =>
  allChecks.map(({ name, holds }) => ({
    name,
    run: async () => {
      const store = await makeStore();
      try {
        await holds(store);
      } finally {
        await store.close?.();
      }
    },
  }));
