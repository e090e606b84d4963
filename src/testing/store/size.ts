import type { PolicyEvent } from '../../events/catalogue';
import { event } from '../builders/event';
import { type Check, expectSame, expectStream, numbered, stream } from './check';

/** Above the usual limits of a page or a batch: 20, 25, 100 and 1,000. */
const many = 1_100;
const batch = 20;

let made: readonly PolicyEvent[] | undefined;

/** Made once, when first needed, because making the events takes a while. */
const manyEvents = (): readonly PolicyEvent[] => {
  made ??= numbered(many);
  return made;
};

const noteOf = (says: string) => [event('BackgroundNoted', { data: { says } })];

const keeps = (name: string, says: string): Check => ({
  name,
  holds: async (store) => {
    await store.append(stream, noteOf(says), 0);
    const [found] = await store.read(stream);
    // If the store cut the text, `expectStream` would not show where, so the length is compared first.
    const length = JSON.stringify(found)?.length;
    expectSame('length of the event as JSON', length, JSON.stringify(noteOf(says)[0]).length);
    await expectStream(store, noteOf(says));
  },
});

export const sizeChecks: readonly Check[] = [
  {
    name: 'a read returns all events of a long stream',
    holds: async (store) => {
      const events = manyEvents();
      for (let version = 0; version < many; version += batch)
        await store.append(stream, events.slice(version, version + batch), version);
      const found = await store.read(stream);
      expectSame('number of events', found.length, many);
      expectSame('events', found, events);
    },
  },
  {
    name: 'a long append stores all of its events',
    holds: async (store) => {
      expectSame('outcome', await store.append(stream, manyEvents(), 0), 'appended');
      // The check appends again, because a read might return fewer events than were stored.
      const next = await store.append(stream, numbered(1, 'next'), many);
      expectSame(`outcome of an append at ${many}`, next, 'appended');
    },
  },
  keeps('an event of more than 65,535 characters stays whole', 'x'.repeat(100_000)),
  keeps('an event of more than 65,535 bytes stays whole', '長'.repeat(30_000)),
];
