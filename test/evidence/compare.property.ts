import { type EventLog, orThrow, relations, timeline } from 'bilateral';
import { canonicalJson, compare } from 'bilateral/evidence';
import { japanKorea, japanKoreaLog } from 'bilateral/japan-korea';
import { ask } from 'bilateral/query';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, isQuick } from '../support/holds';

/** A log without some of its events. */
const without = (log: EventLog, dropped: ReadonlySet<number>): EventLog => ({
  ...log,
  events: log.events.filter((_, at) => !dropped.has(at)),
});

const queries = [
  { question: 'dispute', args: { id: 'DS590' } },
  { question: 'agreement', args: { id: 'GSOMIA' } },
  { question: 'trustedPartner', args: { by: 'JPN', of: 'KOR' } },
  { question: 'tradeRegime', args: { from: 'JPN', to: 'KOR', product: 'photoresist' } },
].map((query) => ({ verb: 'answer', ...query }));

const days = [
  '2018-12-01',
  '2019-07-02',
  '2019-07-04',
  '2019-08-03',
  '2019-11-23',
  '2020-07-05',
  '2023-03-21',
  '2023-12-31',
];
const cases = fc.record({
  dropped: fc.uniqueArray(fc.nat({ max: japanKoreaLog.events.length - 1 }), {
    minLength: 1,
    maxLength: 30,
  }),
  query: fc.constantFrom(...queries),
  points: fc.array(fc.tuple(fc.constantFrom(...days), fc.constantFrom(...days)), {
    minLength: 5,
    maxLength: 10,
  }),
});

test('compare should name exactly the points on both clocks at which two logs answer differently', () => {
  const found = { same: 0, differing: 0 };
  holds(
    fc.property(cases, ({ dropped, query, points }) => {
      const after = timeline(relations)(without(japanKoreaLog, new Set(dropped)));
      const differences = orThrow(compare({ ...query, asOf: '2000-01-01' }, after)(japanKorea));
      for (const [day, known] of points) {
        const answers = [japanKorea, after].map((each) =>
          canonicalJson(orThrow(ask(each)({ ...query, asOf: day, knownAt: known })).value),
        );
        const at = differences.filter(
          ({ validFrom, validTo, knownFrom, knownTo }) =>
            (validFrom ?? '') <= day &&
            day < (validTo ?? '9') &&
            (knownFrom ?? '') <= known &&
            known < (knownTo ?? '9'),
        );
        const said = at.map((each) => [canonicalJson(each.before), canonicalJson(each.after)]);
        expect(said).toEqual(answers[0] === answers[1] ? [] : [answers]);
        found[said.length === 0 ? 'same' : 'differing'] += 1;
      }
    }),
  );
  // Few logs may all differ, or none.
  if (isQuick) return;
  expect(found.differing).toBeGreaterThan(0);
  expect(found.same).toBeGreaterThan(0);
});
