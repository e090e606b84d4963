import {
  asOf,
  type EventInput,
  isNone,
  pipe,
  relations,
  tariffOn,
  timeline,
  tradeRegime,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, declaredComplete, held, hs, korea, logOf, stateOf } from '../../support/policy';

const acid = { from: 'JPN', to: 'KOR', product: 'acid' };

/** A note that names a code of acid, and does not say whether there are others. */
const someCodes = act('some', 'ProductNoted', '2017-01-01', {
  product: 'acid',
  codes: [hs('281111')],
});
/** A note that names all codes of acid. */
const allCodes = act('all', 'ProductNoted', '2017-01-01', {
  product: 'acid',
  codes: [hs('281111')],
  partOf: [],
});

const licensing = (
  products: Extract<EventInput, { type: 'MeasureAnnounced' }>['data']['products'],
  id = 'm',
) =>
  act(id, 'MeasureAnnounced', '2019-07-01', {
    measure: id,
    instrument: 'export-licensing-requirement',
    flow: 'export',
    against: 'KOR',
    products,
    licence: 'individual',
  });
const regime = (...events: readonly EventInput[]) =>
  tradeRegime(acid)(stateOf(logOf(...events), '2020-01-01'));

describe('a good whose note may not give all codes', () => {
  it('should be restricted by an act on a noted code', () => {
    expect(held(regime(someCodes, licensing([hs('281111')])))).toMatchObject({
      licence: 'individual',
      measures: ['m'],
    });
  });

  it('should not be freed by an exclusion of a noted code', () => {
    const out = act('x', 'ExclusionGranted', '2019-08-01', {
      measure: 'm',
      products: [hs('281111')],
    });
    expect(held(regime(allCodes, licensing(['acid']), out)).licence).toBe(null);
    expect(held(regime(someCodes, licensing(['acid']), out))).toMatchObject({
      licence: 'individual',
      measures: ['m'],
      exceptions: [
        { measure: 'm', product: 'HS:281111', inactive: { because: 'excluded', act: 'x' } },
      ],
    });
  });

  it('should not be freed by a lighter rule for a noted code', () => {
    const all = licensing(['acid']);
    const lighter = { ...licensing([hs('281111')], 'lighter'), occurred: '2019-08-01' };
    const free = {
      ...lighter,
      data: { ...lighter.data, measure: 'm', licence: 'none' },
    } as EventInput;
    expect(held(regime(allCodes, all, free)).licence).toBe('none');
    expect(held(regime(someCodes, all, free))).toMatchObject({
      licence: 'individual',
      exceptions: [{ measure: 'm', product: 'HS:281111', licence: 'none' }],
    });
  });

  it('should not be freed by a baseline for a noted code', () => {
    const noted = (
      id: string,
      products: readonly (string | ReturnType<typeof hs>)[],
      licence: 'none' | 'individual',
    ) => act(id, 'LicenceRegimeNoted', '2018-01-01', { from: 'JPN', to: 'KOR', products, licence });
    const free = noted('free', [hs('281111')], 'none');
    const strict = noted('strict', ['acid'], 'individual');
    expect(held(regime(allCodes, free)).licence).toBe('none');
    expect(held(regime(someCodes, free, strict)).licence).toBe('individual');
    expect(held(regime(someCodes, free)).licence).toBe(null);
    expect(held(regime(someCodes, noted('b', [hs('281111')], 'individual'))).licence).toBe(
      'individual',
    );
  });

  it('should not be authorised by a licence for a noted code', () => {
    const licence = act('l', 'LicenceGranted', '2019-08-01', {
      measure: 'm',
      products: [hs('281111')],
      licence: 'l',
      general: true,
    });
    expect(held(regime(allCodes, licensing(['acid']), licence)).authorised).toBe(true);
    expect(held(regime(someCodes, licensing(['acid']), licence)).authorised).toBe(false);
  });

  it('should have no known rate where only a noted code has one', () => {
    const duty = (
      id: string,
      product: string | ReturnType<typeof hs>,
      percent: number,
      occurred = '2019-07-01',
    ) =>
      act(
        id,
        'MeasureAnnounced',
        occurred,
        {
          measure: 'd',
          instrument: 'import-tariff',
          flow: 'import',
          against: 'JPN',
          products: [product],
          duty: { percent },
        },
        { by: korea },
      );
    const lower = duty('lower', hs('281111'), 0, '2019-08-01');
    const tariff = (...events: readonly EventInput[]) =>
      held(tariffOn(acid)(stateOf(logOf(...events), '2020-01-01'))).import ?? undefined;
    expect(tariff(allCodes, duty('d', 'acid', 10), lower)?.additional).toBe(0);
    expect(tariff(someCodes, duty('d', 'acid', 10), lower)).toMatchObject({
      additional: null,
      unknown: [{ measure: 'd' }],
      exceptions: [{ measure: 'd', product: 'HS:281111', duty: { percent: 0 } }],
    });
    expect(tariff(allCodes, duty('d', hs('281111'), 10))?.additional).toBe(10);
    expect(tariff(someCodes, duty('d', hs('281111'), 10))).toMatchObject({
      additional: null,
      exceptions: [{ measure: 'd', product: 'HS:281111', duty: { percent: 10 } }],
    });
  });

  it('should not be covered by a declaration on a noted code', () => {
    const covered = (note: EventInput, products: '*' | readonly ReturnType<typeof hs>[]) => {
      const log = declaredComplete(logOf(note, licensing([hs('281111')])), { products });
      const state = pipe(log, timeline(relations), asOf('2020-01-01'));
      return held(tradeRegime(acid)(state)).coverage.complete;
    };
    expect(covered(allCodes, [hs('2811')])).toBe(true);
    expect(covered(someCodes, [hs('2811')])).toBe(false);
    expect(covered(someCodes, '*')).toBe(true);
  });

  it('should contain its noted code', () => {
    const state = stateOf(logOf(someCodes, licensing(['acid'])), '2020-01-01');
    expect(held(tradeRegime({ ...acid, product: 'HS:281111' })(state)).licence).toBe('individual');
    expect(isNone(tradeRegime({ ...acid, product: 'HS:281112' })(state))).toBe(true);
  });
});
