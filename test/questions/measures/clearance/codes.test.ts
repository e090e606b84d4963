import { describe, expect, it } from 'vitest';
import { act } from '../../../support/policy';
import { ask, covered, hs, noted, reasons } from './asked';

const code = (scheme: string, text: string) => ({ scheme, code: text });
const keyOf = (coded: { scheme: string; code: string }) => `${coded.scheme}:${coded.code}`;
const ban = (products: unknown, more: object = {}) =>
  act('ban', 'MeasureAnnounced', '2019-07-01', {
    measure: 'm',
    instrument: 'export-licensing-requirement',
    flow: 'export',
    against: 'KOR',
    products,
    licence: 'individual',
    ...more,
  } as never);

describe('clearance, of goods with codes that have none in common', () => {
  it('should restrict goods whose code in one scheme an act contains', () => {
    const acid = noted('n', 'acid', [hs('281111'), code('ECCN', '1C350')]);
    for (const products of [[hs('28')], [hs('281111')], [code('ECCN', '1C350')]])
      expect(ask({ product: 'acid' }, acid, ban(products), covered).verdict).toBe('restricted');
    expect(ask({ product: 'acid' }, acid, ban([hs('29')]), covered).verdict).toBe('clear');
  });

  it.each([
    ['wider than one of the codes', ban([hs('2811')])],
    ['wider, and on one firm', ban([hs('2811')], { entities: ['Acme'] })],
    ['on a described part of a wider code', ban([{ ...hs('2811'), part: 'wet' }])],
  ])('should refuse them where an act is %s', (_, event) => {
    const both = [hs('281111'), hs('382499')];
    const partly = act('n', 'ProductNoted', '2017-01-01', {
      product: 'acid',
      codes: [],
      partOf: both,
    });
    for (const note of [noted('n', 'acid', both), partly])
      expect(reasons(ask({ product: 'acid' }, note, event, covered))).toEqual([
        'product-not-classified',
      ]);
  });
});

describe('clearance, of codes of tariffs and control lists', () => {
  const within = [
    ['a paragraph of the control list', 'ECCN:3A090.a', code('ECCN', '3A090')],
    ['a paragraph of a paragraph', 'ECCN:3A090.a.1', code('ECCN', '3A090.a')],
    ['a longer code of the HTS', 'HTS:85423100', code('HTS', '8542')],
    ['a longer code of the HTS with dots', 'HTS:8542.31.00', code('HTS', '8542.31')],
    ['a longer code of the CN', 'CN:72085140', code('CN', '7208')],
    ['a longer code of TARIC', 'TARIC:7208514010', code('TARIC', '72085140')],
  ] as const;

  it.each(within)(
    'should restrict %s by an act on the code with which it begins',
    (_, product, named) => {
      expect(ask({ product }, ban([named]), covered).verdict).toBe('restricted');
      const note = noted('n', 'good', [code(...(product.split(':') as [string, string]))]);
      expect(ask({ product: 'good' }, note, ban([named]), covered).verdict).toBe('restricted');
    },
  );

  it.each(within)(
    'should refuse a wider code than %s where an act is on that',
    (_, product, wider) => {
      const [scheme = '', longer = ''] = product.split(':');
      const asked = ask({ product: keyOf(wider) }, ban([code(scheme, longer)]), covered);
      expect(reasons(asked)).toEqual(['part-may-be-restricted']);
    },
  );
});

describe('clearance, of codes of which the library does not know whether one contains the other', () => {
  it.each([
    ['a longer item', 'ECCN:3A0901', code('ECCN', '3A090')],
    ['a code in lower case', 'ECCN:3a090', code('ECCN', '3A090')],
    ['a longer code', 'NCM:85423100', code('NCM', '8542')],
    ['a code with dots', 'HTS:8542.31', code('HTS', '854231')],
  ])('should refuse %s', (_, product, named) => {
    expect(reasons(ask({ product }, ban([named]), covered))).toEqual(['product-not-classified']);
  });

  it('should refuse a name noted for an item of the code of an act', () => {
    const note = noted('n', 'h20', [code('ETCO', '7(1)')]);
    expect(reasons(ask({ product: 'h20' }, note, ban([code('ETCO', '7')]), covered))).toEqual([
      'product-not-classified',
    ]);
  });

  it('but clear a code that begins otherwise', () => {
    const asked = ask({ product: 'ECCN:4A090' }, ban([code('ECCN', '3A090')]), covered);
    expect(asked.verdict).toBe('clear');
  });
});

describe('clearance of codes of the Harmonized System that are longer than six digits', () => {
  it.each([
    ['another of as many digits', '28111100', '28111190'],
    ['another of more digits', '28111100', '2811119010'],
    ['another of fewer digits', '2811119010', '28111100'],
  ])(
    'should refuse a code where an act is on %s: each may be of another tariff',
    (_, product, named) => {
      expect(reasons(ask({ product }, ban([hs(named)]), covered))).toEqual([
        'product-not-classified',
      ]);
      const note = noted('n', 'acid', [hs(product)]);
      expect(reasons(ask({ product: 'acid' }, note, ban([hs(named)]), covered))).toEqual([
        'product-not-classified',
      ]);
    },
  );

  it('but clear a code that differs within the first six digits', () => {
    expect(ask({ product: '28111200' }, ban([hs('28111100')]), covered).verdict).toBe('clear');
  });

  it('and restrict a code that begins with that of an act', () => {
    expect(ask({ product: '2811110010' }, ban([hs('28111100')]), covered).verdict).toBe(
      'restricted',
    );
  });
});

describe('clearance of goods whose note may not give all their codes', () => {
  const some = act('n', 'ProductNoted', '2017-01-01', {
    product: 'resist',
    codes: [hs('370790')],
  } as never);
  const out = act('out', 'ExclusionGranted', '2019-08-01', {
    measure: 'm',
    products: [hs('370790')],
  });

  it('should not take what lets the code go for all of the goods', () => {
    expect(ask({ product: 'resist' }, some, ban(['resist']), out, covered).verdict).toBe(
      'restricted',
    );
    const all = noted('n', 'resist', [hs('370790')]);
    expect(ask({ product: 'resist' }, all, ban(['resist']), out, covered).verdict).toBe('clear');
  });

  it('should not take coverage of the code for coverage of the goods', () => {
    const narrow = act('covered', 'CoverageDeclared', '2021-01-01', {
      ...(covered.data as object),
      products: [hs('370790')],
    } as never);
    expect(ask({ product: 'resist' }, some, narrow).verdict).toBe('refused');
  });
});
