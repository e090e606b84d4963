import { append, orThrow } from 'bilateral';
import { type Checkpoint, type Receipt, receipt, recheck, verifyReceipt } from 'bilateral/evidence';
import { describe, expect, it } from 'vitest';
import { documentDigest } from '../../src/hash/document-digest';
import { act, declaredComplete, logOf } from '../support/policy';

const made = (query: object, log: Parameters<ReturnType<typeof receipt>>[0]): Receipt =>
  orThrow(receipt(query)(log));
const begun = (id: string, occurred: string, recordedAt = occurred) =>
  act(id, 'BoycottStarted', occurred, { boycott: id, against: 'JPN' }, { recordedAt });

describe('recheck', () => {
  const log = logOf(begun('a', '2019-07-01'), begun('b', '2019-08-01'));
  const on = (asOf: string) => made({ verb: 'answer', question: 'boycotts', asOf }, log);
  const receipts = [on('2019-07-15'), on('2019-08-15'), on('2020-01-01')];

  it('should tell which answers later lines overturn, by which and since when', () => {
    const longer = orThrow(
      append([
        begun('unrelated', '2019-12-01', '2020-02-01'),
        {
          ...act('gone', 'EventRetracted', '2020-03-01', { target: 'b', reason: 'It never was.' }),
          enteredAt: '2020-03-04',
        },
      ])(log),
    );
    const { stand, overturned, foreign } = recheck(receipts)(longer);
    expect(stand).toEqual([receipts[0]]);
    const found = overturned.map(({ receipt: { asOf }, line, by, recordedAt, enteredAt }) => [
      asOf,
      line,
      by,
      recordedAt,
      enteredAt,
    ]);
    expect(found).toEqual([
      ['2019-08-15', 4, 'gone', '2020-03-01', '2020-03-04'],
      ['2020-01-01', 3, 'unrelated', '2020-02-01', null],
    ]);
    expect(foreign).toEqual([]);
    for (const each of receipts) expect(verifyReceipt(each)(longer)).toEqual([]);
  });

  it('should ask again only what later lines touch, from a checkpoint kept as JSON', () => {
    const { checkpoint } = recheck(receipts)(log);
    const kept: unknown = JSON.parse(JSON.stringify(checkpoint));
    const longer = orThrow(append([begun('c', '2019-12-01', '2020-02-01')])(log));
    const found = recheck(receipts, kept)(longer);
    expect(found).toEqual(recheck(receipts)(longer));
    expect(found.overturned.map(({ receipt: { asOf } }) => asOf)).toEqual(['2020-01-01']);
  });

  it('should pass over a checkpoint of another log, and whatever is none', () => {
    const { checkpoint } = recheck(receipts)(log);
    const longer = orThrow(append([begun('c', '2019-12-01', '2020-02-01')])(log));
    const nothingRead = { ...checkpoint, reads: checkpoint.reads.map(() => []) };
    const sealed = (each: Checkpoint) => ({ ...each, digest: documentDigest(each) });
    expect(sealed(checkpoint)).toEqual(checkpoint);
    const other = sealed({ ...nothingRead, log: { ...checkpoint.log, head: '0'.repeat(64) } });
    const older = sealed({ ...nothingRead, made: { ...checkpoint.made, rules: 0 } });
    const changed = [nothingRead, { ...checkpoint, reads: [1] }];
    for (const each of [other, older, ...changed, {}, null, 'a text'])
      expect(recheck(receipts, each)(longer)).toEqual(recheck(receipts)(longer));
  });

  it('should set apart receipts that were changed, also where the changed answer is that of today', () => {
    const longer = orThrow(append([begun('c', '2019-12-01', '2020-02-01')])(log));
    const [now] = recheck(receipts)(longer).overturned;
    const forged = { ...receipts[2], answer: now?.now } as Receipt;
    const { stand, foreign } = recheck([forged])(longer);
    expect(stand).toEqual([]);
    expect(foreign.map(({ faults }) => faults.map(({ _tag }) => _tag))).toEqual([
      ['ReceiptChanged'],
    ]);
  });

  it('should set apart an answer that its own lines do not give', () => {
    const made = { ...(receipts[0] as Receipt), answer: [] };
    const { stand, overturned, foreign } = recheck([
      { ...made, digest: documentDigest(made) },
      5 as unknown as Receipt,
    ])(log);
    expect([stand, overturned]).toEqual([[], []]);
    expect(foreign.map(({ faults }) => faults[0]?._tag)).toEqual(['AnswerDiffers', 'NotAReceipt']);
  });

  it('should overturn an answer of which only the coverage changed, also from a checkpoint', () => {
    const covered = declaredComplete(log, {
      subjects: ['society', 'disputes', 'lists', 'licensing', 'duty', 'compensation', 'sanctions'],
      routes: [{ from: '*', to: '*' }],
    });
    const asOf = '2020-01-01';
    const kept = [
      ['boycotts'],
      ['dispute', { id: 'DS1' }],
      ['trustedPartner', { by: 'JPN', of: 'KOR' }],
      ['measuresInForce'],
      ['disputes'],
      ['licences'],
    ].map(([question, args]) =>
      made({ verb: 'answer', question, asOf, ...(args === undefined ? {} : { args }) }, covered),
    );
    const longer = orThrow(
      append([
        act('taken-back', 'EventRetracted', '2026-03-01', { target: 'declared', reason: 'Wrong.' }),
      ])(covered),
    );
    const { checkpoint } = recheck(kept)(covered);
    expect(kept.map(({ coverage: { status } }) => status)).toEqual(kept.map(() => 'complete'));
    for (const { stand, overturned } of [
      recheck(kept)(longer),
      recheck(kept, JSON.parse(JSON.stringify(checkpoint)))(longer),
    ]) {
      expect(stand).toEqual([]);
      expect(overturned.map(({ by, coverage: { status } }) => [by, status])).toEqual(
        kept.map(() => ['taken-back', 'outside']),
      );
      expect(overturned.map(({ now }) => now)).toEqual(kept.map(({ answer }) => answer));
    }
  });

  it('should set apart receipts of another log', () => {
    const { foreign } = recheck(receipts)(
      logOf(begun('b', '2019-08-01'), begun('a', '2019-07-01')),
    );
    expect(foreign.map(({ faults }) => faults[0]?._tag)).toEqual([
      'LineChanged',
      'LineChanged',
      'LineChanged',
    ]);
  });
});
