import { type Check, expectSame, expectStream, numbered, stream } from './check';

const events = numbered(5);

export const orderChecks: readonly Check[] = [
  {
    name: 'a stream without appends is empty',
    holds: (store) => expectStream(store, []),
  },
  {
    name: 'events come back in the order in which they were appended',
    holds: async (store) => {
      // The order of appending is neither that of ids nor that of dates.
      const first = events.slice(1, 4).reverse();
      const second = [...events.slice(4), ...events.slice(0, 1)];
      expectSame('outcome', await store.append(stream, first, 0), 'appended');
      expectSame('outcome', await store.append(stream, second, 3), 'appended');
      await expectStream(store, [...first, ...second]);
    },
  },
  {
    name: '`to` limits a read to the first events',
    holds: async (store) => {
      await store.append(stream, events, 0);
      for (const to of [0, 1, 3, 5, 6])
        expectSame(`events up to ${to}`, await store.read(stream, { to }), events.slice(0, to));
    },
  },
];
