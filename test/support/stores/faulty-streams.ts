import { clone, type FaultyStore, faulty, idOf } from './faulty-store';
import { memoryStore } from './memory-store';

const separateNames = (difference: string): string =>
  `stream names that differ only in ${difference} are two streams`;

const anyName = 'a stream may be called __proto__ or constructor';

const sameId = 'two streams may contain events with the same id';

const differences = [
  'case',
  'a space at the end',
  'a space at the beginning',
  'a hyphen',
  'an accent',
  'how an accent is composed',
  'letters outside of ASCII',
  'a wildcard of SQL',
  'a slash',
  'a dot at the end',
  'the last of 100 characters',
  'the last of 300 characters',
];

/** Stores that take one stream for another. */
export const streamFaults: readonly FaultyStore[] = [
  faulty(
    [
      'a stream contains no events of another stream',
      sameId,
      ...differences.map((each) => separateNames(each)),
      anyName,
    ],
    'has only one stream',
    () => memoryStore({ name: () => 'the only stream' }),
  ),
  faulty(sameId, 'drops an id that another stream has', () => {
    const stored = new Set<string>();
    return memoryStore({
      keep: (events) => {
        const kept = clone(events.filter((each) => !stored.has(idOf(each))));
        for (const each of events) stored.add(idOf(each));
        return kept;
      },
    });
  }),
  faulty(sameId, 'throws for an id that another stream has', () => {
    const stored = new Set<string>();
    return memoryStore({
      keep: (events) => {
        if (events.some((each) => stored.has(idOf(each)))) throw new Error('duplicate key');
        for (const each of events) stored.add(idOf(each));
        return clone(events);
      },
    });
  }),
  faulty(separateNames('case'), 'folds the case of stream names', () =>
    memoryStore({ name: (stream) => stream.toLowerCase() }),
  ),
  faulty(separateNames('a space at the end'), 'drops spaces at the end of stream names', () =>
    memoryStore({ name: (stream) => stream.trimEnd() }),
  ),
  faulty(separateNames('a space at the beginning'), 'drops spaces before stream names', () =>
    memoryStore({ name: (stream) => stream.trimStart() }),
  ),
  faulty(separateNames('a hyphen'), 'ignores hyphens in stream names', () =>
    memoryStore({ name: (stream) => stream.replaceAll('-', '') }),
  ),
  faulty(
    ['an accent', 'how an accent is composed'].map(separateNames),
    'ignores accents in stream names',
    () => memoryStore({ name: (stream) => stream.normalize('NFD').replace(/\p{M}/gu, '') }),
  ),
  faulty(separateNames('how an accent is composed'), 'normalises stream names', () =>
    memoryStore({ name: (stream) => stream.normalize() }),
  ),
  faulty(separateNames('letters outside of ASCII'), 'writes stream names in ASCII', () =>
    memoryStore({ name: (stream) => stream.replace(/[\u0300-\uffff]/g, '?') }),
  ),
  faulty(separateNames('a wildcard of SQL'), 'looks streams up with LIKE', () =>
    memoryStore({ name: (stream) => stream.replace('_', '-') }),
  ),
  faulty(separateNames('a slash'), 'makes a file name of a stream name', () =>
    memoryStore({ name: (stream) => stream.replace('/', '_') }),
  ),
  faulty(separateNames('a dot at the end'), 'drops dots at the end, as Windows does', () =>
    memoryStore({ name: (stream) => stream.replace(/\.$/, '') }),
  ),
  faulty(
    ['the last of 100 characters', 'the last of 300 characters'].map(separateNames),
    'keeps 64 characters of a stream name',
    () => memoryStore({ name: (stream) => stream.slice(0, 64) }),
  ),
  faulty(separateNames('the last of 300 characters'), 'keeps 255 characters of a name', () =>
    memoryStore({ name: (stream) => stream.slice(0, 255) }),
  ),
  faulty(anyName, 'keeps streams in an object', () =>
    memoryStore({
      name: (stream) => {
        if (stream in {}) throw new TypeError('held.push is not a function');
        return stream;
      },
    }),
  ),
];
