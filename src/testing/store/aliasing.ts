import type { PolicyEvent } from '../../events/catalogue';
import { type Check, expectSame, expectStream, numbered, stream } from './check';

const mutableCopy = (events: readonly PolicyEvent[]): PolicyEvent[] => structuredClone([...events]);

const mutate = (events: readonly unknown[]): void => {
  for (const each of events) {
    if (typeof each !== 'object' || each === null) continue;
    Reflect.set(each, 'title', 'changed');
    const data: unknown = Reflect.get(each, 'data');
    if (typeof data === 'object' && data !== null) Reflect.set(data, 'says', 'changed');
  }
  Reflect.set(events, 0, 'changed');
  Reflect.set(events, 'length', 1);
};

const events = numbered(3);

/** A store must not share objects with the code that appends to it or reads from it. */
export const aliasingChecks: readonly Check[] = [
  {
    name: 'changing events after they were appended does not change the store',
    holds: async (store) => {
      const passed = mutableCopy(events);
      await store.append(stream, passed, 0);
      mutate(passed);
      await expectStream(store, events);
    },
  },
  {
    name: 'changing events after they were read does not change the store',
    holds: async (store) => {
      await store.append(stream, events, 0);
      mutate(await store.read(stream));
      await expectStream(store, events);
    },
  },
  {
    name: 'an append does not change the events passed to it',
    holds: async (store) => {
      const passed = mutableCopy(events);
      await store.append(stream, passed, 0);
      expectSame('events after the append', passed, events);
    },
  },
];
