import { describe, expect, it } from 'vitest';
import { act } from '../../../support/policy';
import { ask, covered, hs, noted, reasons } from './asked';

const baseline = (id: string, products: unknown, more: object = {}) =>
  act(id, 'LicenceRegimeNoted', '2019-07-01', {
    from: 'JPN',
    to: 'KOR',
    products,
    licence: 'individual',
    ...more,
  } as never);
const partOf281111 = act('n', 'ProductNoted', '2017-01-01', {
  product: 'hf',
  codes: [],
  partOf: [hs('281111')],
});

describe('clearance, where a baseline requires a licence', () => {
  it.each([
    ['of a part of a code', '2811', [baseline('b', [hs('281111')])]],
    ['of some of all goods', '*', [baseline('b', [hs('281111')])]],
    [
      'of a part of goods that need none as a whole',
      '2811',
      [baseline('all', '*', { licence: 'none' }), baseline('b', [hs('281111')])],
    ],
    [
      'of a good that the note places under the code',
      '2811.11',
      [partOf281111, baseline('b', ['hf'])],
    ],
  ])('should refuse %s, and name the baseline', (_, product, events) => {
    const asked = ask({ product }, ...events, covered);
    expect(reasons(asked)).toEqual(['part-may-be-restricted']);
    expect(asked.reasons[0]?.message).toContain('under b.');
  });

  it.each([
    ['a name that nobody noted', baseline('b', ['hydrogen-fluoride'])],
    ['a code of another scheme', baseline('b', [{ scheme: 'ECCN', code: '1C350' }])],
  ])('should refuse goods that it cannot tell from %s', (_, event) => {
    expect(reasons(ask({ product: '2811.11' }, event, covered))).toEqual([
      'product-not-classified',
    ]);
  });

  it('should refuse a union where the baseline is that of a member', () => {
    const member = act('m', 'MembershipNoted', '2017-01-01', { group: 'EUN', member: 'DEU' });
    const everywhere = act('covered', 'CoverageDeclared', '2021-01-01', {
      ...(covered as { data: object }).data,
      routes: [{ from: '*', to: '*' }],
    } as never);
    const asked = ask(
      { from: 'EUN', product: '2811' },
      member,
      { ...baseline('b', '*', { from: 'DEU' }), by: { country: 'DEU', sector: 'GOV' } },
      everywhere,
    );
    expect(reasons(asked)).toEqual(['part-may-be-restricted']);
  });

  it('should restrict goods that the baseline spells otherwise', () => {
    const asked = ask({ product: 'Acid' }, baseline('b', ['acid']), covered);
    expect([asked.verdict, asked.product]).toEqual(['restricted', 'acid']);
  });

  it('but clear other goods, and goods on which it has ended or asks for nothing', () => {
    for (const event of [
      baseline('b', [hs('2812')]),
      baseline('b', [hs('281111')], { effectiveUntil: '2020-01-01' }),
      baseline('b', [hs('281111')], { licence: 'none' }),
      baseline('b', [hs('281111')], { to: 'CHN' }),
    ])
      expect(ask({ product: '2811.11' }, event, covered).verdict).toBe('clear');
    const wider = [baseline('b', '*'), baseline('n', [hs('2811')], { licence: 'none' })];
    expect(ask({ product: '2811' }, ...wider, covered).verdict).toBe('clear');
    const named = [noted('n', 'tools', [hs('82')]), baseline('b', ['tools'])];
    expect(ask({ product: '2811' }, ...named, covered).verdict).toBe('clear');
  });
});
