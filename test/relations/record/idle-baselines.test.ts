import { audit, type EventInput, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

const noted = (country: string | undefined, more: object = {}): EventInput =>
  act(
    'noted',
    'LicenceRegimeNoted',
    '2020-01-01',
    { from: 'JPN', to: 'KOR', products: '*', licence: 'individual', ...more } as never,
    country === undefined
      ? { by: { sector: 'IGO', name: 'WTO' } }
      : { by: { country, sector: 'GOV' } as never },
  );
const member = (country: string, group: string) =>
  act(`${country}-${group}`, 'MembershipNoted', '2000-01-01', { group, member: country } as never);
const own = act('own', 'LicenceRegimeNoted', '2020-01-01', {
  from: 'JPN',
  to: 'KOR',
  products: '*',
  licence: 'none',
});

const named = (...events: readonly EventInput[]) =>
  audit(logOf(...events)).filter(({ _tag }) => _tag === 'NoEffect');
const licence = (...events: readonly EventInput[]) => {
  const asked = tradeRegime({ from: 'JPN', to: 'KOR', product: 'HS:2811' });
  return held(asked(stateOf(logOf(own, ...events), '2021-01-01'))).licence;
};

describe('a baseline of a third country', () => {
  it('should be named by audit, since it has no effect', () => {
    expect(licence(noted('CHN'))).toBe('none');
    expect(named(noted('CHN'))).toEqual([
      {
        _tag: 'NoEffect',
        event: 'noted',
        message:
          'Event "noted" notes for "CHN" which licence trade from "JPN" to "KOR" needs, and a country makes no rule for the trade of two others, so it has no effect. Correct "by", "from" or "to".',
      },
    ]);
  });
});

describe('a baseline of a side of the route', () => {
  it.each<[string, readonly EventInput[]]>([
    ['the exporter', [noted('JPN')]],
    ['the importer', [noted('KOR')]],
    ['a union of the importer', [member('KOR', 'EAC'), noted('EAC')]],
    ['a union of a union', [member('KOR', 'EAC'), member('EAC', 'ECOWAS'), noted('ECOWAS')]],
    ['an international body', [noted(undefined)]],
  ])('should have effect, and not be named: %s', (_, events) => {
    expect(licence(...events)).toBe('individual');
    expect(named(...events)).toEqual([]);
  });

  it('should not be named where a union may be involved, or all countries', () => {
    expect(named(noted('EAC'))).toEqual([]);
    expect(named(noted('KOR', { to: 'EAC' }))).toEqual([]);
    expect(named(noted('CHN', { to: '*' }))).toEqual([]);
    expect(named(noted('CHN', { from: '*' }))).toEqual([]);
  });
});
