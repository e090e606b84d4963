import { describe, expect, it } from 'vitest';
import { type Announce, amend, announce } from '../../cases/measures/facts';
import { machineOf } from '../../cases/measures/machine';
import { act } from '../../support/policy';
import { baseline, type Day, measure, regime } from './regime';

const permit = (id: string, on: string, more: Partial<Announce>) =>
  announce(id, on, 'example', {
    measure: 'permit',
    goods: ['*'],
    by: 'USA',
    flow: 'import',
    instrument: 'import-licensing-requirement',
    against: '*',
    ...more,
  });

describe('what is to come of a trade regime', () => {
  it('is in the order of its dates, each with all that has effect by then', () => {
    const eased = act('eased', 'MeasureAmended', '2019-07-02', {
      measure: 'of-m',
      products: ['acid'],
      licence: 'specified-bulk',
      effectiveFrom: '2019-07-20',
    });
    const events = [
      baseline(),
      measure('m', 'individual', { effectiveFrom: '2019-07-04', effectiveUntil: '2019-08-01' }),
      measure('n', 'prohibited', {
        effectiveFrom: '2019-07-10T12:00:00+09:00',
        effectiveUntil: '2019-07-10T05:00:00Z',
      }),
      eased,
    ];
    expect(regime('2019-07-02', ...events).upcoming).toEqual([
      { on: '2019-07-04', licence: 'individual', measure: 'of-m', act: 'm' },
      { on: '2019-07-10T12:00:00+09:00', licence: 'prohibited', measure: 'of-n', act: 'n' },
      { on: '2019-07-10T05:00:00Z', licence: 'individual', measure: 'of-n', act: 'n' },
      { on: '2019-07-20', licence: 'specified-bulk', measure: 'of-m', act: 'eased' },
      { on: '2019-08-01', licence: 'general-bulk', measure: 'of-m', act: 'm' },
    ]);
  });

  it('comes true', () => {
    const events = [
      baseline(),
      measure('m', 'individual', { effectiveFrom: '2019-07-04', effectiveUntil: '2019-08-01' }),
      measure('n', 'prohibited', { effectiveFrom: '2019-07-04', effectiveUntil: '2019-07-20' }),
      act('s', 'MeasureSuspended', '2019-07-02', {
        measure: 'of-m',
        products: ['acid'],
        effectiveFrom: '2019-07-15',
        effectiveUntil: '2019-07-25',
      }),
    ];
    const { upcoming } = regime('2019-07-02', ...events);
    expect(upcoming).toHaveLength(6);
    // Every date above is a day.
    for (const { on, licence } of upcoming)
      expect([on, regime(on as string as Day, ...events).licence]).toEqual([on, licence]);
  });

  it('may be a change of the baseline', () => {
    const next = baseline('next', 'none', '2019-06-30', { effectiveFrom: '2019-07-10' });
    expect(regime('2019-07-01', baseline(), next).upcoming).toEqual([
      { on: '2019-07-10', licence: 'none', measure: null, act: 'next' },
    ]);
  });

  it('may have no date', () => {
    const on = { measure: 'of-m', products: ['acid'] } as const;
    const events = [
      baseline(),
      measure('m', 'individual'),
      measure('n', 'prohibited', { effectiveFrom: null }),
      act('l', 'MeasureLifted', '2019-07-05', { ...on, effectiveFrom: null }),
      baseline('next', 'none', '2019-07-05', { effectiveFrom: null }),
    ];
    expect(regime('2019-07-05', ...events)).toMatchObject({
      licence: 'individual',
      upcoming: [],
      undated: [
        { measure: null, act: 'next' },
        { measure: 'of-m', act: 'l' },
        { measure: 'of-n', act: 'n' },
      ],
    });
  });

  it('names the end of an announcement for another country that ends an amendment of its rule', () => {
    const firms = ['Alpha'];
    const { tradeRegime } = machineOf([
      permit('all', '2020-01-01', { licence: 'specified-bulk' }),
      permit('china', '2020-01-05', { firms, against: ['CHN'], until: '2020-02-01' }),
      amend('amended', '2020-01-06', 'example', {
        measure: 'permit',
        goods: ['*'],
        firms,
        licence: 'individual',
      }),
    ]);
    const asked = { from: 'DEU', to: 'USA', goods: 'HS 72', firm: 'Alpha' };
    expect(tradeRegime(asked, '2020-01-10')).toMatchObject({
      licence: 'individual',
      upcoming: [{ on: '2020-02-01', licence: 'specified-bulk', act: 'china' }],
    });
    expect(tradeRegime(asked, '2020-02-01')?.licence).toBe('specified-bulk');
  });

  it('is the same whether or not a later act names a quota for others', () => {
    const facts = [
      permit('own', '2020-01-01', { goods: ['HS 720851'], licence: 'general-bulk' }),
      permit('wide', '2020-01-05', {
        from: '2020-01-06',
        until: '2020-01-07',
        licence: 'individual',
      }),
    ];
    const later = permit('later', '2020-01-19', {
      against: ['DEU'],
      quota: { quantity: 4, per: 'year' },
    });
    const asked = { from: 'KOR', to: 'USA', goods: 'HS 720851' };
    expect(machineOf([...facts, later]).tradeRegime(asked, '2020-01-05')).toEqual(
      machineOf(facts).tradeRegime(asked, '2020-01-05'),
    );
  });
});
