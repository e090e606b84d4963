import type { PolicyEvent } from '../../events/catalogue';
import { type Check, expectSame, expectStream, stream } from './check';
import { numbered } from './samples';

/** The same events as their owner can change them. */
const loose = (events: readonly PolicyEvent[]): PolicyEvent[] => structuredClone([...events]);

/** Changes whatever can be changed in a list of events, inside and out; what is frozen cannot. */
const scribbleOver = (events: readonly unknown[]): void => {
  for (const each of events) {
    if (typeof each !== 'object' || each === null) continue;
    Reflect.set(each, 'title', 'scribbled over');
    const data: unknown = Reflect.get(each, 'data');
    if (typeof data === 'object' && data !== null) Reflect.set(data, 'says', 'scribbled over');
  }
  Reflect.set(events, 0, 'scribbled over');
  Reflect.set(events, 'length', 1);
};

const events = numbered(3);

/** What is in a store is its own: nobody who wrote or read it can change it afterwards. */
export const aliasingChecks: readonly Check[] = [
  {
    name: 'what was appended can be changed by its owner, and the store keeps what it was',
    holds: async (store) => {
      const handedIn = loose(events);
      await store.append(stream, handedIn, 0);
      scribbleOver(handedIn);
      await expectStream(store, events);
    },
  },
  {
    name: 'what was read can be changed by its reader, and the store keeps what it was',
    holds: async (store) => {
      await store.append(stream, events, 0);
      scribbleOver(await store.read(stream));
      await expectStream(store, events);
    },
  },
  {
    name: 'what is appended is left as it was',
    holds: async (store) => {
      const handedIn = loose(events);
      await store.append(stream, handedIn, 0);
      expectSame('events to its writer', handedIn, events);
    },
  },
];
