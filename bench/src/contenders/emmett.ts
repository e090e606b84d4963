import { getInMemoryEventStore } from '@event-driven-io/emmett';
import type { PermitEvent, Permits } from '../domain/permits.ts';
import { evolvePermits } from './spread.ts';
import type { WholeState } from './whole-state.ts';

/** Emmett's in-memory store with the log as one stream, and `aggregateStream`. */
export const emmett: WholeState = async (events) => {
  const store = getInMemoryEventStore();
  await store.appendToStream<PermitEvent>('permits', [...events]);
  return async (count) => {
    const { state } = await store.aggregateStream<Permits, PermitEvent>('permits', {
      evolve: evolvePermits,
      initialState: () => ({}),
      read: { to: BigInt(count) },
    });
    return state;
  };
};
