import {
  append,
  type EventLog,
  formatLog,
  isRight,
  orThrow,
  parseLog,
  relations,
  timeline,
} from 'bilateral';
import { canonicalJson, type Receipt, receipt, recheck, verifyReceipt } from 'bilateral/evidence';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { ask } from 'bilateral/query';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../support/holds';
import { act } from '../support/policy';
import { check } from './verifier.mjs';

const days = ['2019-07-03', '2019-08-30', '2020-01-01', '2021-06-30', '2023-03-20', '2023-12-31'];
const named = [
  ['tradeRegime', { from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' }],
  ['tradeRegime', { from: 'JPN', to: 'KOR', product: 'photoresist' }],
  ['trustedPartner', { by: 'JPN', of: 'KOR' }],
  ['dispute', { id: 'DS590' }],
  ['measuresInForce', undefined],
  ['boycotts', undefined],
] as const;
const queries = named.flatMap(([question, args]) =>
  days.map((day) => ({
    verb: 'answer',
    question,
    ...(args === undefined ? {} : { args }),
    asOf: day,
  })),
);

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
  return isRight(answered) ? canonicalJson(answered.right.value) : '';
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
        const before = canonicalJson(each.answer);
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
      numRuns: Math.min(runs, 100),
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

/** A text with one character changed. */
const changed = (text: string, at: number): string => {
  const place = at % text.length;
  const other = text[place] === 'x' ? 'y' : 'x';
  return text.slice(0, place) + other + text.slice(place + 1);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

test('a changed character of a receipt or of a line that it cites should be found, by the library and by the checker', () => {
  const text = formatLog(japanKoreaLog);
  const sound: readonly Receipt[] = queries.map((query) => orThrow(receipt(query)(japanKoreaLog)));
  for (const each of sound) {
    expect(verifyReceipt(each)(japanKoreaLog)).toEqual([]);
    expect(check(JSON.stringify(each), text)).toEqual([]);
  }
  fc.assert(
    fc.property(fc.constantFrom(...sound), fc.nat(), fc.nat(), (each, at, pick) => {
      const receiptText = changed(JSON.stringify(each), at);
      expect(check(receiptText, text)).not.toEqual([]);
      expect(verifyReceipt(parsed(receiptText))(japanKoreaLog)).not.toEqual([]);
      const cited = each.grounds.flatMap(({ lines }) => lines.map(({ line }) => line));
      if (cited.length === 0) return;
      const lines = text.split('\n');
      const line = cited[pick % cited.length] ?? 0;
      lines[line] = changed(lines[line] ?? '', at);
      const logText = lines.join('\n');
      expect(check(JSON.stringify(each), logText)).not.toEqual([]);
      const read = parseLog(logText);
      if (isRight(read)) expect(verifyReceipt(each)(read.right)).not.toEqual([]);
    }),
    { numRuns: runs },
  );
});
