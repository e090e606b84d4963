import { audit, type EventInput, tariffOn, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

const rule = (id: string, occurred: string, more: object): EventInput =>
  act(
    id,
    'MeasureAnnounced',
    occurred as '2018-01-01',
    {
      measure: 'm',
      products: [{ scheme: 'HS', code: '8542' }],
      instrument: 'export-licensing-requirement',
      flow: 'export',
      ...more,
    } as never,
  );
const korea = (day: string, more: object = {}) =>
  rule('korea', day, { against: 'KOR', licence: 'individual', ...more });
const all = (day: string, more: object = {}) =>
  rule('all', day, { against: '*', licence: 'none', ...more });
const union = (day: string, more: object = {}) =>
  rule('union', day, { against: '*', partners: ['EUN'], licence: 'none', ...more });
const member = act('member', 'MembershipNoted', '2000-01-01', {
  group: 'EUN',
  member: 'KOR',
} as never);

const named = (...events: readonly EventInput[]) =>
  audit(logOf(...events)).flatMap(({ _tag, event }) => (_tag === 'NoEffect' ? [event] : []));
const asked = { from: 'JPN', to: 'KOR', product: 'HS:854231' } as const;
const licenceOf = (...events: readonly EventInput[]) =>
  held(tradeRegime(asked)(stateOf(logOf(...events), '2022-06-01'))).licence;

describe('an announcement that names a country in against alone', () => {
  it('should be named by audit for a later announcement against all that asks for less', () => {
    const log = [korea('2018-01-01'), all('2019-01-01')];
    expect(licenceOf(...log)).toBe('none');
    expect(named(...log)).toEqual(['korea']);
    expect(audit(logOf(...log)).map(({ message }) => message)).toContain(
      'Event "korea" announces the measure "m" against "KOR" and names no "partners", so the lighter terms of "all" hold for "KOR" instead. If the terms of "korea" are to hold, write in its "partners" the countries that it is against; if not, announce with "partners" what holds for "KOR".',
    );
  });

  it.each(['export-ban', 'export-licensing-requirement', 'foreign-customer-limit'])(
    'should be named for %s that states no licence',
    (instrument) => {
      const log = [korea('2018-01-01', { instrument, licence: undefined }), all('2019-01-01')];
      expect(named(...log)).toEqual(['korea']);
    },
  );

  it('should be named for a lower rate against all', () => {
    const tax = { instrument: 'export-tax', licence: undefined };
    const log = [
      korea('2018-01-01', { ...tax, duty: { percent: 50 } }),
      all('2019-01-01', { ...tax, duty: { percent: 0 } }),
    ];
    const tariff = held(tariffOn(asked)(stateOf(logOf(...log), '2022-06-01')));
    expect(tariff.export?.additional).toBe(0);
    expect(named(...log)).toEqual(['korea']);
  });

  it.each(['2017-01-01', '2019-01-01'])(
    'should be named for a rule of %s that names its union in partners',
    (day) => {
      const log = [member, korea('2018-01-01'), union(day)];
      expect(licenceOf(...log)).toBe('none');
      expect(named(...log)).toEqual(['korea']);
    },
  );

  it('should be named for an earlier rule that names the country in partners', () => {
    const before = rule('before', '2017-01-01', {
      against: '*',
      partners: ['KOR'],
      licence: 'none',
    });
    expect(licenceOf(before, korea('2018-01-01'))).toBe('none');
    expect(named(before, korea('2018-01-01'))).toEqual(['korea']);
  });

  it('should not be named where it holds', () => {
    const partners = ['KOR'];
    for (const log of [
      [korea('2018-01-01', { partners }), all('2019-01-01')],
      [member, korea('2018-01-01', { partners }), union('2019-01-01')],
      [all('2017-01-01'), korea('2018-01-01')],
      [all('2018-01-01'), korea('2018-01-01')],
      [all('2017-01-01'), korea('2018-01-01', { products: [{ scheme: 'HS', code: '854231' }] })],
    ]) {
      expect(licenceOf(...log)).toBe('individual');
      expect(named(...log)).toEqual([]);
    }
  });

  it('should not be named for one that asks for as much, ended before, or is another rule for it', () => {
    const ended = { effectiveUntil: '2018-06-01' };
    const lighter = rule('lighter', '2019-01-01', {
      against: '*',
      partners: ['KOR'],
      licence: 'none',
    });
    expect(named(korea('2018-01-01'), all('2019-01-01', { licence: 'individual' }))).toEqual([]);
    expect(named(korea('2018-01-01', ended), all('2019-01-01'))).toEqual([]);
    expect(named(korea('2018-01-01'), lighter)).toEqual([]);
    expect(named(korea('2018-01-01'), all('2019-01-01', { completes: 'korea' }))).toEqual([]);
  });
});
