import type { PolicyEvent } from '../../events/catalogue';
import { type Check, expectSame, expectStream, numbered, stream } from './check';
import type { EventStore } from './event-store';

const racers = Array.from({ length: 8 }, (_, at) => numbered(2, `racer-${at}`));

const untilAppended = async (store: EventStore, events: readonly PolicyEvent[]): Promise<void> => {
  let version = 0;
  for (let tries = 0; tries < maxTries; tries += 1) {
    if ((await store.append(stream, events, version)) === 'appended') return;
    version = (await store.read(stream)).length;
  }
};

/** Enough, since at least one racer succeeds in each round. */
const maxTries = racers.length * 4;

export const raceChecks: readonly Check[] = [
  {
    name: 'of several appends that expect the same version, one succeeds',
    holds: async (store) => {
      const first = numbered(3);
      await store.append(stream, first, 0);
      const outcomes = await Promise.all(racers.map((events) => store.append(stream, events, 3)));
      const winners = racers.filter((_, at) => outcomes[at] === 'appended');
      expectSame('number of winners', winners.length, 1);
      await expectStream(store, [...first, ...winners.flat()]);
    },
  },
  {
    name: 'appends that are tried again after a conflict are all stored, each whole and once',
    holds: async (store) => {
      await Promise.all(racers.map((events) => untilAppended(store, events)));
      const found = await store.read(stream);
      const inStoredOrder = racers
        .map((events) => ({
          events,
          at: found.findIndex((each) => idOf(each) === idOf(events[0])),
        }))
        .sort((a, b) => a.at - b.at);
      expectSame(
        'events',
        found,
        inStoredOrder.flatMap(({ events }) => events),
      );
    },
  },
];

const idOf = (event: unknown): unknown =>
  typeof event === 'object' && event !== null && 'id' in event ? event.id : undefined;
