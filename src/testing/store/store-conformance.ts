import { aliasingChecks } from './aliasing';
import type { StoreCheck } from './check';
import type { EventStore } from './event-store';
import { jsonChecks } from './json';
import { orderChecks } from './order';
import { raceChecks } from './races';
import { versionChecks } from './versions';

/**
 * What an event store must do to hold logs, as tests by their names: order and `to`, versions without
 * gaps, one winner of racing appends, JSON to the letter, and nothing of it in the hands of those
 * who wrote or read.
 *
 * `makeStore` is called for each check and must give a store that holds nothing; `close` is called
 * after it. `run` rejects with an `AssertionError` where the store does not do what the name says.
 *
 * @example
 * const checks = storeConformance(() => { throw new Error('no store yet'); });
 * checks.map(({ name }) => name).includes('a conflict appends nothing'); // => true
 */
export const storeConformance = (
  makeStore: () => EventStore | Promise<EventStore>,
): readonly StoreCheck[] =>
  [...orderChecks, ...versionChecks, ...raceChecks, ...jsonChecks, ...aliasingChecks].map(
    ({ name, holds }) => ({
      name,
      run: async () => {
        const store = await makeStore();
        try {
          await holds(store);
        } finally {
          await store.close?.();
        }
      },
    }),
  );
