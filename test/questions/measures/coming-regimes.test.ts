import { describe, expect, it } from 'vitest';
import {
  type Announce,
  amend,
  announce,
  baseline as baselineFact,
  type Fact,
  membership,
} from '../../cases/measures/facts';
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

describe('what is to come where a country joins or leaves a union', () => {
  const members = [
    membership('EUN', 'DEU', '1958-01-01'),
    membership('EUN', 'GBR', '1973-01-01', '2020-07-01'),
    { ...membership('EUN', 'HRV', '2020-07-01'), on: '2019-01-01' },
  ];
  const ofUnion = (more: Partial<Announce> = {}): Fact =>
    permit('union', '2020-01-01', { by: 'EUN', against: ['CHN'], licence: 'individual', ...more });
  const upcoming = (facts: readonly Fact[], to: string, day = '2020-06-01') =>
    machineOf([...members, ...facts])
      .tradeRegime({ from: 'CHN', to, goods: 'HS 7208' }, day)
      ?.upcoming.map(({ on, licence, measure, act }) => [on, licence, measure, act]);

  it('should have what the union decided, for a member', () => {
    const coming = ofUnion({ from: '2020-09-01' });
    const expected = [['2020-09-01', 'individual', 'permit', 'union']];
    expect(upcoming([coming], 'DEU')).toEqual(expected);
    expect(upcoming([coming], 'HRV', '2020-07-02')).toEqual(expected);
  });

  it('should have the day on which the rules of the union end or begin for the country', () => {
    expect(upcoming([ofUnion()], 'DEU')).toEqual([]);
    expect(upcoming([ofUnion()], 'GBR')).toEqual([['2020-07-01', null, null, 'EUN-GBR']]);
    expect(upcoming([ofUnion()], 'HRV')).toEqual([['2020-07-01', 'individual', null, 'EUN-HRV']]);
  });

  it('should leave out what the union decided for a later day, for a country that leaves', () => {
    expect(upcoming([ofUnion({ until: '2020-09-01' })], 'GBR')).toEqual([
      ['2020-07-01', null, null, 'EUN-GBR'],
    ]);
    expect(upcoming([ofUnion({ until: '2020-09-01' })], 'HRV')).toEqual([
      ['2020-07-01', 'individual', null, 'EUN-HRV'],
      ['2020-09-01', null, 'permit', 'union'],
    ]);
  });

  it('should say what the baseline of the country requires once it has left', () => {
    const free = baselineFact('free', '2018-01-01', 'example', {
      exporter: 'CHN',
      importer: '*',
      goods: ['*'],
      licence: 'none',
    });
    expect(upcoming([ofUnion(), free], 'GBR')).toEqual([['2020-07-01', 'none', null, 'EUN-GBR']]);
    expect(upcoming([free], 'GBR')).toEqual([]);
  });

  it('should leave out a membership that changes nothing on the route', () => {
    expect(upcoming([], 'HRV')).toBe(undefined);
    const own = permit('own', '2020-01-01', { by: 'HRV', licence: 'individual' });
    expect(upcoming([own], 'HRV')).toEqual([]);
  });
});
