import { clone, type FaultyStore, faulty, idOf, showing } from './faulty-store';
import { streamFaults } from './faulty-streams';
import { memoryStore } from './memory-store';
import { rewrite, rewriteNumbers, rewriteText } from './rewrite';

const orderFaults: readonly FaultyStore[] = [
  faulty('a stream without appends is empty', 'throws for an unknown stream', () =>
    memoryStore({
      nothing: () => {
        throw new Error('no such stream');
      },
    }),
  ),
  faulty('events come back in the order in which they were appended', 'sorts by id', () =>
    memoryStore({
      show: (events) => clone([...events].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))),
    }),
  ),
  faulty('`to` limits a read to the first events', 'ignores `to`', () =>
    memoryStore({ upTo: (events) => events }),
  ),
  faulty('`to` limits a read to the first events', 'reads one event too many', () =>
    memoryStore({ upTo: (events, to) => events.slice(0, to + 1) }),
  ),
  faulty('`to` limits a read to the first events', 'takes 0 for all events', () =>
    memoryStore({ upTo: (events, to) => (to === 0 ? events : events.slice(0, to)) }),
  ),
];

const longRead = 'a read returns all events of a long stream';
const longAppend = 'a long append stores all of its events';
const longText = [
  'an event of more than 65,535 characters stays whole',
  'an event of more than 65,535 bytes stays whole',
];

const sizeFaults: readonly FaultyStore[] = [
  faulty(longRead, 'returns only the first 20 events', () =>
    memoryStore({ show: (events) => clone(events.slice(0, 20)) }),
  ),
  faulty(longRead, 'returns only the first 1,000 events', () =>
    memoryStore({ show: (events) => clone(events.slice(0, 1000)) }),
  ),
  faulty(longAppend, 'keeps 25 events of a longer append', () =>
    memoryStore({ keep: (events) => clone(events.slice(0, 25)) }),
  ),
  faulty(longText.slice(0, 1), 'cuts text after 65,535 characters', () =>
    showing(rewriteText((text) => text.slice(0, 65_535))),
  ),
  faulty(longText.slice(0, 1), 'cuts the JSON of an event after 65,535 characters', () =>
    showing((event) => {
      const text = JSON.stringify(event);
      return text.length > 65_535 ? JSON.parse(text.slice(0, 65_535)) : event;
    }),
  ),
  faulty(longText, 'cuts text after 65,535 bytes', () =>
    showing(
      rewriteText((text) =>
        Buffer.byteLength(text) > 65_535 ? Buffer.from(text).subarray(0, 65_535).toString() : text,
      ),
    ),
  ),
];

const versionFaults: readonly FaultyStore[] = [
  faulty(
    'an append that expects fewer events than there are is a conflict',
    'accepts a version that is one too low',
    () => memoryStore({ admits: (expected, actual) => [actual, actual - 1].includes(expected) }),
  ),
  faulty(
    'an append that expects more events than there are is a conflict',
    'accepts a version that is one too high',
    () => memoryStore({ admits: (expected, actual) => [actual, actual + 1].includes(expected) }),
  ),
  faulty('a conflict appends nothing', 'writes the first event before it checks the version', () =>
    memoryStore({
      onConflict: (events, expected, actual) => (expected > actual ? events.slice(0, 1) : []),
    }),
  ),
];

const raceFaults: readonly FaultyStore[] = [
  faulty(
    'of several appends that expect the same version, one succeeds',
    'waits between checking and writing',
    () => memoryStore({ pause: () => Promise.resolve() }),
  ),
  faulty(
    'appends that are tried again after a conflict are all stored, each whole and once',
    'locks the stream after a conflict',
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
  faulty(
    'appends that are tried again after a conflict are all stored, each whole and once',
    'writes an append twice after a conflict',
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

const jsonFaults: readonly FaultyStore[] = [
  faulty('dates and date-times stay the same text', 'turns date-times into Date objects', () =>
    showing(rewriteText((text) => (/^\d{4}-\d\d-\d\dT/.test(text) ? new Date(text) : text))),
  ),
  faulty('dates and date-times stay the same text', 'writes all date-times in UTC', () =>
    showing(rewriteText((text) => (/^\d{4}-.*T/.test(text) ? new Date(text).toISOString() : text))),
  ),
  faulty('text of digits stays text, however long', 'turns long digits into BigInt', () =>
    showing(rewriteText((text) => (/^\d{16,}$/.test(text) ? BigInt(text) : text))),
  ),
  faulty('numbers stay exact', 'keeps 15 digits of a number', () =>
    showing(rewriteNumbers((number) => (number === 0 ? number : Number(number.toPrecision(15))))),
  ),
  faulty('zero keeps its sign', 'stores the text of JSON.stringify', () =>
    showing((event) => JSON.parse(JSON.stringify(event))),
  ),
  faulty('text keeps every character, composed or decomposed', 'normalises text to NFC', () =>
    showing(rewriteText((text) => text.normalize('NFC'))),
  ),
  faulty('text keeps every character, composed or decomposed', 'trims text', () =>
    showing(rewriteText((text) => text.trim())),
  ),
  faulty(
    'text keeps every character, composed or decomposed',
    'stores 16 bits of each character',
    () =>
      showing(rewriteText((text) => text.replace(/\p{Surrogate}?[\u{10000}-\u{10FFFF}]/gu, '?'))),
  ),
  faulty('text keeps a null character', 'ends text at a null character', () =>
    showing(rewriteText((text) => text.split('\u0000')[0])),
  ),
  faulty('text keeps half of a surrogate pair', 'stores text as UTF-8', () =>
    showing(rewriteText((text) => Buffer.from(text, 'utf8').toString('utf8'))),
  ),
  faulty('text keeps every character, composed or decomposed', 'writes line ends as LF', () =>
    showing(rewriteText((text) => text.replace(/\r\n?/g, '\n'))),
  ),
  faulty('text keeps every character, composed or decomposed', 'drops byte-order marks', () =>
    showing(rewriteText((text) => text.replace(/^\ufeff/, ''))),
  ),
  faulty('true stays true, and a list of one item stays a list', 'writes true as 1', () =>
    showing(rewrite((value) => (value === true ? 1 : value))),
  ),
  faulty(
    'true stays true, and a list of one item stays a list',
    'writes a list of one as its item',
    () =>
      showing((event) => {
        const data: object = Reflect.get(Object(event), 'data');
        const reports: unknown = Reflect.get(data, 'reports');
        if (Array.isArray(reports) && reports.length === 1)
          Reflect.set(data, 'reports', reports[0]);
        return event;
      }),
  ),
  faulty('fields with null and empty lists stay', 'drops fields with null', () =>
    showing(
      rewrite((value) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null))
          : value,
      ),
    ),
  ),
  faulty('an id such as __proto__ is like any other', 'keeps events by id in an object', () => {
    return memoryStore({
      show: (events) => {
        const byId: { [id: string]: unknown } = {};
        for (const each of events) byId[idOf(each)] = clone(each);
        return Object.values(byId);
      },
    });
  }),
];

const aliasingFaults: readonly FaultyStore[] = [
  faulty(
    'changing events after they were appended does not change the store',
    'keeps the event objects passed to it',
    () => memoryStore({ keep: (events) => events }),
  ),
  faulty(
    'changing events after they were read does not change the store',
    'returns the event objects that it keeps',
    () => memoryStore({ show: (events) => [...events] }),
  ),
  faulty(
    'changing events after they were read does not change the store',
    'returns the list that it keeps',
    () =>
      memoryStore({
        show: (events) => events,
        upTo: (events, to) => (to < events.length ? events.slice(0, to) : events),
      }),
  ),
  faulty(
    'an append does not change the events passed to it',
    'adds a version to the events passed to it',
    () =>
      memoryStore({
        keep: (events) => {
          const kept = clone(events);
          for (const [at, each] of events.entries()) Reflect.set(each, 'version', at);
          return kept;
        },
      }),
  ),
];

/** At least one faulty store for every check. */
export const faultyStores: readonly FaultyStore[] = [
  ...orderFaults,
  ...streamFaults,
  ...sizeFaults,
  ...versionFaults,
  ...raceFaults,
  ...jsonFaults,
  ...aliasingFaults,
];
