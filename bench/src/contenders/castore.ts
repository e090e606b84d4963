import { EventStore, EventType } from '@castore/core';
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory';
import type { AnyEvent, Folder, Reducer } from './whole-state.ts';

const aggregateId = 'log';
const type = 'RECORDED';

type Aggregate<State> = {
  readonly aggregateId: string;
  readonly version: number;
  readonly state: State;
};

/** Castore's in-memory store with the log as one aggregate, and `getAggregate`. */
export const castore =
  <Event extends AnyEvent, State>({
    initial,
    evolve,
  }: Reducer<Event, State>): Folder<Event, State> =>
  (events) => {
    const adapter = new InMemoryEventStorageAdapter();
    // Pushed one by one, each is held against all before it, which takes hours.
    adapter.eventStore[aggregateId] = events.map((event, index) => ({
      aggregateId,
      version: index + 1,
      type,
      timestamp: event.recordedAt,
      payload: event,
    }));
    const store = new EventStore({
      eventStoreId: 'LOG',
      eventTypes: [new EventType({ type })],
      reducer: (
        before: Aggregate<State> | undefined,
        { version, payload }: { readonly version: number; readonly payload?: unknown },
      ): Aggregate<State> => ({
        aggregateId,
        version,
        // Castore is not told the type of payloads; these are the log's own events.
        state: evolve(before === undefined ? initial : before.state, payload as Event),
      }),
      eventStorageAdapter: adapter,
    });
    return async (count) => {
      const { aggregate } = await store.getAggregate(aggregateId, { maxVersion: count });
      return aggregate === undefined ? initial : aggregate.state;
    };
  };
