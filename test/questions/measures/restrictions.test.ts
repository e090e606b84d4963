import {
  asKnownAt,
  type EventInput,
  pipe,
  relations,
  restrictions,
  splitByPair,
  timeline,
} from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import { usChinaChips } from 'bilateral/us-china-chips';
import { describe, expect, it } from 'vitest';
import { act, logOf } from '../../support/policy';

const usa = { country: 'USA', sector: 'GOV' } as const;

type Announced = Extract<EventInput, { readonly type: 'MeasureAnnounced' }>['data'];

const measure = (id: string, data: Partial<Announced>, by: typeof usa | undefined = usa) =>
  act(
    id,
    'MeasureAnnounced',
    '2020-01-01',
    {
      measure: id,
      instrument: 'import-tariff',
      flow: 'import',
      against: 'CHN',
      products: ['p'],
      ...data,
    },
    { by },
  );

const over = (...events: readonly EventInput[]) => {
  const { logs } = splitByPair({ offset: '+09:00' })(logOf(...events).events);
  return restrictions([...logs.values()].map(timeline(relations)));
};

describe('who restricts whom', () => {
  it('sums up measures by whose they are and which way trade goes', () => {
    const ask = over(
      measure('low', { duty: { percent: 10 }, products: ['p', 'q'] }),
      measure('high', { duty: { percent: 25 }, products: ['q', 'r'] }),
      measure('ban', { instrument: 'export-ban', flow: 'export' }),
      measure('list', {
        instrument: 'export-licensing-requirement',
        flow: 'export',
        licence: 'individual',
      }),
      measure('other', { against: 'JPN', duty: { percent: 5 } }),
    );
    expect(ask('2020-01-01')).toEqual([
      {
        by: 'USA',
        from: 'CHN',
        to: 'USA',
        measures: ['high', 'low'],
        instruments: ['import-tariff'],
        products: 3,
        licence: null,
        percent: 25,
      },
      {
        by: 'USA',
        from: 'JPN',
        to: 'USA',
        measures: ['other'],
        instruments: ['import-tariff'],
        products: 1,
        licence: null,
        percent: 5,
      },
      {
        by: 'USA',
        from: 'USA',
        to: 'CHN',
        measures: ['ban', 'list'],
        instruments: ['export-ban', 'export-licensing-requirement'],
        products: 1,
        licence: 'prohibited',
        percent: null,
      },
    ]);
    expect(ask('2019-12-31')).toEqual([]);
  });

  it('counts what has effect', () => {
    const ask = over(
      measure('later', { effectiveFrom: '2020-02-01' }),
      act('off', 'MeasureLifted', '2020-03-01', { measure: 'later', products: ['p'] }, { by: usa }),
    );
    expect(
      ['2020-01-31', '2020-02-01', '2020-03-01'].map((day) => ask(day as '2020-01-31').length),
    ).toEqual([0, 1, 0]);
  });

  it('answers for two cases at once, on both clocks', () => {
    const whom = (of: ReturnType<ReturnType<typeof restrictions>>) =>
      of.map(({ by, from, to }) => `${by}: ${from} to ${to}`);
    const cases = [japanKorea, usChinaChips];
    expect(whom(restrictions(cases)('2019-07-03'))).toEqual([
      'CHN: USA to CHN',
      'USA: CHN to USA',
      'USA: USA to CHN',
    ]);
    expect(whom(restrictions(cases)('2019-07-04'))).toContain('JPN: JPN to KOR');
    const before = cases.map((each) => pipe(each, asKnownAt('2019-06-30')));
    expect(whom(restrictions(before)('2019-07-04'))).not.toContain('JPN: JPN to KOR');
  });

  it('takes an iterable once, and can be asked again', () => {
    const ask = restrictions(new Map([['JPN-KOR', japanKorea]]).values());
    expect(ask('2020-01-01')).toEqual(ask('2020-01-01'));
    expect(ask('2020-01-01')).toHaveLength(1);
  });
});
