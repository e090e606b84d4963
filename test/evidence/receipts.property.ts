import { append, type EventLog, isRight, orThrow, relations, timeline } from 'bilateral';
import { canonicalJson, receipt, recheck } from 'bilateral/evidence';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { ask } from 'bilateral/query';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isQuick, runs } from '../support/holds';
import { act } from '../support/policy';
import { queries } from './queries';

const prefix = (log: EventLog, version: number): EventLog => ({
  ...log,
  events: log.events.slice(0, version),
});

/** The shipped case, with some of its events retracted at the end. */
const retracting = (targets: readonly number[]): EventLog => {
  const ids = new Set(targets.map((at) => japanKoreaLog.events[at]?.id ?? ''));
  const acts = [...ids].map((target, index) =>
    act(`late-${index}`, 'EventRetracted', '2026-01-01', { target, reason: 'A mistake.' }),
  );
  return orThrow(append(acts)(japanKoreaLog));
};

const answerNow = (log: EventLog, query: object): string => {
  const answered = ask(timeline(relations)(log))(query);
  return isRight(answered) ? canonicalJson([answered.right.value, answered.right.coverage]) : '';
};

test('recheck should find the answers that asking again finds, each by the first line that overturned it', () => {
  const plain = japanKoreaLog.events.flatMap(({ type }, at) =>
    type === 'EventCorrected' || type === 'EventRetracted' ? [] : [at],
  );
  const cases = fc.record({
    version: fc.integer({ min: 20, max: japanKoreaLog.events.length }),
    targets: fc.array(fc.constantFrom(...plain), { minLength: 1, maxLength: 6 }),
    asked: fc.uniqueArray(fc.constantFrom(...queries), { minLength: 1, maxLength: 6 }),
  });
  fc.assert(
    fc.property(cases, ({ version, targets, asked }) => {
      const log = retracting(targets);
      const earlier = prefix(log, version);
      const receipts = asked.map((query) => orThrow(receipt(query)(earlier)));
      const { stand, overturned, foreign } = recheck(receipts)(log);
      expect(foreign).toEqual([]);
      const brute = receipts.flatMap((each) => {
        const before = canonicalJson([each.answer, each.coverage]);
        if (answerNow(log, each.query) === before) return [];
        let line = version + 1;
        while (answerNow(prefix(log, line), each.query) === before) line += 1;
        return [[each.digest, line, log.events[line - 1]?.id]];
      });
      expect(overturned.map(({ receipt: { digest }, line, by }) => [digest, line, by])).toEqual(
        brute,
      );
      expect(stand).toHaveLength(receipts.length - brute.length);
    }),
    {
      numRuns: isQuick ? 2 : Math.min(runs, 100),
      // A declaration of coverage changed the answer and was retracted, so no row of today has it.
      examples: [
        [
          {
            version: 54,
            targets: [97, 42],
            asked: queries.filter(
              ({ question, asOf }) => question === 'dispute' && asOf === '2021-06-30',
            ),
          },
        ],
      ],
    },
  );
});
