import { audit, clearance, countedLines, type EventInput, type EventLog, isRight } from 'bilateral';
import { receipt } from 'bilateral/evidence';
import { describe, expect, it } from 'vitest';
import { act, logOf, stateOf } from '../../support/policy';
import { acid, ban, declared, ofAllGoods } from './declared';

const note = act('note', 'BoycottStarted', '2019-06-01', { boycott: 'b', against: 'KOR' });
const day = '2020-06-01';

/** What a log without its ban says. */
const asked = (whole: EventLog, knownAt?: '2024-01-20' | '2024-12-01') => {
  const log = { ...whole, events: whole.events.filter(({ id }) => id !== ban.id) };
  const query = { verb: 'answer', question: 'clearance', args: acid, asOf: day };
  const { verdict, reasons } = clearance(acid)(stateOf(log, day, knownAt));
  return {
    verdict: [verdict, ...reasons.map(({ because }) => because)],
    isReceiptMade: isRight(receipt(query)(log)),
    isNamed: audit(log).some(({ _tag }) => _tag === 'MissingLines'),
  };
};
const missing = {
  verdict: ['refused', 'lines-missing'],
  isReceiptMade: false,
  isNamed: true,
};
const clear = { verdict: ['clear'], isReceiptMade: true, isNamed: true };

const counting = (ids: boolean) =>
  declared(
    'counting',
    { ...ofAllGoods, counted: countedLines(logOf(ban, note), { ids }) },
    '2024-01-10',
  );

/** A correction of an act. */
const corrected = (
  id: string,
  target: EventInput,
  data: object,
  recordedAt: string,
): EventInput => {
  const { id: _, recordedAt: __, ...rest } = target;
  return act(
    id,
    'EventCorrected',
    recordedAt,
    { target: target.id, reason: 'It was wrong.', replacement: { ...rest, ...data } } as never,
    { recordedAt },
  );
};
/** The data of a declaration that covers all goods, and counts nothing unless these do. */
const claiming = (target: EventInput, data: object = {}) => {
  const { counted: _, ...rest } = target.data as { readonly counted?: object };
  return { data: { ...rest, ...data } };
};

describe.each([true, false])('a count of lost lines, with ids: %s, should stand', (ids) => {
  const whole = counting(ids);
  const fewer = { counted: countedLines(logOf(note), { ids }) };

  it('for a correction that leaves it out', () => {
    const bare = corrected('bare', whole, claiming(whole), '2024-02-01');
    expect(asked(logOf(ban, note, whole, bare))).toEqual(missing);
  });

  it('for a correction of the same day', () => {
    const bare = corrected('bare', whole, claiming(whole), '2024-01-10');
    expect(asked(logOf(ban, note, whole, bare))).toEqual(missing);
  });

  it('for a correction that counts fewer lines', () => {
    const less = corrected('less', whole, claiming(whole, fewer), '2024-02-01');
    expect(asked(logOf(ban, note, whole, less))).toEqual(missing);
  });

  it('for a chain of corrections, of which only the first leaves it out, or only the last', () => {
    const bare = corrected('bare', whole, claiming(whole), '2024-02-01');
    const same = corrected('same', whole, { data: whole.data }, '2024-03-01');
    expect(asked(logOf(ban, note, whole, bare, same))).toEqual(missing);
    const first = corrected('same', whole, { data: whole.data }, '2024-02-01');
    const last = corrected('bare', whole, claiming(whole), '2024-03-01');
    expect(asked(logOf(ban, note, whole, first, last))).toEqual(missing);
  });

  it('for a correction that gives the declaration another name or type', () => {
    const other = declared('other', { ...ofAllGoods, coverage: 'other' }, '2024-01-10');
    const renamed = corrected('renamed', whole, claiming(whole, { coverage: 'd' }), '2024-02-01');
    expect(asked(logOf(ban, note, whole, renamed))).toEqual(missing);
    for (const recordedAt of ['2024-01-10', '2024-02-01']) {
      const { type, data, schemaVersion } = act('x', 'BoycottStarted', '2024-01-10', {
        boycott: 'c',
        against: 'KOR',
      });
      const turned = corrected('turned', whole, { type, data, schemaVersion }, recordedAt);
      expect(asked(logOf(ban, note, whole, other, turned))).toEqual(missing);
    }
  });

  it('as known before a correction and after it', () => {
    const bare = corrected('bare', whole, claiming(whole), '2024-02-01');
    for (const knownAt of ['2024-01-20', '2024-12-01'] as const)
      expect(asked(logOf(ban, note, whole, bare), knownAt)).toEqual(missing);
  });

  it('for a count that only a correction made, also over one that stands above this correction', () => {
    const early = declared('early', { ...ofAllGoods, coverage: 'early' }, '2019-01-01');
    const above = declared(
      'counting',
      { ...ofAllGoods, counted: countedLines(logOf(early), { ids }) },
      '2024-01-10',
    );
    const named = countedLines(logOf(early, above, ban), { ids: true });
    const late = corrected('late', early, claiming(early, { counted: named }), '2024-02-01');
    expect(asked(logOf(early, above, ban, late))).toEqual(missing);
  });

  it('not after the declaration is retracted', () => {
    const other = declared('other', { ...ofAllGoods, coverage: 'other' }, '2024-01-10');
    const bare = corrected('bare', whole, claiming(whole), '2024-02-01');
    const gone = act('gone', 'EventRetracted', '2024-03-01', { target: 'counting', reason: 'x' });
    expect(asked(logOf(ban, note, whole, other, bare, gone)).verdict).toEqual(['clear']);
  });
});

describe('after a loss', () => {
  const whole = counting(true);
  const left = logOf(note, whole);
  const again = (counted: object, data: object = {}) =>
    declared('again', { ...ofAllGoods, counted, ...data }, '2024-02-01');
  const ofIds = (...events: readonly EventInput[]) => countedLines(logOf(...events), { ids: true });

  it('a later declaration should clear if it counts every line above it', () => {
    for (const ids of [true, false])
      expect(asked(logOf(ban, note, whole, again(countedLines(left, { ids }))))).toEqual(clear);
  });

  it('a later declaration should not clear if it counts only a part of the lines above it', () => {
    for (const counted of [ofIds(), ofIds(note), ofIds(whole)])
      expect(asked(logOf(ban, note, whole, again(counted)))).toEqual(missing);
  });

  it('a declaration under another name should not clear either if it counts only a part', () => {
    const other = again(ofIds(note), { coverage: 'other' });
    expect(asked(logOf(ban, note, whole, other))).toEqual(missing);
  });

  it('a later declaration should not clear for a correction that adds its count', () => {
    const bare = declared('again', ofAllGoods, '2024-02-01');
    const counted = countedLines(left, { ids: true });
    const late = corrected('late', bare, claiming(bare, { counted }), '2024-03-01');
    expect(asked(logOf(ban, note, whole, bare, late))).toEqual(missing);
  });

  it('a later declaration that counts every line should clear after a correction, too', () => {
    const full = again(countedLines(left, { ids: true }));
    const bare = corrected('bare', full, claiming(full), '2024-03-01');
    expect(asked(logOf(ban, note, whole, full, bare))).toEqual(clear);
  });

  it('audit should say that a later declaration counts only a part', () => {
    const log = logOf(ban, note, whole, again(ofIds(note)));
    const lost = { ...log, events: log.events.slice(1) };
    expect(audit(lost).map(({ message }) => message)).toEqual([
      expect.stringContaining('"again" below it does not count every line above it'),
    ]);
  });

  it('two declarations that share one count should each be compared with the lines above it', () => {
    const first = declared('first', ofAllGoods, '2024-01-10');
    const { events, digest } = countedLines(logOf(note, first));
    const second = { coverage: 'd', subjects: ['disputes'], counted: { events, digest } };
    const log = logOf(note, first, declared('second', second, '2024-02-01'));
    const shared = log.events.flatMap(({ data }) => ('counted' in data ? [data.counted] : []));
    const [counted] = shared;
    const both = log.events.map((event) =>
      event.type === 'CoverageDeclared' ? { ...event, data: { ...event.data, counted } } : event,
    );
    // The cast is safe: only a count was added.
    const { verdict, reasons } = clearance(acid)(
      stateOf({ ...log, events: both as unknown as EventLog['events'] }, day),
    );
    expect([verdict, reasons.map(({ because }) => because)]).toEqual([
      'refused',
      ['lines-missing'],
    ]);
  });
});
