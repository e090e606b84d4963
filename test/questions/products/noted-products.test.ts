import {
  append,
  asOf,
  audit,
  type EventInput,
  history,
  isLeft,
  isNone,
  isSome,
  pipe,
  relations,
  tariffOn,
  timeline,
  tradeRegime,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, hs, logOf, stateOf } from '../../support/policy';

const on = (product: string) => ({ from: 'JPN', to: 'KOR', product });

const announced = (
  id: string,
  products: readonly (string | { scheme: string; code: string })[],
  data: object = {},
) =>
  act(id, 'MeasureAnnounced', '2019-07-01', {
    measure: id,
    instrument: 'export-licensing-requirement',
    flow: 'export',
    against: 'KOR',
    products,
    licence: 'individual',
    ...data,
  });
const noted = (id: string, product: string, data: object, occurred = '2017-01-01') =>
  act(id, 'ProductNoted', occurred, { product, codes: [], ...data });

const acid = announced('m', ['acid']);
const acidNoted = noted('n', 'acid', { codes: [hs('281111')] });
const regime = (product: string, ...events: readonly EventInput[]) =>
  tradeRegime(on(product))(stateOf(logOf(...events), '2020-01-01'));

describe('a good whose codes are noted', () => {
  it('should be found by its code, and by every code within it', () => {
    for (const product of ['HS:281111', 'HS:28111100', 'acid'])
      expect(held(regime(product, acidNoted, acid))).toMatchObject({
        licence: 'individual',
        measures: ['m'],
        exceptions: [],
      });
    expect(isNone(regime('HS:281111', acid))).toBe(true);
    expect(isNone(regime('HS:281112', acidNoted, acid))).toBe(true);
  });

  it('should be an exception where it is a part of what was asked', () => {
    for (const product of ['HS:2811', 'HS:28'])
      expect(held(regime(product, acidNoted, acid))).toMatchObject({
        licence: null,
        measures: [],
        exceptions: [{ measure: 'm', product: 'acid', licence: 'individual' }],
      });
    const resist = [noted('n', 'resist', { partOf: [hs('370790')] }), announced('m', ['resist'])];
    for (const product of ['HS:370790', 'HS:37079010', 'HS:37'])
      expect(held(regime(product, ...resist)).exceptions).toMatchObject([
        { measure: 'm', product: 'resist', licence: 'individual' },
      ]);
    expect(held(regime('resist', ...resist))).toMatchObject({ licence: 'individual' });
  });

  it('should come under measures on its codes', () => {
    const byCode = announced('m', [hs('2811')]);
    expect(held(regime('acid', acidNoted, byCode))).toMatchObject({ licence: 'individual' });
    const partly = noted('n', 'acid', { partOf: [hs('281119')] });
    expect(held(regime('acid', partly, byCode))).toMatchObject({ licence: 'individual' });
  });

  it('should have a measure on one of its several codes as an exception', () => {
    const two = noted('n', 'metal', { codes: [hs('811292')], partOf: [hs('811299')] });
    const byCode = announced('m', [hs('811292')]);
    expect(held(regime('metal', two, byCode))).toMatchObject({
      licence: null,
      exceptions: [{ product: 'HS:811292', licence: 'individual' }],
    });
    expect(held(regime('metal', two, announced('m', [hs('8112')])))).toMatchObject({
      licence: 'individual',
      exceptions: [],
    });
    const named = announced('m', ['metal']);
    expect(held(regime('HS:811292', two, named)).licence).toBe('individual');
    expect(held(regime('HS:811299', two, named)).exceptions).toHaveLength(1);
    expect(held(regime('HS:8112', two, named)).exceptions).toHaveLength(1);
  });

  it('should be found by another name of the same code', () => {
    const trade = noted('t', 'etching-gas', { codes: [hs('281111')] });
    expect(held(regime('etching-gas', acidNoted, trade, acid)).licence).toBe('individual');
    const other = noted('t', 'pure-gas', { partOf: [hs('281111')] });
    expect(held(regime('pure-gas', acidNoted, other, acid)).licence).toBe('individual');
    expect(
      held(regime('acid', acidNoted, other, announced('m', ['pure-gas']))).exceptions,
    ).toHaveLength(1);
  });

  it('should not be mixed with another part of the same code', () => {
    const resist = noted('n', 'resist', { partOf: [hs('370790')] });
    const toner = noted('t', 'toner', { partOf: [hs('370790')] });
    expect(isNone(regime('toner', resist, toner, announced('m', ['resist'])))).toBe(true);
  });

  it('should have its licences and baseline found by the code', () => {
    const baseline = act('b', 'LicenceRegimeNoted', '2018-01-01', {
      from: 'JPN',
      to: 'KOR',
      products: ['acid'],
      licence: 'general-bulk',
    });
    const licence = act('l', 'LicenceGranted', '2019-08-01', {
      measure: 'm',
      products: ['acid'],
      licence: 'l',
      general: true,
    });
    expect(held(regime('HS:281111', acidNoted, baseline)).licence).toBe('general-bulk');
    expect(held(regime('HS:281111', acidNoted, acid, licence)).authorised).toBe(true);
  });

  it('should let a lifting for a code end what was announced for its good, and not what came after', () => {
    const lifted = act('lifted', 'MeasureLifted', '2019-09-01', {
      measure: 'm',
      products: [hs('2811')],
    });
    const both = announced('m', ['acid', hs('2811')]);
    expect(held(regime('HS:281111', acidNoted, both, lifted)).measures).toEqual([]);
    const again = act('again', 'MeasureAnnounced', '2019-10-01', {
      measure: 'm',
      instrument: 'export-licensing-requirement',
      flow: 'export',
      against: 'KOR',
      products: ['acid'],
      licence: 'prohibited',
    });
    expect(held(regime('HS:281111', acidNoted, both, lifted, again)).licence).toBe('prohibited');
  });

  it('should have duties by the name in the duties of the code', () => {
    const duty = act(
      'd',
      'MeasureAnnounced',
      '2019-07-01',
      {
        measure: 'd',
        instrument: 'import-tariff',
        flow: 'import',
        against: 'JPN',
        products: ['acid'],
        duty: { percent: 10 },
      },
      { by: { country: 'KOR', sector: 'GOV' } },
    );
    const tariff = (product: string) =>
      held(tariffOn(on(product))(stateOf(logOf(acidNoted, duty), '2020-01-01'))).import;
    expect(tariff('HS:281111')).toMatchObject({ additional: 10, exceptions: [] });
    expect(tariff('HS:28')).toMatchObject({ additional: null, exceptions: [{ product: 'acid' }] });
  });
});

describe('a note of codes', () => {
  it('should hold from its effect until another replaces it, or it is withdrawn', () => {
    const later = noted(
      'later',
      'acid',
      { codes: [hs('281112')], effectiveFrom: '2022-01-01' },
      '2021-06-01',
    );
    const withdrawn = act('w', 'DecisionWithdrawn', '2023-01-01', {
      product: 'acid',
      withdraws: 'later',
    });
    const log = logOf(acidNoted, acid, later, withdrawn);
    expect(audit(log)).toEqual([]);
    const found = (product: string) =>
      pipe(
        log,
        timeline(relations),
        history((state) => isSome(tradeRegime(on(product))(state))),
      )
        .filter(({ value }) => value)
        .map(({ from, to }) => [from, to]);
    expect(found('HS:281111')).toEqual([['2019-07-01', '2022-01-01']]);
    expect(found('HS:281112')).toEqual([['2022-01-01', '2023-01-01']]);
  });

  it('should be withdrawn by the act that it was', () => {
    const wrong = act('w', 'DecisionWithdrawn', '2023-01-01', { product: 'acid', withdraws: 'm' });
    const unknown = act('u', 'DecisionWithdrawn', '2023-01-01', {
      product: 'base',
      withdraws: 'n',
    });
    expect(isLeft(append([wrong])(logOf(acidNoted, acid)))).toBe(true);
    expect(isLeft(append([unknown])(logOf(acidNoted, acid)))).toBe(true);
  });

  it('should be another when it is corrected', () => {
    const corrected = act('c', 'EventCorrected', '2020-06-01', {
      target: 'n',
      replacement: {
        type: 'ProductNoted',
        schemaVersion: 1,
        occurred: '2017-01-01',
        by: { country: 'JPN', sector: 'GOV' },
        data: { product: 'acid', codes: [hs('281119')] },
        sources: [{ publisher: 'A gazette' }],
      },
    } as never);
    const state = pipe(logOf(acidNoted, acid, corrected), timeline(relations), asOf('2020-01-01'));
    expect(isNone(tradeRegime(on('HS:281111'))(state))).toBe(true);
    expect(isSome(tradeRegime(on('HS:281119'))(state))).toBe(true);
  });
});
