import { append, audit, isLeft } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

const court = { country: 'KOR', sector: 'JUD', name: 'Supreme Court' } as const;
const company = { country: 'JPN', sector: 'BUS', name: 'A company' } as const;
const issued = (more: object = {}) =>
  act(
    'issued',
    'RulingIssued',
    '2018-10-30',
    { ruling: 'r', court: 'Supreme Court', against: [company], orders: 'compensation', ...more },
    { by: court },
  );
const enforced = (id: string, occurred: string, step: string) =>
  act(id, 'RulingEnforced', occurred, { ruling: 'r', step }, { by: court });

describe('a ruling', () => {
  it('is kept as it was given', () => {
    expect(held(stateOf(logOf(issued()), '2018-10-30').rulings.get('r'))).toEqual({
      ruling: 'r',
      court: 'Supreme Court',
      by: court,
      against: [company],
      orders: 'compensation',
      cases: [],
      plaintiffs: null,
      award: null,
      issued: '2018-10-30',
      act: 'issued',
      enforcementSteps: 0,
      lastStep: null,
    });
    const full = { cases: ['2013Da61381'], plaintiffs: 4, award: { currency: 'KRW', amount: 1e8 } };
    expect(held(stateOf(logOf(issued(full)), '2018-10-30').rulings.get('r'))).toMatchObject(full);
  });

  it('is enforced step by step', () => {
    const log = logOf(
      issued(),
      enforced('a', '2019-01-09', 'shares seized'),
      enforced('b', '2019-05-01', 'sale asked for'),
    );
    expect(held(stateOf(log, '2019-01-09').rulings.get('r'))).toMatchObject({
      enforcementSteps: 1,
      lastStep: 'shares seized',
    });
    expect(held(stateOf(log, '2019-05-01').rulings.get('r'))).toMatchObject({
      enforcementSteps: 2,
      lastStep: 'sale asked for',
      act: 'issued',
    });
  });

  it('may come after provisional measures, and is about a dispute and an agreement', () => {
    const about = { dispute: 'd', agreement: 'treaty' };
    const order = {
      ruling: 'r',
      court: 'A court',
      against: [company],
      orders: 'to wait',
      ...about,
    };
    const ordered = act('ordered', 'ProvisionalMeasuresOrdered', '2018-01-01', order, {
      by: court,
    });
    const late = { ...ordered, id: 'late', occurred: '2019-01-01', recordedAt: '2019-01-01' };
    const provisional = { orders: 'to wait', act: 'ordered', issued: '2018-01-01' };
    const log = logOf(ordered, issued(about));
    expect(audit(log)).toEqual([]);
    expect(held(stateOf(log, '2018-01-01').rulings.get('r'))).toMatchObject({
      ...about,
      orders: 'to wait',
      provisional: [provisional],
    });
    expect(held(stateOf(log, '2018-10-30').rulings.get('r'))).toMatchObject({
      ...about,
      orders: 'compensation',
      act: 'issued',
      provisional: [provisional],
    });
    expect(
      audit(logOf(ordered, issued(), { ...issued(), id: 'again' }, late as typeof ordered)),
    ).toMatchObject([
      { event: 'again', message: expect.stringContaining('already issued, by "issued"') },
      { event: 'late', message: expect.stringContaining('the court has given judgment') },
    ]);
  });

  it('may be withdrawn once', () => {
    const back = (id: string, on: string, withdraws = 'issued') =>
      act(id, 'DecisionWithdrawn', on, { ruling: 'r', withdraws }, { by: court });
    const steps = [issued(), back('back', '2018-12-01'), back('again', '2018-12-02')];
    const at = (day: '2018-11-30' | '2018-12-02') =>
      held(stateOf(logOf(...steps), day).rulings.get('r'));
    expect(at('2018-11-30').withdrawn).toBeUndefined();
    expect(at('2018-12-02')).toMatchObject({ act: 'issued', withdrawn: 'back' });
    const other = back('other', '2018-12-03', 'back');
    expect(audit(logOf(...steps, other))).toMatchObject([
      { event: 'again', message: expect.stringContaining('already withdrawn, by "back"') },
      { event: 'other', message: expect.stringContaining('name "issued"') },
    ]);
    expect(
      audit(logOf(enforced('step', '2018-11-01', 'x'), back('lone', '2018-12-01', 'step'))),
    ).toMatchObject([
      { event: 'step' },
      { event: 'lone', message: expect.stringContaining('add RulingIssued') },
    ]);
  });

  it('may follow provisional measures that are withdrawn', () => {
    const order = { ruling: 'r', court: 'A court', against: [company], orders: 'to wait' };
    const ordered = act('ordered', 'ProvisionalMeasuresOrdered', '2018-01-01', order, {
      by: court,
    });
    const back = (id: string, on: string) =>
      act(id, 'DecisionWithdrawn', on, { ruling: 'r', withdraws: 'ordered' }, { by: court });
    const log = logOf(ordered, back('back', '2018-06-01'), issued());
    expect(audit(log)).toEqual([]);
    expect(held(stateOf(log, '2018-05-31').rulings.get('r')).provisional?.[0]).not.toHaveProperty(
      'withdrawn',
    );
    expect(held(stateOf(log, '2018-06-01').rulings.get('r')).provisional?.[0]?.withdrawn).toBe(
      'back',
    );
    const given = held(stateOf(log, '2018-10-30').rulings.get('r'));
    expect(given).toMatchObject({ act: 'issued', provisional: [{ withdrawn: 'back' }] });
    expect(given).not.toHaveProperty('withdrawn');
    expect(audit(logOf(ordered, issued(), back('late', '2018-12-01')))).toMatchObject([
      { event: 'late', message: expect.stringContaining('which ended the provisional measures') },
    ]);
  });

  it('may be withdrawn by the international court that gave it', () => {
    const icj = { sector: 'IGO', name: 'International Court of Justice' } as const;
    const order = { ruling: 'r', court: 'ICJ', against: [company], orders: 'to wait' };
    const back = { ruling: 'r', withdraws: 'ordered' };
    const log = logOf(
      act('ordered', 'ProvisionalMeasuresOrdered', '2018-01-01', order, { by: icj }),
      act('back', 'DecisionWithdrawn', '2018-06-01', back, { by: icj }),
    );
    expect(audit(log)).toEqual([]);
    expect(held(stateOf(log, '2018-06-01').rulings.get('r')).provisional?.[0]?.withdrawn).toBe(
      'back',
    );
    const corrected = act(
      'corrected',
      'EventCorrected',
      '2018-07-01',
      {
        target: 'back',
        replacement: {
          type: 'DecisionWithdrawn',
          schemaVersion: 1,
          occurred: '2018-06-15',
          by: icj,
          data: back,
          sources: [{ publisher: 'A newspaper' }],
        },
      } as never,
      { by: court },
    );
    expect(isLeft(append([corrected])(log))).toBe(false);
  });

  it('is the only decision that an actor of no country withdraws', () => {
    const wto = { sector: 'IGO', name: 'WTO' } as const;
    const of = { agreement: 'treaty', withdraws: 'x' };
    const taken = append([
      act('back', 'DecisionWithdrawn', '2018-06-01', of as never, { by: wto }),
    ])(logOf());
    expect(isLeft(taken) && taken.left.message).toMatch(/by/);
  });

  it('must be given before it is enforced', () => {
    expect(audit(logOf(enforced('a', '2019-01-09', 'x')))).toMatchObject([
      { _tag: 'AgainstTheRules', event: 'a', table: 'rulings', row: 'r' },
    ]);
  });
});
