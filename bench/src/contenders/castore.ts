import { EventStore, EventType } from '@castore/core';
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory';
import type { PermitEvent, Permits } from '../domain/permits.ts';
import { evolvePermits } from './spread.ts';
import type { WholeState } from './whole-state.ts';

const aggregateId = 'permits';

const permitChanged = new EventType<'PERMIT_CHANGED', PermitEvent>({
  type: 'PERMIT_CHANGED',
});

type Aggregate = {
  readonly aggregateId: string;
  readonly version: number;
  readonly permits: Permits;
};

/** Castore's in-memory store with the log as one aggregate, and `getAggregate`. */
export const castore: WholeState = (events) => {
  const adapter = new InMemoryEventStorageAdapter();
  // Pushed one by one, each is held against all before it, which takes hours.
  adapter.eventStore[aggregateId] = events.map((event, index) => ({
    aggregateId,
    version: index + 1,
    type: permitChanged.type,
    timestamp: event.recordedAt,
    payload: event,
  }));
  const store = new EventStore({
    eventStoreId: 'PERMITS',
    eventTypes: [permitChanged],
    reducer: (before: Aggregate | undefined, { version, payload }): Aggregate => ({
      aggregateId,
      version,
      permits: evolvePermits(before?.permits ?? {}, payload),
    }),
    eventStorageAdapter: adapter,
  });
  return async (count) => {
    const { aggregate } = await store.getAggregate(aggregateId, { maxVersion: count });
    return aggregate?.permits ?? {};
  };
};
