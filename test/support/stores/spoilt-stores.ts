import type { EventStore } from 'bilateral/testing';
import { memoryStore } from './memory-store';
import { rewrite, rewriteNumbers, rewriteText } from './rewrite';

/** A store with one defect, and the name of the check that must see it. */
export type Spoilt = {
  readonly defect: string;
  readonly seenBy: string;
  readonly make: () => EventStore;
};

const clone = structuredClone;

const spoilt = (seenBy: string, defect: string, make: () => EventStore): Spoilt => ({
  defect,
  seenBy,
  make,
});

/** A store that hands out what it kept in another form. */
const showing = (change: (event: unknown) => unknown): EventStore =>
  memoryStore({ show: (events) => events.map((each) => change(clone(each))) });

const idOf = (event: unknown): string => String(Reflect.get(Object(event), 'id'));

const orderDefects: readonly Spoilt[] = [
  spoilt('a stream that was never written to is empty', 'it throws for an unknown stream', () =>
    memoryStore({
      nothing: () => {
        throw new Error('no such stream');
      },
    }),
  ),
  spoilt('events come back in the order in which they were appended', 'it sorts by id', () =>
    memoryStore({
      show: (events) => clone([...events].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))),
    }),
  ),
  spoilt('a stream holds nothing of another', 'all streams are one', () =>
    memoryStore({ name: () => 'the only stream' }),
  ),
  spoilt('to reads only the first so many events', 'it reads all whatever is asked', () =>
    memoryStore({ upTo: (events) => events }),
  ),
  spoilt('to reads only the first so many events', 'it reads one too many', () =>
    memoryStore({ upTo: (events, to) => events.slice(0, to + 1) }),
  ),
  spoilt('to reads only the first so many events', 'it takes 0 for all', () =>
    memoryStore({ upTo: (events, to) => (to === 0 ? events : events.slice(0, to)) }),
  ),
];

const versionDefects: readonly Spoilt[] = [
  spoilt(
    'an append that expects fewer events than there are is a conflict',
    'it admits one too few',
    () => memoryStore({ admits: (expected, actual) => [actual, actual - 1].includes(expected) }),
  ),
  spoilt(
    'an append that expects more events than there are is a conflict, so that there are no gaps',
    'it admits one too many',
    () => memoryStore({ admits: (expected, actual) => [actual, actual + 1].includes(expected) }),
  ),
  spoilt('a conflict appends nothing', 'it writes the first event before it looks', () =>
    memoryStore({
      onConflict: (events, expected, actual) => (expected > actual ? events.slice(0, 1) : []),
    }),
  ),
];

const raceDefects: readonly Spoilt[] = [
  spoilt('of appends that race from one version, one wins', 'it looks, waits and writes', () =>
    memoryStore({ pause: () => Promise.resolve() }),
  ),
  spoilt(
    'racers that try again all come in, each whole and once',
    'a conflict locks the stream for good',
    () => {
      let isLocked = false;
      return memoryStore({
        admits: (expected, actual) => {
          isLocked ||= expected < actual && actual === 2;
          return expected === actual && !isLocked;
        },
      });
    },
  ),
  spoilt(
    'racers that try again all come in, each whole and once',
    'a batch that met a conflict is written twice in the end',
    () => {
      const met = new Set<string>();
      return memoryStore({
        onConflict: (events) => {
          met.add(idOf(events[0]));
          return [];
        },
        keep: (events) => clone(met.has(idOf(events[0])) ? [...events, ...events] : [...events]),
      });
    },
  ),
];

const jsonDefects: readonly Spoilt[] = [
  spoilt('dates and date-times stay the text that they were', 'it turns times into dates', () =>
    showing(rewriteText((text) => (/^\d{4}-\d\d-\d\dT/.test(text) ? new Date(text) : text))),
  ),
  spoilt('dates and date-times stay the text that they were', 'it writes all times in UTC', () =>
    showing(rewriteText((text) => (/^\d{4}-.*T/.test(text) ? new Date(text).toISOString() : text))),
  ),
  spoilt('text that is all digits stays text, however long', 'it makes big numbers of it', () =>
    showing(rewriteText((text) => (/^\d{16,}$/.test(text) ? BigInt(text) : text))),
  ),
  spoilt('numbers stay exact', 'it keeps 15 digits', () =>
    showing(rewriteNumbers((number) => (number === 0 ? number : Number(number.toPrecision(15))))),
  ),
  spoilt('zero keeps its sign', 'it writes what JSON.stringify makes', () =>
    showing((event) => JSON.parse(JSON.stringify(event))),
  ),
  spoilt('text keeps every letter, however it is composed', 'it composes letters anew', () =>
    showing(rewriteText((text) => text.normalize('NFC'))),
  ),
  spoilt('text keeps every letter, however it is composed', 'it trims', () =>
    showing(rewriteText((text) => text.trim())),
  ),
  spoilt('text keeps every letter, however it is composed', 'it holds 16 bits of a letter', () =>
    showing(rewriteText((text) => text.replace(/\p{Surrogate}?[\u{10000}-\u{10FFFF}]/gu, '?'))),
  ),
  spoilt('text keeps a null character', 'its text ends there', () =>
    showing(rewriteText((text) => text.split('\u0000')[0])),
  ),
  spoilt('text keeps half of a surrogate pair', 'its text is UTF-8', () =>
    showing(rewriteText((text) => Buffer.from(text, 'utf8').toString('utf8'))),
  ),
  spoilt('a field that is null stays, and so does an empty list', 'it drops null', () =>
    showing(
      rewrite((value) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null))
          : value,
      ),
    ),
  ),
  spoilt('an id such as __proto__ is like any other', 'it keeps events by id in an object', () => {
    return memoryStore({
      show: (events) => {
        const byId: { [id: string]: unknown } = {};
        for (const each of events) byId[idOf(each)] = clone(each);
        return Object.values(byId);
      },
    });
  }),
];

const aliasingDefects: readonly Spoilt[] = [
  spoilt(
    'what was appended can be changed by its owner, and the store keeps what it was',
    'it keeps the very events',
    () => memoryStore({ keep: (events) => events }),
  ),
  spoilt(
    'what was read can be changed by its reader, and the store keeps what it was',
    'it hands out the very events',
    () => memoryStore({ show: (events) => [...events] }),
  ),
  spoilt(
    'what was read can be changed by its reader, and the store keeps what it was',
    'it hands out the very list',
    () =>
      memoryStore({
        show: (events) => events,
        upTo: (events, to) => (to < events.length ? events.slice(0, to) : events),
      }),
  ),
  spoilt('what is appended is left as it was', 'it writes the version on the event', () =>
    memoryStore({
      keep: (events) => {
        const kept = clone(events);
        for (const [at, each] of events.entries()) Reflect.set(each, 'version', at);
        return kept;
      },
    }),
  ),
];

/** One store at least for each thing that the kit looks for. */
export const spoiltStores: readonly Spoilt[] = [
  ...orderDefects,
  ...versionDefects,
  ...raceDefects,
  ...jsonDefects,
  ...aliasingDefects,
];
