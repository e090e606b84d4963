import type { PolicyEvent } from '../../events/catalogue';
import { event } from '../builders/event';
import { daysAfter } from '../oracle/oracle';
import { differenceLines, differences } from '../specification/difference/differences';
import { failure } from '../specification/report/assertion-error';
import type { EventStore } from './event-store';

/** A test of one requirement on a store. `run` rejects if the store does not meet the requirement. */
export type StoreCheck = {
  readonly name: string;
  readonly run: () => Promise<void>;
};

/** A check that is run on an empty store. */
export type Check = {
  readonly name: string;
  readonly holds: (store: EventStore) => Promise<void>;
};

export const stream = 'conformance';

/** `called` says what the values are. */
export const expectSame = (called: string, found: unknown, expected: unknown): void => {
  const wrong = differences(expected, found, called);
  if (wrong.length > 0)
    throw failure(
      [`The store does not return the expected ${called}:`, ...differenceLines(wrong)],
      {
        expected,
        actual: found,
      },
    );
};

export const expectStream = async (
  store: EventStore,
  expected: readonly unknown[],
  name = stream,
): Promise<void> => expectSame('events', await store.read(name), expected);

export const numbered = (count: number, name = 'event'): readonly PolicyEvent[] =>
  Array.from({ length: count }, (_, at) => {
    const id = `${name}-${String(at + 1).padStart(4, '0')}`;
    return event('BackgroundNoted', {
      id,
      occurred: daysAfter('2020-01-01', at),
      data: { says: id },
    });
  });
