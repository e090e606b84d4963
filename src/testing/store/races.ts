import type { PolicyEvent } from '../../events/catalogue';
import { type Check, expectSame, expectStream, stream } from './check';
import type { EventStore } from './event-store';
import { numbered } from './samples';

const racers = Array.from({ length: 8 }, (_, at) => numbered(2, `racer-${at}`));

/** Appends, and after a conflict tries again at the version that the stream then has. */
const untilAppended = async (store: EventStore, events: readonly PolicyEvent[]): Promise<void> => {
  let version = 0;
  for (let tries = 0; tries < mostTries; tries += 1) {
    if ((await store.append(stream, events, version)) === 'appended') return;
    version = (await store.read(stream)).length;
  }
};

/** In each round one racer at least comes in. */
const mostTries = racers.length * 4;

/** What a store must do with several writers at once. */
export const raceChecks: readonly Check[] = [
  {
    name: 'of appends that race from one version, one wins',
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
    name: 'racers that try again all come in, each whole and once',
    holds: async (store) => {
      await Promise.all(racers.map((events) => untilAppended(store, events)));
      const found = await store.read(stream);
      const inTheirTurn = racers
        .map((events) => ({
          events,
          at: found.findIndex((each) => idOf(each) === idOf(events[0])),
        }))
        .sort((a, b) => a.at - b.at);
      expectSame(
        'events',
        found,
        inTheirTurn.flatMap(({ events }) => events),
      );
    },
  },
];

const idOf = (event: unknown): unknown =>
  typeof event === 'object' && event !== null && 'id' in event ? event.id : undefined;
