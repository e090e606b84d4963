import { type EventInput, tariffOn, toNullable, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, hs, logOf, stateOf } from '../../../support/policy';

const covered = act('covered', 'CoverageDeclared', '2021-01-01', {
  coverage: 'c',
  subjects: ['licensing', 'sanctions', 'duty'],
  routes: [{ from: 'JPN', to: 'KOR' }],
  products: '*',
  extent: 'complete',
  effectiveFrom: '2019-01-01',
  checkedUntil: '2020-12-31',
});
const free = act('free', 'LicenceRegimeNoted', '2019-01-01', {
  from: 'JPN',
  to: 'KOR',
  products: '*',
  licence: 'none',
});
const nought = act('nought', 'MeasureAnnounced', '2019-01-01', {
  measure: 'free',
  instrument: 'export-tax',
  flow: 'export',
  against: 'KOR',
  products: '*',
  duty: { percent: 0 },
});
const resist = (more: object = {}) =>
  act('resist', 'MeasureAnnounced', '2019-07-01', {
    measure: 'm',
    instrument: 'export-licensing-requirement',
    flow: 'export',
    against: 'KOR',
    products: ['photoresist'],
    licence: 'individual',
    ...more,
  } as never);
const tax = (more: object = {}) =>
  resist({ instrument: 'export-tax', licence: undefined, duty: { percent: 5 }, ...more });
const noted = (product: string, more: object) =>
  act(`note-${product}`, 'ProductNoted', '2017-01-01', { product, codes: [], ...more } as never);

type Route = { readonly product: string | ReturnType<typeof hs>; readonly entity?: string };

const regime = (route: Route, ...events: readonly EventInput[]) => {
  const state = stateOf(logOf(free, ...events, covered), '2020-06-01');
  const found = toNullable(tradeRegime({ from: 'JPN', to: 'KOR', ...route })(state));
  return [found?.licence, found?.coverage.status];
};
const duties = (route: Route, ...events: readonly EventInput[]) => {
  const state = stateOf(logOf(nought, ...events, covered), '2020-06-01');
  const found = toNullable(tariffOn({ from: 'JPN', to: 'KOR', ...route })(state));
  return [found?.export?.additional, found?.coverage.status];
};
const unknown = [null, 'outside'];

describe('goods that the log cannot tell from goods of an act', () => {
  const goods: readonly (readonly [string, Route['product']])[] = [
    ['a code', hs('3707')],
    ['a name that the log does not use', 'photoresists'],
    ['a code of another scheme', 'ECCN:3C002'],
  ];
  it.each(goods)('should not be free for %s', (_, product) => {
    expect(regime({ product }, resist())).toEqual(unknown);
    expect(duties({ product }, tax())).toEqual(unknown);
    expect(regime({ product })).toEqual(['none', 'complete']);
    expect(duties({ product })).toEqual([0, 'complete']);
  });

  it('should not be free under an act for some firms, or on a described part', () => {
    const firms = { entities: ['Acme'] };
    expect(regime({ product: hs('3707') }, resist(firms))).toEqual(unknown);
    expect(duties({ product: hs('3707') }, tax(firms))).toEqual(unknown);
    expect(regime({ product: hs('3707') }, resist({ partners: ['KOR'], against: '*' }))).toEqual(
      unknown,
    );
  });

  it('should not be free under a duty of 0 % and a sum for each unit, or of at least a sum', () => {
    const specific = { currency: 'EUR', amount: 5, per: 't' };
    for (const more of [{ specific }, { atLeast: { specific } }])
      expect(duties({ product: hs('3707') }, tax({ duty: { percent: 0, ...more } }))).toEqual(
        unknown,
      );
  });

  it('should not be free for a name beside an act on codes', () => {
    expect(regime({ product: 'gallium' }, resist({ products: [hs('811292')] }))).toEqual(unknown);
  });

  it('should not be free beside goods of which only some codes are noted', () => {
    const some = noted('photoresist', { partOf: undefined, codes: [hs('29')] });
    expect(regime({ product: hs('3707') }, some, resist())).toEqual(unknown);
  });

  it('should not be free beside goods for which a baseline asks for a licence', () => {
    const baseline = act('b', 'LicenceRegimeNoted', '2019-01-01', {
      from: 'JPN',
      to: 'KOR',
      products: ['photoresist'],
      licence: 'individual',
    });
    expect(regime({ product: hs('3707') }, baseline)).toEqual(unknown);
  });
});

describe('goods that the log can tell from goods of an act', () => {
  it('should be free beside goods with other codes', () => {
    const all = noted('photoresist', { partOf: [hs('3707')] });
    expect(regime({ product: hs('8542') }, all, resist())).toEqual(['none', 'complete']);
    expect(duties({ product: hs('8542') }, all, tax())).toEqual([0, 'complete']);
    expect(regime({ product: hs('3706') }, resist({ products: [hs('3707')] }))).toEqual([
      'none',
      'complete',
    ]);
    expect(duties({ product: hs('3707901010') }, tax({ products: [hs('3707902020')] }))).toEqual([
      0,
      'complete',
    ]);
  });

  it('should be free beside another name, if the log uses both', () => {
    const acid = act('acid', 'MeasureAnnounced', '2019-07-01', {
      measure: 'acid',
      instrument: 'export-licensing-requirement',
      flow: 'export',
      against: 'KOR',
      products: ['acid'],
      licence: 'none',
    });
    expect(regime({ product: 'acid' }, acid, resist())).toEqual(['none', 'complete']);
  });

  it('should be free where the act is over, is for another firm or route, or asks for nothing', () => {
    const product = hs('3707');
    const known = ['acme', 'other'].map((entity) =>
      act(`firm-${entity}`, 'EntityNoted', '2019-01-01', { entity, names: [entity] }),
    );
    const firms = { entities: ['acme'] };
    for (const more of [{ effectiveUntil: '2020-01-01' }, { against: 'CHN' }, { licence: 'none' }])
      expect(regime({ product }, resist(more))).toEqual(['none', 'complete']);
    expect(regime({ product, entity: 'other' }, ...known, resist(firms))).toEqual([
      'none',
      'complete',
    ]);
    expect(duties({ product }, tax({ duty: { percent: 0 } }))).toEqual([0, 'complete']);
    expect(duties({ product }, resist())).toEqual([0, 'complete']);
    expect(regime({ product }, tax())).toEqual(['none', 'complete']);
  });
});
