import { describe, expect, it } from 'vitest';
import { amended, announced, days, m, row } from '../../support/measure-acts';
import { act } from '../../support/policy';

describe('a measure is amended', () => {
  it('until further notice', () => {
    const events = [announced(), amended('a', '2019-07-05', 'specified-bulk')];
    expect(days(events, '2019-07-04', '2019-07-05')).toEqual([
      'in-force: individual',
      'in-force: specified-bulk',
    ]);
  });

  it('for a time, after which the licence is as it was', () => {
    const events = [
      announced(),
      amended('a', '2019-07-05', 'specified-bulk', { effectiveUntil: '2019-07-10' }),
    ];
    expect(days(events, '2019-07-09', '2019-07-10')).toEqual([
      'in-force: specified-bulk',
      'in-force: individual',
    ]);
  });

  it('for good in the meantime, and the end of the first changes nothing', () => {
    const events = [
      announced(),
      amended('a', '2019-07-05', 'specified-bulk', { effectiveUntil: '2019-07-10' }),
      amended('b', '2019-07-07', 'prohibited'),
    ];
    expect(days(events, '2019-07-07', '2019-07-10')).toEqual([
      'in-force: prohibited',
      'in-force: prohibited',
    ]);
    for (const day of ['2019-07-07', '2019-07-10'] as const)
      expect(row(day, events)).toMatchObject({
        act: 'b',
        since: '2019-07-07',
        terms: { lasting: { licence: 'prohibited', rate: null, entities: null }, passing: [] },
      });
  });

  it('by one act within the time of another', () => {
    const events = [
      announced(),
      amended('a', '2019-07-05', 'specified-bulk', { effectiveUntil: '2019-07-20' }),
      amended('b', '2019-07-07', 'prohibited', { effectiveUntil: '2019-07-10' }),
    ];
    expect(days(events, '2019-07-07', '2019-07-10', '2019-07-20')).toEqual([
      'in-force: prohibited',
      'in-force: specified-bulk',
      'in-force: individual',
    ]);
  });

  it('on the day on which it takes effect, in the order of the acts', () => {
    const events = [
      announced({ effectiveFrom: '2019-07-04' }),
      amended('a', '2019-07-02', 'specified-bulk', { effectiveFrom: '2019-07-04' }),
      amended('b', '2019-07-03', 'prohibited', { effectiveFrom: '2019-07-04' }),
    ];
    expect(days(events, '2019-07-03', '2019-07-04')).toEqual([
      'announced: individual',
      'in-force: prohibited',
    ]);
  });

  it('for one product, which says nothing of another', () => {
    const both = announced({}, '2019-07-01', {
      products: ['acid', { scheme: 'HS', code: '281111' }],
    });
    const events = [both, amended('a', '2019-07-05', 'specified-bulk')];
    expect(row('2019-07-05', events)).toMatchObject({ licence: 'specified-bulk', act: 'a' });
    expect(row('2019-07-05', events, 'm/HS:281111')).toMatchObject({
      licence: 'individual',
      act: 'announced',
      since: '2019-07-01',
    });
  });

  it('in one term for good while another holds for a time, which still ends', () => {
    const passing = amended('a', '2019-07-05', 'specified-bulk', { effectiveUntil: '2019-07-10' });
    const rated = act('b', 'MeasureAmended', '2019-07-07', { ...m, rate: 25 });
    const terms = (day: '2019-07-07' | '2019-07-10') => {
      const { licence, rate, act, since } = row(day, [announced(), passing, rated]);
      return [licence, rate, act, since];
    };
    expect(terms('2019-07-07')).toEqual(['specified-bulk', 25, 'b', '2019-07-07']);
    expect(terms('2019-07-10')).toEqual(['individual', 25, 'a', '2019-07-10']);
  });

  it('to concern some alone for a time, which is felt when it ends beneath another', () => {
    const only = act('only', 'MeasureAmended', '2019-07-02', {
      ...m,
      entities: ['A firm'],
      effectiveUntil: '2019-07-10',
    });
    const rated = act('rated', 'MeasureAmended', '2019-07-05', {
      ...m,
      rate: 25,
      effectiveUntil: '2019-07-20',
    });
    const events = [announced(), only, rated];
    expect(row('2019-07-09', events)).toMatchObject({ entities: ['A firm'], rate: 25 });
    expect(row('2019-07-10', events)).toMatchObject({
      entities: null,
      rate: 25,
      act: 'only',
      since: '2019-07-10',
    });
  });

  it('to what it is already, and the end of that is still an end of the act', () => {
    const same = act('same', 'MeasureAmended', '2019-07-05', {
      ...m,
      licence: 'individual',
      effectiveUntil: '2019-07-10',
    });
    expect(row('2019-07-09', [announced(), same])).toMatchObject({ since: '2019-07-05' });
    expect(row('2019-07-10', [announced(), same])).toMatchObject({
      act: 'same',
      since: '2019-07-10',
    });
  });

  it('in two terms for a time each', () => {
    const rated = (id: string, on: string, rate: number, effectiveUntil: string) =>
      act(id, 'MeasureAmended', on, { ...m, rate, effectiveUntil });
    const events = [
      announced(),
      amended('a', '2019-07-02', 'specified-bulk', { effectiveUntil: '2019-07-10' }),
      rated('b', '2019-07-03', 25, '2019-07-20'),
      rated('c', '2019-07-04', 50, '2019-07-06'),
    ];
    const terms = (['2019-07-05', '2019-07-06', '2019-07-10', '2019-07-20'] as const).map((day) => {
      const { licence, rate } = row(day, events);
      return [licence, rate];
    });
    expect(terms).toEqual([
      ['specified-bulk', 50],
      ['specified-bulk', 25],
      ['individual', 25],
      ['individual', null],
    ]);
  });
});
