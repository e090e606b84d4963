import { differences } from '../specification/difference/differences';
import { tell } from '../specification/difference/tell';
import { failure } from '../specification/report/assertion-error';
import type { EventStore } from './event-store';

/** One thing that a store must do, as a test: it rejects where the store does not. */
export type StoreCheck = {
  readonly name: string;
  readonly run: () => Promise<void>;
};

/** A check of a store that is empty. */
export type Check = {
  readonly name: string;
  readonly holds: (store: EventStore) => Promise<void>;
};

/** The stream that checks write to. */
export const stream = 'conformance';

/** Rejects a check where what was found is not exactly what was expected. */
export const expectSame = (called: string, found: unknown, expected: unknown): void => {
  const wrong = differences(expected, found, called);
  if (wrong.length > 0)
    throw failure([`The store gives other ${called}:`, ...tell(wrong)], {
      expected,
      actual: found,
    });
};

/** Rejects a check unless the stream holds exactly these events. */
export const expectStream = async (
  store: EventStore,
  expected: readonly unknown[],
  name = stream,
): Promise<void> => expectSame('events', await store.read(name), expected);
