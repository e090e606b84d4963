import { type Check, expectSame, expectStream, numbered, stream } from './check';

const [events, others] = [numbered(2), numbered(3, 'other')];

const distinct = (difference: string, one: string, other: string): Check => ({
  name: `stream names that differ only in ${difference} are two streams`,
  holds: async (store) => {
    await store.append(one, events, 0);
    expectSame('outcome', await store.append(other, others, 0), 'appended');
    await expectStream(store, events, one);
    await expectStream(store, others, other);
  },
});

export const streamChecks: readonly Check[] = [
  {
    name: 'a stream contains no events of another stream',
    holds: async (store) => {
      await store.append(stream, events, 0);
      expectSame('outcome', await store.append('another', others, 0), 'appended');
      await expectStream(store, events);
      await expectStream(store, others, 'another');
    },
  },
  {
    name: 'two streams may contain events with the same id',
    holds: async (store) => {
      await store.append(stream, events, 0);
      expectSame('outcome', await store.append('another', events, 0), 'appended');
      await expectStream(store, events, 'another');
      await expectStream(store, events);
    },
  },
  distinct('case', 'jpn-kor', 'JPN-KOR'),
  distinct('a space at the end', 'jpn-kor', 'jpn-kor '),
  distinct('a space at the beginning', 'jpn-kor', ' jpn-kor'),
  distinct('a hyphen', 'jpn-kor', 'jpnkor'),
  distinct('an accent', 'cote', 'côte'),
  distinct('how an accent is composed', 'c\u00f4te', 'co\u0302te'),
  distinct('letters outside of ASCII', '日本', '韓国'),
  distinct('a wildcard of SQL', 'jpn_kor', 'jpn-kor'),
  distinct('a slash', 'jpn/kor', 'jpn_kor'),
  distinct('a dot at the end', 'jpn-kor', 'jpn-kor.'),
  distinct('the last of 100 characters', `${'x'.repeat(99)}1`, `${'x'.repeat(99)}2`),
  distinct('the last of 300 characters', `${'x'.repeat(299)}1`, `${'x'.repeat(299)}2`),
  {
    name: 'a stream may be called __proto__ or constructor',
    holds: async (store) => {
      const named = [['__proto__', events] as const, ['constructor', others] as const];
      for (const [name, each] of named) {
        expectSame('outcome', await store.append(name, each, 0), 'appended');
        await expectStream(store, each, name);
      }
    },
  },
];
