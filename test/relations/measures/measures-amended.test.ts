import { measuresInForce } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { amended, announced, days, inForce, m } from '../../support/measure-acts';
import { act, logOf, stateOf } from '../../support/policy';

describe('a measure is amended', () => {
  it('until further notice', () => {
    const events = [announced(), amended('a', '2019-07-05', 'specified-bulk')];
    expect(days(events, '2019-07-04', '2019-07-05')).toEqual(['individual', 'specified-bulk']);
  });

  it('for a time, after which the licence is as it was', () => {
    const events = [
      announced(),
      amended('a', '2019-07-05', 'specified-bulk', { effectiveUntil: '2019-07-10' }),
    ];
    expect(days(events, '2019-07-09', '2019-07-10')).toEqual(['specified-bulk', 'individual']);
  });

  it('for good in the meantime, and the end of the first changes nothing', () => {
    const events = [
      announced(),
      amended('a', '2019-07-05', 'specified-bulk', { effectiveUntil: '2019-07-10' }),
      amended('b', '2019-07-07', 'prohibited'),
    ];
    expect(days(events, '2019-07-07', '2019-07-10')).toEqual(['prohibited', 'prohibited']);
    for (const day of ['2019-07-07', '2019-07-10'] as const)
      expect(inForce(day, events)).toMatchObject({ act: 'b', since: '2019-07-07' });
  });

  it('by one act within the time of another', () => {
    const events = [
      announced(),
      amended('a', '2019-07-05', 'specified-bulk', { effectiveUntil: '2019-07-20' }),
      amended('b', '2019-07-07', 'prohibited', { effectiveUntil: '2019-07-10' }),
    ];
    expect(days(events, '2019-07-07', '2019-07-10', '2019-07-20')).toEqual([
      'prohibited',
      'specified-bulk',
      'individual',
    ]);
  });

  it('on the day on which it takes effect, in the order of the acts', () => {
    const events = [
      announced({ effectiveFrom: '2019-07-04' }),
      amended('a', '2019-07-02', 'specified-bulk', { effectiveFrom: '2019-07-04' }),
      amended('b', '2019-07-03', 'prohibited', { effectiveFrom: '2019-07-04' }),
    ];
    expect(days(events, '2019-07-03', '2019-07-04')).toEqual(['announced', 'prohibited']);
  });

  it('for one product, which says nothing of another', () => {
    const both = announced({}, '2019-07-01', {
      products: ['acid', { scheme: 'HS', code: '281111' }],
    });
    const events = [both, amended('a', '2019-07-05', 'specified-bulk')];
    const all = measuresInForce()(stateOf(logOf(...events), '2019-07-05'));
    expect(all).toMatchObject([
      { products: ['HS:281111'], licence: 'individual', act: 'announced', since: '2019-07-01' },
      { products: ['acid'], licence: 'specified-bulk', act: 'a' },
    ]);
  });

  it('in one term for good while another holds for a time, which still ends', () => {
    const passing = amended('a', '2019-07-05', 'specified-bulk', { effectiveUntil: '2019-07-10' });
    const rated = act('b', 'MeasureAmended', '2019-07-07', { ...m, duty: { percent: 25 } });
    const terms = (day: '2019-07-07' | '2019-07-10') => {
      const found = inForce(day, [announced(), passing, rated]);
      return [found?.licence, found?.duty?.percent, found?.act, found?.since];
    };
    expect(terms('2019-07-07')).toEqual(['specified-bulk', 25, 'b', '2019-07-07']);
    expect(terms('2019-07-10')).toEqual(['individual', 25, 'b', '2019-07-07']);
  });

  it('in two terms for a time each', () => {
    const rated = (id: string, on: string, rate: number, effectiveUntil: string) =>
      act(id, 'MeasureAmended', on, { ...m, duty: { percent: rate }, effectiveUntil });
    const events = [
      announced(),
      amended('a', '2019-07-02', 'specified-bulk', { effectiveUntil: '2019-07-10' }),
      rated('b', '2019-07-03', 25, '2019-07-20'),
      rated('c', '2019-07-04', 50, '2019-07-06'),
    ];
    const terms = (['2019-07-05', '2019-07-06', '2019-07-10', '2019-07-20'] as const).map((day) => {
      const found = inForce(day, events);
      return [found?.licence, found?.duty?.percent ?? null];
    });
    expect(terms).toEqual([
      ['specified-bulk', 50],
      ['specified-bulk', 25],
      ['individual', 25],
      ['individual', null],
    ]);
  });
});
