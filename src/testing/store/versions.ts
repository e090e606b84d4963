import { type Check, expectSame, expectStream, numbered, stream } from './check';
import type { EventStore } from './event-store';

const events = numbered(3);
const late = numbered(2, 'late');

const conflictAt = (store: EventStore, expectedVersion: number): Promise<void> =>
  store
    .append(stream, late, expectedVersion)
    .then((outcome) =>
      expectSame(`outcome of an append at ${expectedVersion}`, outcome, 'conflict'),
    );

export const versionChecks: readonly Check[] = [
  {
    name: 'an append that expects fewer events than there are is a conflict',
    holds: async (store) => {
      await store.append(stream, events, 0);
      for (const version of [0, 1, 2]) await conflictAt(store, version);
    },
  },
  {
    name: 'an append that expects more events than there are is a conflict',
    holds: async (store) => {
      await conflictAt(store, 1);
      await store.append(stream, events, 0);
      for (const version of [4, 5]) await conflictAt(store, version);
    },
  },
  {
    name: 'a conflict appends nothing',
    holds: async (store) => {
      await store.append(stream, events, 0);
      await store.append(stream, late, 0);
      await store.append(stream, late, 9);
      await expectStream(store, events);
    },
  },
];
