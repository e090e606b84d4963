import { getInMemoryEventStore } from '@event-driven-io/emmett';
import type { AnyEvent, Folder, Reducer } from './whole-state.ts';

/** Emmett's in-memory store with the log as one stream, and `aggregateStream`. */
export const emmett =
  <Event extends AnyEvent, State>({
    initial,
    evolve,
  }: Reducer<Event, State>): Folder<Event, State> =>
  async (events) => {
    const store = getInMemoryEventStore();
    await store.appendToStream<Event>('log', [...events]);
    return async (count) => {
      const { state } = await store.aggregateStream<State, Event>('log', {
        evolve,
        initialState: () => initial,
        read: { to: BigInt(count) },
      });
      return state;
    };
  };
