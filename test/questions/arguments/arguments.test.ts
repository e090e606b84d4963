import {
  agreement,
  asOf,
  diplomaticRelations,
  dispute,
  disputes,
  isNone,
  licences,
  pipe,
  tariffOn,
  tradeRegime,
  trustedPartner,
} from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';

const route = { from: 'JPN', to: 'KOR', product: 'photoresist' };

describe('arguments that no log can match', () => {
  it('should throw and name the nearest for a status that the WTO does not print', () => {
    const status = 'In consultation' as 'In consultations';
    expect(() => disputes({ status })).toThrow(RangeError);
    expect(() => disputes({ status })).toThrow('Did you mean "In consultations"?');
    expect(disputes({ status: 'In consultations' })(asOf('2020-01-01')(japanKorea))).toHaveLength(
      1,
    );
  });

  it('should throw for a field that the question does not have, as plain JavaScript may give', () => {
    const misnamed = { ...route, firm: 'Huawei' };
    for (const ask of [tradeRegime, tariffOn]) {
      expect(() => ask(misnamed)).toThrow(RangeError);
      expect(() => ask(misnamed)).toThrow('firm: expected one of the fields from, to, product,');
      const misspelt = { ...route, entitty: 'Huawei' };
      expect(() => ask(misspelt)).toThrow('Did you mean "entity"?');
    }
    const lists = { by: 'JPN', of: 'KOR', lists: 'white-list' };
    expect(() => trustedPartner(lists)).toThrow('Did you mean "list"?');
    const stage = { stage: 'panel' } as object;
    expect(() => disputes(stage)).toThrow('one of the fields status, party, forum');
    const ends = { of: 'JPN', with: 'KOR', from: 'JPN' };
    expect(() => diplomaticRelations(ends)).toThrow('one of the fields of, with');
  });

  it.each([
    ['xaa', 'Did you mean "XAA"?'],
    ['JP', 'Did you mean "JPN"?'],
    ['UK', 'Did you mean "GBR"?'],
    ['EU', 'Did you mean "EUN"?'],
    ['AT', 'Did you mean "AUT"?'],
    ['KRO', 'Did you mean "KOR"?'],
    ['JPM', 'Did you mean "JPN"?'],
    ['Japan', 'expected an ISO 3166-1 alpha-3 code'],
    ['', 'expected an ISO 3166-1 alpha-3 code'],
  ])('should throw and name the nearest country for %j', (from, message) => {
    for (const ask of [tradeRegime, tariffOn]) {
      expect(() => ask({ ...route, from })).toThrow(RangeError);
      expect(() => ask({ ...route, from })).toThrow(`from: expected`);
      expect(() => ask({ ...route, to: from })).toThrow(message);
    }
    expect(() => trustedPartner({ by: from, of: 'KOR' })).toThrow(message);
    expect(() => trustedPartner({ by: 'JPN', of: from })).toThrow(message);
  });

  it.each([
    [
      'HS:85423',
      'It has 5 digits, and each level has two. If the leading zero is missing, write 085423.',
    ],
    ['HS:8542.31', 'Write it without dots: 854231.'],
    ['hs:854231', 'scheme: expected "HS", found "hs"'],
    ['HS:', 'expected a code such as 281111'],
    ['HS:chips', 'Write its digits alone'],
    ['hydrogen fluoride', 'expected a product name'],
    ['', 'expected a product name'],
  ])('should throw and say what to do for the product %j', (product, message) => {
    for (const ask of [tradeRegime, tariffOn]) {
      expect(() => ask({ ...route, product })).toThrow(RangeError);
      expect(() => ask({ ...route, product })).toThrow(message);
    }
  });

  it('should throw for a code of the Harmonized System with an odd number of digits', () =>
    expect(() => tariffOn({ ...route, product: { scheme: 'HS', code: '28111' } })).toThrow(
      'product.code: expected an HS code of 2, 4, 6, 8 or 10 digits, found "28111". It has 5 digits',
    ));

  it('should throw for ids of another form than ids have', () => {
    for (const ask of [dispute, agreement, licences])
      expect(() => ask('DS 590')).toThrow('expected an id of up to 128 letters');
    expect(() => trustedPartner({ by: 'JPN', of: 'KOR', list: 'Group A' })).toThrow(
      'list: expected',
    );
  });

  it('should throw for what programs without types hand in', () => {
    expect(() => Reflect.apply(tradeRegime, undefined, [{ from: 'JPN', to: 'KOR' }])).toThrow(
      'product: expected a product name such as hydrogen-fluoride, or { scheme, code }, found nothing',
    );
    expect(() => Reflect.apply(dispute, undefined, [590])).toThrow('id: expected an id');
  });
});

describe('arguments that are well formed and not in the log', () => {
  it('should be answered by none', () => {
    const state = pipe(japanKorea, asOf('2020-01-01'));
    expect(isNone(dispute('ds9')(state))).toBe(true);
    expect(isNone(tradeRegime({ ...route, from: 'XKX' })(state))).toBe(true);
    expect(isNone(tradeRegime({ ...route, to: 'SUN' })(state))).toBe(true);
    expect(isNone(tradeRegime({ ...route, from: 'EUN' })(state))).toBe(true);
    expect(isNone(tradeRegime({ ...route, from: 'EU-members' })(state))).toBe(true);
    expect(isNone(tariffOn({ ...route, product: 'HS:0101' })(state))).toBe(true);
  });
});
