import {
  type AppendOptions,
  append,
  asEntered,
  asKnownAt,
  asOf,
  boycotts,
  clearance,
  countedLines,
  coverage,
  dispute,
  type EventLog,
  formatLog,
  history,
  isLeft,
  isRight,
  knowledgeAt,
  merge,
  orThrow,
  parseLog,
  pipe,
  record,
  relations,
  revisions,
  suppose,
  timeline,
  tradeRegime,
} from 'bilateral';
import { compare, receipt, recheck, verifyReceipt } from 'bilateral/evidence';
import { ask } from 'bilateral/query';
import { describe, expect, it } from 'vitest';
import { act, declaredComplete, logOf } from '../../support/policy';

const chips = { from: 'JPN', to: 'KOR', product: 'HS:854231' } as const;
const regime = tradeRegime(chips);
const start = act('start', 'BoycottStarted', '2019-07-01', { boycott: 'b', against: 'JPN' });

/** A line that no version of this library knows. */
const unknown = (fields: object = {}): string =>
  JSON.stringify({
    id: 'new',
    type: 'EmbargoImposed',
    schemaVersion: 1,
    occurred: '2019-08-01',
    recordedAt: '2024-03-01',
    data: {},
    ...fields,
  });
const withLine = (log: EventLog, line: string): EventLog =>
  orThrow(parseLog(`${formatLog(log)}${line}\n`));

const complete = declaredComplete(logOf(start));
const unread = withLine(complete, unknown());
const replayed = timeline(relations)(unread);
const statusOf = (log: EventLog, day: '2018-06-01' | '2019-07-15' | '2024-06-01' = '2019-07-15') =>
  pipe(log, timeline(relations), asOf(day), coverage(regime)).status;

describe('a log with a line of an unknown type', () => {
  it('should clear nothing, since the line could be a ban', () => {
    expect(pipe(complete, timeline(relations), asOf('2019-07-15'), clearance(chips)).verdict).toBe(
      'clear',
    );
    const refused = pipe(unread, timeline(relations), asOf('2019-07-15'), clearance(chips));
    expect(refused.verdict).toBe('refused');
    expect(refused.reasons.map(({ because }) => because)).toEqual(['lines-unread']);
  });

  it('should say so on every day, since an act may reach back', () => {
    expect(pipe(replayed, asOf('2019-07-15'), coverage(regime))).toEqual({
      status: 'unread',
      complete: false,
      extent: 'complete',
      checkedUntil: '2023-12-31',
      act: 'declared',
    });
    expect(statusOf(unread, '2018-06-01')).toBe('unread');
    expect(statusOf(unread, '2024-06-01')).toBe('unread');
    const segments = history(coverage(regime))(replayed);
    expect(segments.map(({ value }) => value.status)).toEqual(['outside', 'unread']);
  });

  it('should say so wherever the line stands', () => {
    const above = withLine(logOf(start), unknown({ recordedAt: '2019-08-01' }));
    expect(statusOf(declaredComplete(above))).toBe('unread');
  });

  it('should say so of a later version of a known type, and of a correction that states one', () => {
    const later = {
      ...act('ban', 'BoycottEnded', '2019-08-01', { boycott: 'b' }),
      schemaVersion: 9,
    };
    expect(statusOf(withLine(complete, JSON.stringify(later)))).toBe('unread');
    const { id: _, recordedAt: __, ...replacement } = later;
    const correction = {
      ...act('fix', 'EventRetracted', '2024-03-01', { target: 'start', reason: 'x' }),
      type: 'EventCorrected',
      data: { target: 'start', replacement },
    };
    expect(statusOf(withLine(complete, JSON.stringify(correction)))).toBe('unread');
  });

  it('should stay outside what no declaration covers, and tell of lost lines first', () => {
    const disputes = pipe(replayed, asOf('2019-07-15'), coverage(dispute('DS1')));
    expect(disputes.status).toBe('outside');
    const lost = { ...unread, events: unread.events.slice(1) };
    expect(statusOf(lost)).toBe('missing');
  });

  it('should say so of a sample and of what is stale', () => {
    const sample = declaredComplete(logOf(start), { extent: 'sample' });
    expect(statusOf(withLine(sample, unknown()))).toBe('unread');
  });
});

describe('a log without lines that were wrong', () => {
  const text = formatLog(complete).replace('"boycott":"b"', '"boycot":"b"');
  const read = parseLog(text);
  const intact = isLeft(read) ? read.left.intact : complete;

  it('should clear nothing, since a line that was left out could be a ban', () => {
    const sound = declaredComplete(logOf());
    const text = formatLog(sound).replace('\n', '\nnot a line\n');
    const failure = parseLog(text);
    const rest = isLeft(failure) ? failure.left.intact : sound;
    expect(rest.leftOut).toBe(1);
    expect(statusOf(sound)).toBe('complete');
    expect(statusOf(rest)).toBe('unread');
    const known = pipe(rest, timeline(relations), asKnownAt('2024-01-10'), asOf('2019-07-15'));
    expect(coverage(regime)(known).status).toBe('unread');
  });

  it('should lack the line where lines are counted', () => {
    expect(statusOf(intact)).toBe('missing');
  });

  it('should stay so with more lines and merged with another', () => {
    const more = act('more', 'BoycottStarted', '2019-07-02', { boycott: 'c', against: 'JPN' });
    expect(orThrow(append([more])(intact)).leftOut).toBe(1);
    expect(orThrow(merge(logOf(more))(intact)).leftOut).toBe(1);
    expect(orThrow(merge(intact)(logOf(more))).leftOut).toBe(1);
  });
});

describe('a line of an unknown type, on the clocks', () => {
  it('should count from when it was public', () => {
    const at = (known: '2024-02-29' | '2024-03-01') =>
      pipe(replayed, asKnownAt(known), asOf('2019-07-15'), coverage(regime)).status;
    expect([at('2024-02-29'), at('2024-03-01')]).toEqual(['complete', 'unread']);
    const segments = revisions(coverage(regime), '2019-07-15')(replayed);
    expect(segments.map(({ from, value }) => [from, value.status])).toEqual([
      [undefined, 'outside'],
      ['2024-01-10', 'complete'],
      ['2024-03-01', 'unread'],
    ]);
  });

  it('should always count where nobody can tell when it was public', () => {
    for (const recordedAt of [undefined, 7, 'last spring', '2024-02-30']) {
      const log = withLine(complete, unknown({ recordedAt }));
      const known = pipe(log, timeline(relations), asKnownAt('2024-02-01'), asOf('2019-07-15'));
      expect(coverage(regime)(known).status).toBe('unread');
    }
  });

  it('should count from when it was entered', () => {
    const stamped = complete.events.map((event) => ({ ...event, enteredAt: '2024-01-10' }));
    const log = withLine(logOf(...(stamped as never[])), unknown({ enteredAt: '2024-04-01' }));
    const whole = timeline(relations)(log);
    const at = (point: '2024-03-31' | '2024-04-01') =>
      pipe(whole, asEntered(point), asOf('2019-07-15'), coverage(regime)).status;
    expect([at('2024-03-31'), at('2024-04-01')]).toEqual(['complete', 'unread']);
    const known = knowledgeAt(coverage(regime), { shipped: '2024-03-15', asOf: '2019-07-15' })(
      whole,
    );
    expect([known.entered.status, known.published.status, known.now.status]).toEqual([
      'complete',
      'unread',
      'unread',
    ]);
    expect(known.unread.map(({ id }) => id)).toEqual(log.unknown.map(({ id }) => id));
    const later = knowledgeAt(coverage(regime), { shipped: '2024-04-01' })(whole);
    expect(later.unread).toEqual([]);
  });

  it('should count in what is supposed, recorded and merged', () => {
    const more = act('more', 'BoycottStarted', '2019-07-02', { boycott: 'c', against: 'JPN' });
    const at = asOf('2019-07-15');
    const supposed = suppose({ drop: ['start'], add: [more as never] })(replayed);
    expect(coverage(regime)(at(supposed)).status).toBe('unread');
    const options: AppendOptions = { expectedVersion: 3 };
    expect(coverage(regime)(at(orThrow(record([more], options)(replayed)))).status).toBe('unread');
    expect(statusOf(orThrow(append([more], options)(unread)))).toBe('unread');
    const branch = withLine(logOf(start), unknown());
    const other = declaredComplete(logOf(start), {
      counted: countedLines(logOf(start), { ids: true }),
    });
    expect(statusOf(other)).toBe('complete');
    expect(statusOf(orThrow(merge(branch)(other)))).toBe('unread');
    expect(statusOf(orThrow(merge(other)(branch)))).toBe('unread');
  });
});

describe('an answer beside a line of an unknown type', () => {
  const query = { verb: 'answer', question: 'tradeRegime', args: chips, asOf: '2019-07-15' };

  it('should say so as JSON', () => {
    const answered = orThrow(ask(replayed)(query));
    expect(answered.coverage?.status).toBe('unread');
    const before = orThrow(ask(replayed)({ ...query, knownAt: '2024-02-01' }));
    expect(before.coverage?.status).toBe('complete');
  });

  it('should say so in its receipt, and overturn what was cleared before', () => {
    const cleared = orThrow(receipt(query)(complete));
    expect(cleared.coverage.status).toBe('complete');
    expect(verifyReceipt(cleared)(unread)).toEqual([]);
    const { checkpoint } = recheck([cleared])(complete);
    for (const kept of [undefined, checkpoint]) {
      const { overturned } = recheck([cleared], kept)(unread);
      expect(overturned.map(({ line, by }) => [line, by])).toEqual([[3, 'new']]);
    }
    const doubted = receipt(query)(unread);
    expect(isRight(doubted) && doubted.right.coverage.status).toBe('unread');
    expect(isRight(doubted) && verifyReceipt(doubted.right)(unread)).toEqual([]);
  });

  it('should be told by compare from the day on which the line was public', () => {
    const found = orThrow(compare(query, unread)(complete));
    expect(
      found.map(({ validFrom, knownFrom, knownTo }) => [validFrom, knownFrom, knownTo]),
    ).toEqual([
      ['2018-01-01', '2024-03-01', null],
      ['2024-01-01', '2024-03-01', null],
    ]);
  });

  it('should stay as it is where it does not ask for coverage', () => {
    expect(pipe(replayed, asOf('2019-07-15'), boycotts()).length).toBe(1);
  });
});
