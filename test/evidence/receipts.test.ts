import { readFileSync } from 'node:fs';
import { append, type EventLog, formatLog, isLeft, merge, orThrow, parseLog } from 'bilateral';
import { type Receipt, receipt, recheck, verifyReceipt } from 'bilateral/evidence';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';
import { libraryVersion } from '../../src/evidence/receipt-type';
import { documentDigest } from '../../src/hash/document-digest';
import { act, declaredComplete, logOf } from '../support/policy';
import { check } from './verifier.mjs';

const acid = { from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' };
const asked = (asOf: string) => ({ verb: 'answer', question: 'tradeRegime', args: acid, asOf });
const made = (query: object, log = japanKoreaLog): Receipt => orThrow(receipt(query)(log));
const tags = (value: unknown, log = japanKoreaLog) =>
  verifyReceipt(value)(log).map(({ _tag }) => _tag);

describe('a receipt', () => {
  const sound = made(asked('2020-01-01'));

  it('should have the answer, its grounds with their lines, and the head of the log', () => {
    expect(sound).toMatchObject({
      query: asked('2020-01-01'),
      answer: { licence: 'individual' },
      coverage: { status: 'sample' },
      grounds: [
        { event: 'jp-individual-licences-2019', lines: [{ line: expect.any(Number) }] },
        { event: 'jp-kr-coverage-goods', lines: [{ line: 97 }] },
      ],
      log: { version: 98 },
    });
    expect(sound.made.library).toBe(libraryVersion);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(libraryVersion).toBe(version);
  });

  it('should be the same for the same log read from its text', () => {
    expect(made(asked('2020-01-01'), orThrow(parseLog(formatLog(japanKoreaLog))))).toEqual(sound);
  });

  it('should be sound, for the library and for a checker of its own', () => {
    expect(verifyReceipt(sound)(japanKoreaLog)).toEqual([]);
    expect(check(JSON.stringify(sound), formatLog(japanKoreaLog))).toEqual([]);
  });

  it('should be refused for a query that is not one answer, with the reason', () => {
    for (const query of [
      { verb: 'history', question: 'tradeRegime', args: acid },
      { ...asked('2020-01-01'), question: 'no-such-question' },
      { ...asked('2020-01-01'), suppose: { drop: ['x'] } },
      'a text',
    ])
      expect(isLeft(receipt(query)(japanKoreaLog))).toBe(true);
  });

  it('should be refused where lines are missing that a declaration counts', () => {
    const declared = declaredComplete(japanKoreaLog);
    expect(made(asked('2020-01-01'), declared).coverage.complete).toBe(true);
    const shorter = { ...declared, events: declared.events.slice(1) };
    const refused = receipt(asked('2020-01-01'))(shorter);
    expect(isLeft(refused) && refused.left).toMatchObject({
      _tag: 'LinesMissing',
      act: 'declared',
    });
  });

  it('should be told from one that was changed, and from another log', () => {
    expect(tags({ ...sound, answer: { licence: 'none' } })).toEqual(['ReceiptChanged']);
    expect(tags({ nothing: true })).toEqual(['NotAReceipt']);
    const cited = sound.grounds[0]?.lines[0]?.line ?? 0;
    const changed = (at: number) => ({
      ...japanKoreaLog,
      events: japanKoreaLog.events.map((event, index) =>
        index === at - 1 ? { ...event, note: 'changed' } : event,
      ),
    });
    expect(tags(sound, changed(cited))).toEqual(['LineChanged']);
    expect(tags(sound, changed(cited + 1))).toEqual(['LogChanged']);
    const shorter = { ...japanKoreaLog, events: japanKoreaLog.events.slice(0, -1) };
    expect(tags(sound, shorter)).toEqual(['LogShorter']);
  });
});

describe('a receipt that was changed and has its digest made anew', () => {
  const query = { ...asked('2020-01-01'), knownAt: '2021-01-01' };
  const sound = made(query);
  const [ground] = sound.grounds;
  const [line] = ground?.lines ?? [];
  const signed = (changes: object) => {
    const changed = { ...sound, ...changes } as Receipt;
    return { ...changed, digest: documentDigest(changed) };
  };

  it('should be sound without a change', () => {
    expect(verifyReceipt(signed({}))(japanKoreaLog)).toEqual([]);
  });

  it.each([
    ['asOf', { asOf: '2021-06-01' }, 'asOf: expected "2020-01-01", as in the query, found'],
    ['knownAt', { knownAt: null }, 'knownAt: expected "2021-01-01", as in the query, found null.'],
    ['an unknown field', { note: 'cleared' }, 'note: expected one of the fields'],
    ['an unknown field of the log', { log: { ...sound.log, name: 'x' } }, 'log.name: '],
    ['an unknown field of what made it', { made: { ...sound.made, by: 'x' } }, 'made.by: '],
    ['an unknown field of the coverage', { coverage: { ...sound.coverage, x: 1 } }, 'coverage.x: '],
    ['an unknown field of a ground', { grounds: [{ ...ground, x: 1 }] }, 'grounds[0].x: '],
    [
      'an unknown field of a line',
      { grounds: [{ ...ground, lines: [{ ...line, x: 1 }] }] },
      'grounds[0].lines[0].x: ',
    ],
    ['later rules', { made: { ...sound.made, rules: 99 } }, 'made.rules: expected 1, found 99. If'],
    ['a later log format', { made: { ...sound.made, logFormat: 2 } }, 'made.logFormat: expected 1'],
  ])('should be told by its path for %s', (_, changes, says) => {
    const changed = signed(changes);
    const faults = verifyReceipt(changed)(japanKoreaLog);
    expect(faults.map(({ _tag }) => _tag)).toEqual(['NotAReceipt']);
    expect(faults[0]?.message).toContain(says);
    expect(recheck([changed])(japanKoreaLog).foreign).toHaveLength(1);
    expect(check(JSON.stringify(changed), formatLog(japanKoreaLog))).toHaveLength(1);
  });

  it('should be told where its library is no version, or a field is missing', () => {
    const { knownAt: _, ...without } = sound;
    for (const [value, says] of [
      [signed({ made: { ...sound.made, library: 'x' } }), 'made.library: expected a version'],
      [{ ...without, digest: documentDigest(without) }, 'knownAt: expected'],
    ] as const)
      expect(verifyReceipt(value)(japanKoreaLog)[0]?.message).toContain(says);
  });

  it('should be refused by the checker where its text has a field twice', () => {
    const text = JSON.stringify(sound);
    for (const twice of [
      text.replace('{', '{"answer":null,'),
      text.replace('"made":{', '"made":{"r\\u0075les":99,'),
    ])
      expect(check(twice, formatLog(japanKoreaLog))).toEqual(['a field occurs twice']);
  });
});

describe('a receipt of a log that was merged with another copy', () => {
  const stamped = (id: string, enteredAt: string) => ({
    ...act(id, 'BoycottStarted', '2019-07-01', { boycott: id, against: 'JPN' }),
    enteredAt,
  });
  const common = logOf(stamped('a', '2019-07-02') as never);
  const ours = logOf(stamped('a', '2019-07-02') as never, stamped('b', '2019-07-05') as never);
  const theirs = logOf(stamped('a', '2019-07-02') as never, stamped('c', '2019-07-03') as never);
  const query = { verb: 'answer', question: 'boycotts', asOf: '2020-01-01' };
  const merged = orThrow(merge(theirs)(ours));

  it('should stay sound where it was made before the copies parted', () => {
    expect(merged.events.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(tags(made(query, common), merged)).toEqual([]);
  });

  it('should be told where a line of the other copy now stands above its last line', () => {
    expect(tags(made(query, theirs), merged)).toEqual([]);
    expect(tags(made(query, ours), merged)).toEqual(['LineChanged']);
    expect(tags(made(query, ours), ours)).toEqual([]);
  });
});

describe('text that is not well formed', () => {
  const broken = (log: EventLog): EventLog =>
    orThrow(
      append([
        act('broken', 'StatementMade', '2024-01-01', {
          act: 'report',
          says: 'half a pair: \ud800',
        }),
      ])(log),
    );
  const query = { verb: 'answer', question: 'statements', asOf: '2024-06-01' };

  it('should be refused in an answer, with an error value', () => {
    const refused = receipt(query)(broken(japanKoreaLog));
    expect(isLeft(refused) && refused.left._tag).toBe('TextNotWellFormed');
  });

  it('should overturn an answer as any other line does', () => {
    const made = orThrow(receipt(query)(japanKoreaLog));
    expect(recheck([made])(broken(japanKoreaLog)).overturned.map(({ by }) => by)).toEqual([
      'broken',
    ]);
    expect(verifyReceipt(made)(broken(japanKoreaLog))).toEqual([]);
  });
});
