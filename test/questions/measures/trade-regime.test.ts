import { isNone, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, korea, logOf, stateOf } from '../../support/policy';
import { acid, baseline, type Day, hs, measure, regime } from './regime';

describe('tradeRegime', () => {
  it('knows nothing where the log knows neither a baseline nor a measure', () => {
    const state = stateOf(logOf(baseline(), measure('m', 'individual')), '2019-07-01');
    for (const route of [
      { ...acid, product: 'other' },
      { ...acid, from: 'KOR', to: 'JPN' },
      { ...acid, to: 'USA' },
      { ...acid, product: '__proto__' },
    ])
      expect(isNone(tradeRegime(route)(state))).toBe(true);
  });

  it('is the baseline where no measure has effect', () => {
    expect(regime('2019-06-30', baseline())).toEqual({
      licence: 'general-bulk',
      exact: true,
      authorised: false,
      authorisedBy: [],
      restrictions: [],
      inactive: [],
      exceptions: [],
      deFacto: [],
      measures: [],
      acts: ['baseline'],
      upcoming: [],
      undated: [],
      coverage: { status: 'outside', complete: false, extent: null, checkedUntil: null, act: null },
    });
  });

  it('is not told from what another country announced first under the id of a measure', () => {
    const foreign = { ...measure('m', 'individual'), id: 'foreign', by: korea };
    const own = { ...measure('m', 'individual'), id: 'own', occurred: '2019-07-05' };
    const log = logOf(foreign, own);
    expect(isNone(tradeRegime(acid)(stateOf(log, '2019-07-02')))).toBe(true);
  });

  it('is the strictest of all', () => {
    const events = [
      baseline(),
      measure('a', 'specified-bulk'),
      measure('b', 'individual'),
      measure('c', 'individual'),
      measure('tariff', undefined, {}, { instrument: 'export-tax' }),
    ];
    expect(regime('2019-07-01', ...events)).toMatchObject({
      licence: 'individual',
      measures: ['of-b', 'of-c'],
      acts: ['b', 'c'],
    });
  });

  it('does not say that no licence is needed where a measure needs one of a kind that no act says', () => {
    const coming = { effectiveFrom: '2019-07-04' };
    const ofUnknownKind = measure('unknown', undefined);
    const amended = act('eased', 'MeasureAmended', '2019-07-02', {
      measure: 'of-a',
      products: ['acid'],
      licence: 'none',
    });
    for (const events of [
      [baseline('baseline', 'none'), ofUnknownKind],
      [measure('a', 'individual'), amended, ofUnknownKind],
    ])
      expect(regime('2019-07-03', ...events)).toMatchObject({
        licence: null,
        exact: false,
        measures: ['of-unknown'],
        acts: ['unknown'],
      });
    expect(
      regime('2019-07-03', baseline('baseline', 'none'), measure('unknown', undefined, coming)),
    ).toMatchObject({
      licence: 'none',
      upcoming: [{ on: '2019-07-04', licence: null, measure: 'of-unknown', act: 'unknown' }],
    });
  });

  it('names the measure whose licence may be stricter than that which an act says', () => {
    const events = [baseline(), measure('unknown', undefined), measure('b', 'individual')];
    expect(regime('2019-07-01', ...events)).toMatchObject({
      licence: 'individual',
      exact: false,
      measures: ['of-b', 'of-unknown'],
      acts: ['b', 'unknown'],
    });
    expect(regime('2019-07-01', ...events.slice(0, 2))).toMatchObject({
      licence: 'general-bulk',
      exact: false,
      measures: ['of-unknown'],
      acts: ['baseline', 'unknown'],
    });
  });

  it('orders what is to come in the offset of the log, a date and a date-time too', () => {
    // In UTC the date-time, 18:00 on 3 July, would come before the date.
    const [day, hour] = ['2019-07-04', '2019-07-04T03:00:00+09:00'];
    const events = [
      measure('hour', 'prohibited', { effectiveFrom: hour }),
      measure('day', 'individual', { effectiveFrom: day }),
    ];
    expect(regime('2019-07-02', ...events).upcoming).toEqual([
      { on: day, licence: 'individual', measure: 'of-day', act: 'day' },
      { on: hour, licence: 'prohibited', measure: 'of-hour', act: 'hour' },
    ]);
  });

  it('rests on the baseline where no measure is stricter', () => {
    const events = [
      baseline('baseline', 'individual'),
      measure('a', 'general-bulk'),
      measure('b', 'individual'),
    ];
    expect(regime('2019-07-01', ...events)).toMatchObject({
      licence: 'individual',
      measures: [],
      acts: ['baseline'],
    });
  });

  it('is told from a measure alone, where the log has no baseline', () => {
    const events = [measure('m', 'individual', { effectiveFrom: '2019-07-04' })];
    expect(regime('2019-07-03', ...events)).toMatchObject({
      licence: null,
      measures: [],
      acts: [],
      inactive: [{ measure: 'of-m', because: 'announced', act: 'm' }],
      upcoming: [{ on: '2019-07-04', licence: 'individual' }],
    });
    expect(regime('2019-07-04', ...events)).toMatchObject({ licence: 'individual', acts: ['m'] });
  });

  it('is that of a coded product', () => {
    const state = stateOf(logOf(baseline(), measure('m', 'prohibited')), '2019-07-01');
    for (const product of [hs, { ...hs }])
      expect(held(tradeRegime({ ...acid, product })(state))).toMatchObject({
        licence: 'prohibited',
        measures: ['of-m'],
      });
    expect(isNone(tradeRegime({ ...acid, product: { ...hs, code: '370710' } })(state))).toBe(true);
  });

  it('heeds a measure on imports in the direction of the goods', () => {
    const ban = act(
      'ban',
      'MeasureAnnounced',
      '2019-07-01',
      {
        measure: 'import-ban',
        instrument: 'import-ban',
        flow: 'import',
        against: 'JPN',
        products: ['acid'],
        licence: 'prohibited',
      },
      { by: korea },
    );
    expect(regime('2019-07-01', baseline(), ban)).toMatchObject({
      licence: 'prohibited',
      measures: ['import-ban'],
    });
  });

  it('heeds the licence of a measure that puts on a duty as well, and no duty alone', () => {
    const both = measure('both', 'individual', {}, { duty: { percent: 25 } });
    const duty = measure(
      'duty',
      undefined,
      {},
      { instrument: 'export-tax', duty: { percent: 25 } },
    );
    expect(regime('2019-07-01', both).licence).toBe('individual');
    expect(isNone(tradeRegime(acid)(stateOf(logOf(duty), '2019-07-01')))).toBe(true);
  });

  it('tells the quota and the price of a measure that asks for a licence or a duty', () => {
    const quota = { quantity: 100, unit: 't', per: 'year' };
    const price = { min: 900, currency: 'EUR', per: 't' };
    const both = measure('both', 'individual', {}, { quota });
    expect(regime('2019-07-01', both)).toMatchObject({
      licence: 'individual',
      restrictions: [{ measure: 'of-both', act: 'both', quota }],
    });
    // In a price undertaking the exporter keeps to a least price, and pays no duty.
    const undertaking = measure(
      'undertaking',
      undefined,
      {},
      {
        instrument: 'anti-dumping',
        flow: 'import',
        duty: { percent: 0 },
        price,
      },
    );
    const imports = { from: 'KOR', to: 'JPN', product: 'acid' } as const;
    const state = stateOf(logOf(undertaking), '2019-07-01');
    expect(held(tradeRegime(imports)(state))).toMatchObject({
      licence: null,
      restrictions: [{ measure: 'of-undertaking', instrument: 'anti-dumping', price }],
    });
  });

  it('knows of a quota that an act names on the day of a lifting, which has no effect', () => {
    const tax = {
      measure: 'tax',
      instrument: 'export-tax',
      flow: 'export',
      against: 'KOR',
    } as const;
    const on = { measure: 'tax', products: ['acid'] };
    const quota = { quantity: 100, unit: 't', per: 'year' };
    const events = [
      act('first', 'MeasureAnnounced', '2019-07-01', { ...tax, products: ['acid'] }),
      act('over', 'MeasureLifted', '2019-07-05', on),
      act('again', 'MeasureAnnounced', '2019-07-05', { ...tax, products: ['acid'], quota }),
    ];
    expect(regime('2019-07-05', ...events).inactive).toEqual([
      { measure: 'tax', because: 'lifted', act: 'over' },
    ]);
  });

  it('of a code is that of the heading while the code has none of its own', () => {
    const narrow = baseline('narrow', 'none', '2019-07-01', { effectiveUntil: '2019-07-10' });
    const wide = act('wide', 'LicenceRegimeNoted', '../2019-06-30', {
      from: 'JPN',
      to: 'KOR',
      products: [{ scheme: 'HS', code: '2811' }],
      licence: 'individual',
    });
    const on = (day: Day) =>
      held(tradeRegime({ ...acid, product: hs })(stateOf(logOf(wide, narrow), day)));
    expect(on('2019-06-30')).toMatchObject({ licence: 'individual', acts: ['wide'] });
    expect(on('2019-07-01')).toMatchObject({ licence: 'none', acts: ['narrow'] });
    expect(on('2019-07-10')).toMatchObject({ licence: 'individual', acts: ['wide'] });
  });

  it('passes over what is suspended or over', () => {
    const on = { measure: 'of-m', products: ['acid'] } as const;
    const suspended = act('s', 'MeasureSuspended', '2019-07-05', on);
    const lifted = act('l', 'MeasureLifted', '2019-07-10', on);
    const events = [baseline(), measure('m', 'individual'), suspended, lifted];
    expect(regime('2019-07-04', ...events).licence).toBe('individual');
    for (const day of ['2019-07-05', '2019-07-10'] as const)
      expect(regime(day, ...events)).toMatchObject({ licence: 'general-bulk', measures: [] });
  });
});
