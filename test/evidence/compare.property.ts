import { type EventLog, orThrow, relations, timeline } from 'bilateral';
import { canonicalJson, compare } from 'bilateral/evidence';
import { japanKorea, japanKoreaLog } from 'bilateral/japan-korea';
import { ask } from 'bilateral/query';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, isQuick, runs } from '../support/holds';

/** A log without some of its events. */
const without = (log: EventLog, dropped: ReadonlySet<number>): EventLog => ({
  ...log,
  events: log.events.filter((_, at) => !dropped.has(at)),
});

const queries = [
  { question: 'dispute', args: { id: 'DS590' } },
  { question: 'agreement', args: { id: 'GSOMIA' } },
  { question: 'boycotts', args: {} },
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
  // By then the declarations of coverage are known.
  '2027-01-01',
];
/** Where the declarations of coverage stand in the log. */
const declarations = japanKoreaLog.events.flatMap(({ type }, at) =>
  type === 'CoverageDeclared' ? [at] : [],
);
const cases = fc.record({
  dropped: fc.uniqueArray(
    fc.oneof(
      { weight: 9, arbitrary: fc.nat({ max: japanKoreaLog.events.length - 1 }) },
      { weight: 1, arbitrary: fc.constantFrom(...declarations) },
    ),
    { minLength: 1, maxLength: 30 },
  ),
  query: fc.constantFrom(...queries),
  points: fc.array(fc.tuple(fc.constantFrom(...days), fc.constantFrom(...days)), {
    minLength: 5,
    maxLength: 10,
  }),
});

test('compare should name exactly the points on both clocks at which answers or coverage differ', () => {
  const found = { same: 0, differing: 0, coverage: 0 };
  holds(
    fc.property(cases, ({ dropped, query, points }) => {
      const after = timeline(relations)(without(japanKoreaLog, new Set(dropped)));
      const differences = orThrow(compare({ ...query, asOf: '2000-01-01' }, after)(japanKorea));
      for (const [day, known] of points) {
        const [was, is] = ([japanKorea, after] as const).map((each) => {
          const { value, coverage } = orThrow(ask(each)({ ...query, asOf: day, knownAt: known }));
          return { answer: canonicalJson(value), coverage: canonicalJson(coverage ?? null) };
        });
        const at = differences.filter(
          ({ validFrom, validTo, knownFrom, knownTo }) =>
            (validFrom ?? '') <= day &&
            day < (validTo ?? '9') &&
            (knownFrom ?? '') <= known &&
            known < (knownTo ?? '9'),
        );
        const said = at.map((each) => ({
          answers: [canonicalJson(each.before), canonicalJson(each.after)],
          coverage: each.coverage && [each.coverage.before, each.coverage.after].map(canonicalJson),
        }));
        const isCovered = was?.coverage === is?.coverage;
        const differing = {
          answers: [was?.answer, is?.answer],
          coverage: isCovered ? null : [was?.coverage, is?.coverage],
        };
        expect(said).toEqual(isCovered && was?.answer === is?.answer ? [] : [differing]);
        found[said.length === 0 ? 'same' : 'differing'] += 1;
        if (!isCovered && was?.answer === is?.answer) found.coverage += 1;
      }
    }),
  );
  // Few logs may all differ, or none.
  if (isQuick) return;
  expect(found.differing).toBeGreaterThan(0);
  expect(found.same).toBeGreaterThan(0);
  if (runs >= 100) expect(found.coverage).toBeGreaterThan(0);
});
