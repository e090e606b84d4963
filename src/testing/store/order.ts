import { type Check, expectSame, expectStream, stream } from './check';
import { numbered } from './samples';

const events = numbered(5);

/** What a store must do when one writer writes to it, and it is read. */
export const orderChecks: readonly Check[] = [
  {
    name: 'a stream that was never written to is empty',
    holds: (store) => expectStream(store, []),
  },
  {
    name: 'events come back in the order in which they were appended',
    holds: async (store) => {
      // Neither by id nor by date.
      const first = events.slice(1, 4).reverse();
      const second = [...events.slice(4), ...events.slice(0, 1)];
      expectSame('outcome', await store.append(stream, first, 0), 'appended');
      expectSame('outcome', await store.append(stream, second, 3), 'appended');
      await expectStream(store, [...first, ...second]);
    },
  },
  {
    name: 'a stream holds nothing of another',
    holds: async (store) => {
      await store.append(stream, events.slice(0, 2), 0);
      expectSame('outcome', await store.append('another', events.slice(2), 0), 'appended');
      await expectStream(store, events.slice(0, 2));
      await expectStream(store, events.slice(2), 'another');
    },
  },
  {
    name: 'to reads only the first so many events',
    holds: async (store) => {
      await store.append(stream, events, 0);
      for (const to of [0, 1, 3, 5, 6])
        expectSame(`events up to ${to}`, await store.read(stream, { to }), events.slice(0, to));
    },
  },
];
