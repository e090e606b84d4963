import { countedLines, type EventLog, formatLog, isRight, parseLog } from 'bilateral';
import { type Receipt, receipt, recheck } from 'bilateral/evidence';
import { questions } from 'bilateral/query';
import { arbitraryHostileLog } from 'bilateral/testing';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { logFrom, routeOf } from '../cases/measures/machine';
import { randomLogs } from '../cases/measures/random/logs';
import { runs } from '../support/holds';
import { act } from '../support/policy';
import { byBruteForce, lineCount, prefix, told } from './brute-force';

type Query = { readonly [field: string]: unknown };
type Case = { readonly log: EventLog; readonly queries: readonly Query[] };

const readable = (text: string): EventLog => {
  const read = parseLog(text);
  return isRight(read) ? read.right : read.left.intact;
};

/** Every built-in question about what is in the logs of hostile events. */
const inJuly: readonly Query[] = [
  '2019-07-03',
  '2019-07-04T12:00:00+09:00',
  '2019-07-12',
  '2019-08-30',
].flatMap((asOf) =>
  Object.keys(questions).flatMap((question) =>
    [
      undefined,
      { id: 'd' },
      { id: 'm' },
      { name: 'Alpha' },
      { from: 'JPN', to: 'KOR', product: 'acid' },
      { by: 'JPN', of: 'KOR' },
      { of: 'JPN', with: 'KOR' },
      { country: 'JPN' },
    ].map((args) => ({ verb: 'answer', question, asOf, ...(args === undefined ? {} : { args }) })),
  ),
);

const ofHostileEvents: fc.Arbitrary<Case> = fc.record({
  log: arbitraryHostileLog(),
  queries: fc.uniqueArray(fc.constantFrom(...inJuly), { minLength: 10, maxLength: 30 }),
});

type Late = {
  readonly kind: 'correct' | 'retract' | 'declare' | 'unheard';
  readonly at: number;
  readonly other: number;
  readonly ids: boolean;
};

const late: fc.Arbitrary<Late> = fc.record({
  kind: fc.constantFrom('correct', 'correct', 'retract', 'declare', 'unheard'),
  at: fc.nat({ max: 40 }),
  other: fc.nat({ max: 40 }),
  ids: fc.boolean(),
});

/** The text of one more line. */
const lineOf = ({ kind, at, other, ids }: Late, number: number, log: EventLog): string => {
  const id = `late-${number}`;
  const events = log.events.filter(({ type }) => !/^Event/.test(type));
  const [target, model] = [events[at % events.length], events[other % events.length]];
  if (kind === 'unheard' || target === undefined || model === undefined)
    return JSON.stringify({ id, type: 'Unheard', occurred: '2026-01-01' });
  if (kind === 'declare')
    return JSON.stringify(
      act(id, 'CoverageDeclared', '2019-01-01', {
        coverage: 'all',
        subjects: ['licensing', 'duty', 'sanctions'],
        routes: [{ from: '*', to: '*' }],
        products: '*',
        extent: 'complete',
        effectiveFrom: '2018-01-01',
        checkedUntil: '2029-12-31',
        counted: countedLines(log, { ids }),
      }),
    );
  if (kind === 'retract')
    return JSON.stringify(
      act(id, 'EventRetracted', '2026-01-01', { target: target.id, reason: 'x' }),
    );
  const { id: _, recordedAt: __, ...replacement } = model;
  return JSON.stringify({
    ...act(id, 'EventRetracted', '2026-01-01', { target: target.id, reason: 'x' }),
    type: 'EventCorrected',
    data: { target: target.id, replacement },
  });
};

const withLate = (log: EventLog, all: readonly Late[]): EventLog =>
  all.reduce(
    (before, each, number) => readable(`${formatLog(before)}${lineOf(each, number, before)}\n`),
    log,
  );

const ofMeasures: fc.Arbitrary<Case> = fc
  .record({
    drawn: randomLogs,
    late: fc.array(late, { minLength: 2, maxLength: 12 }),
    picks: fc.uniqueArray(fc.nat({ max: 99 }), { minLength: 3, maxLength: 6 }),
  })
  .map(({ drawn: { facts, questions: asked }, late: more, picks }) => {
    const log = withLate(logFrom(facts), more);
    const queries = asked.flatMap(({ asked: one, point, knownAt }) =>
      ['tradeRegime', 'tariffOn', 'routeChoices', 'measuresInForce', 'licences'].map(
        (question) => ({
          verb: 'answer',
          question,
          asOf: point,
          ...(knownAt === undefined ? {} : { knownAt }),
          ...(/^(measures|licences)/.test(question) ? {} : { args: routeOf(one) }),
        }),
      ),
    );
    return { log, queries: picks.flatMap((pick) => queries[pick % queries.length] ?? []) };
  });

/** The receipts that queries have of some first lines, and not those that are refused. */
const receiptsOf = (
  queries: readonly Query[],
  log: EventLog,
  version: number,
): readonly Receipt[] =>
  queries.flatMap((query) => {
    const made = receipt(query)(prefix(log, version));
    return isRight(made) ? [made.right] : [];
  });

/** At which parts of the log receipts were made, and at which it was checked in between. */
const versions = fc.record({
  first: fc.double({ min: 0, max: 1, noNaN: true }),
  second: fc.double({ min: 0, max: 1, noNaN: true }),
  between: fc.double({ min: 0, max: 1, noNaN: true }),
});

let flips = 0;
let overturned = 0;

test.each([
  ['measures, with late lines', ofMeasures],
  ['hostile events', ofHostileEvents],
])(
  'recheck should find what asking every receipt again after every line finds, on logs of %s',
  (_, cases) => {
    fc.assert(
      fc.property(cases, versions, ({ log, queries }, { first, second, between }) => {
        const at = (part: number) => Math.floor(part * lineCount(log));
        const early = receiptsOf(queries, log, at(first));
        const receipts = [...early, ...receiptsOf(queries, log, at(second))];
        const found = recheck(receipts)(log);
        expect(found.foreign).toEqual([]);
        const brute = byBruteForce(receipts, log);
        expect(told(found)).toEqual({ overturned: brute.overturned, stand: brute.stand });
        flips += brute.flips;
        overturned += brute.overturned.length;

        const middle = Math.max(at(between), at(first));
        const { checkpoint } = recheck(early)(prefix(log, middle));
        const kept: unknown = JSON.parse(JSON.stringify(checkpoint));
        expect(recheck(receipts, kept)(log)).toEqual(found);
      }),
      { numRuns: Math.min(runs, 2000) },
    );
    expect(flips).toBeGreaterThan(0);
    expect(overturned).toBeGreaterThan(0);
  },
);
