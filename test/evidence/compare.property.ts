import { type EventLog, orThrow, relations, timeline } from 'bilateral';
import { canonicalJson, compare } from 'bilateral/evidence';
import { ask, questions } from 'bilateral/query';
import { arbitraryHostileLog } from 'bilateral/testing';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, isQuick } from '../support/holds';

/** A log without some of its events. */
const without = (log: EventLog, dropped: ReadonlySet<number>): EventLog => ({
  ...log,
  events: log.events.filter((_, at) => !dropped.has(at)),
});

const asked = Object.keys(questions).flatMap((question) =>
  [
    undefined,
    { id: 'd' },
    { id: 'm' },
    { name: 'Alpha' },
    { from: 'JPN', to: 'KOR', product: 'acid' },
    { by: 'JPN', of: 'KOR' },
  ].map((args) => ({ verb: 'answer', question, ...(args === undefined ? {} : { args }) })),
);

const days = [
  '2018-01-01',
  '2019-07-02',
  '2019-07-04',
  '2019-07-05',
  '2019-07-12',
  '2019-08-01',
  '2020-07-05',
];
const cases = fc.record({
  log: arbitraryHostileLog(),
  dropped: fc.uniqueArray(fc.nat({ max: 8 }), { minLength: 1, maxLength: 3 }),
  queries: fc.uniqueArray(fc.constantFrom(...asked), { minLength: 5, maxLength: 10 }),
  points: fc.array(fc.tuple(fc.constantFrom(...days), fc.constantFrom(...days)), {
    minLength: 5,
    maxLength: 10,
  }),
});

test('compare should name exactly the points on both clocks at which two logs answer differently', () => {
  const found = { same: 0, differing: 0 };
  holds(
    fc.property(cases, ({ log, dropped, queries, points }) => {
      const [before, after] = [log, without(log, new Set(dropped))].map(timeline(relations));
      if (before === undefined || after === undefined) return;
      for (const query of queries) {
        const differences = compare({ ...query, asOf: '2000-01-01' }, after)(before);
        if (differences._tag === 'Left') continue;
        for (const [day, known] of points) {
          const answers = [before, after].map((each) =>
            canonicalJson(orThrow(ask(each)({ ...query, asOf: day, knownAt: known })).value),
          );
          const at = differences.right.filter(
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
      }
    }),
  );
  // Few logs may all differ, or none.
  if (isQuick) return;
  expect(found.differing).toBeGreaterThan(0);
  expect(found.same).toBeGreaterThan(0);
});
