import {
  asOf,
  type Clearance,
  clearance,
  type EventInput,
  groupsOf,
  pipe,
  relations,
  timeline,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { announce, baseline, type Fact, licence, membership } from '../../cases/measures/facts';
import { logFrom, machineOf } from '../../cases/measures/machine';
import { act, logOf, stateOf } from '../../support/policy';

const nested = [
  membership('ECOWAS', 'WAEMU', '2000-01-01', '2025-01-01'),
  membership('WAEMU', 'SEN', '2000-01-01'),
];
const tariff = announce('tariff', '2019-01-06', 'example', {
  measure: 'tariff',
  goods: ['HS 8542'],
  by: 'JPN',
  flow: 'import',
  instrument: 'import-tariff',
  against: ['ECOWAS'],
  duty: { percent: 25 },
});
const permit = announce('permit', '2019-01-06', 'example', {
  measure: 'permit',
  goods: ['HS 8542'],
  by: 'ECOWAS',
  flow: 'export',
  instrument: 'export-licensing-requirement',
  against: '*',
  licence: 'individual',
});
const chips = { goods: 'HS 854231' };
const fromSenegal = { from: 'SEN', to: 'JPN', ...chips };
const owed = (facts: readonly Fact[], day = '2020-01-01', knownAt?: string) =>
  machineOf(facts).tariffOn(fromSenegal, day, knownAt)?.import?.additional;

describe('a union that is a member of another union', () => {
  it('should bring a duty on the other union to its own members, while it is a member', () => {
    expect(owed([...nested, tariff])).toBe(25);
    expect(owed([...nested, tariff], '2024-12-31')).toBe(25);
    expect(owed([...nested, tariff], '2025-01-01')).toBe(undefined);
    expect(owed([...nested.slice(1), tariff])).toBe(undefined);
  });

  it('should do so only for who knows of the membership', () => {
    expect(owed([...nested, tariff], '2020-01-01', '2021-01-01')).toBe(25);
    const late = { ...membership('ECOWAS', 'WAEMU', '2000-01-01'), on: '2022-01-01' };
    expect(owed([late, ...nested.slice(1), tariff], '2020-01-01', '2021-01-01')).toBe(undefined);
  });

  it('should bring a measure of the other union to its own members', () => {
    const { tradeRegime } = machineOf([...nested, permit]);
    expect(tradeRegime(fromSenegal, '2020-01-01')?.licence).toBe('individual');
  });

  it('should keep acts of the other union on all countries from trade between members of either', () => {
    const ghana = membership('ECOWAS', 'GHA', '2000-01-01');
    const { tradeRegime } = machineOf([...nested, ghana, permit]);
    const needed = (from: string, to: string, day: string) =>
      tradeRegime({ from, to, ...chips }, day)?.licence ?? null;
    expect(needed('SEN', 'GHA', '2020-01-01')).toBe(null);
    expect(needed('GHA', 'SEN', '2020-01-01')).toBe(null);
    expect(needed('GHA', 'SEN', '2025-01-01')).toBe('individual');
  });

  it('should bring a baseline of the other union to its own members', () => {
    const noted = baseline('noted', '2018-01-01', 'example', {
      exporter: 'ECOWAS',
      importer: 'JPN',
      goods: ['*'],
      licence: 'general-bulk',
    });
    const { tradeRegime } = machineOf([...nested, tariff, noted]);
    expect(tradeRegime(fromSenegal, '2020-01-01')?.licence).toBe('general-bulk');
  });

  it('should let the authorities of its own members license under a measure of the other union', () => {
    const granted = licence('granted', '2019-06-01', 'example', {
      measure: 'permit',
      goods: ['HS 8542'],
      by: 'SEN',
      licence: 'l1',
      general: true,
    });
    const { tradeRegime } = machineOf([...nested, permit, granted]);
    expect(tradeRegime(fromSenegal, '2020-01-01')?.authorisedBy).toMatchObject([{ licence: 'l1' }]);
  });

  it('should put measures against its own members among the exceptions of the other union', () => {
    const own: Fact = { ...tariff, against: ['SEN'] };
    const { tariffOn } = machineOf([...nested, own]);
    const exceptions = tariffOn({ ...fromSenegal, from: 'ECOWAS' }, '2020-01-01')?.import
      ?.exceptions;
    expect(exceptions).toMatchObject([{ partner: 'SEN', duty: { percent: 25 } }]);
  });

  it('should announce the day on which it leaves to its own members', () => {
    const { tradeRegime } = machineOf([...nested, permit]);
    expect(tradeRegime(fromSenegal, '2020-01-01')?.upcoming).toEqual([
      { on: '2025-01-01', licence: null, measure: null, act: 'ECOWAS-WAEMU' },
    ]);
  });

  it('should end with two unions that acts name as members of each other', () => {
    const circle = [...nested, membership('WAEMU', 'ECOWAS', '2000-01-01')];
    expect(owed([...circle, tariff])).toBe(25);
    const groups = pipe(logFrom(circle), timeline(relations), asOf('2020-01-01'), groupsOf('SEN'));
    expect(groups).toEqual(['ECOWAS', 'WAEMU']);
  });
});

describe('a clearance, for unions that may be members of each other', () => {
  const declared = act('declared', 'CoverageDeclared', '2021-01-01', {
    coverage: 'c',
    subjects: ['licensing', 'sanctions'],
    routes: [{ from: '*', to: '*' }],
    products: '*',
    extent: 'complete',
    effectiveFrom: '2010-01-01',
    checkedUntil: '2020-12-31',
  });
  const noted = (group: string, member: string, dates: object = {}) =>
    act(`${group}-${member}`, 'MembershipNoted', '2000-01-01', { group, member, ...dates });
  const ban = (against: string) =>
    act('ban', 'MeasureAnnounced', '2019-01-05', {
      measure: 'ban',
      instrument: 'export-ban',
      flow: 'export',
      against,
      products: [{ scheme: 'HS', code: '8542' }],
    });
  const japan = [
    noted('ECOWAS', 'JPN', { effectiveUntil: '2001-01-01' }),
    noted('WAEMU', 'JPN', { effectiveUntil: '2001-01-01' }),
  ];
  const to = (importer: string, ...events: readonly EventInput[]): Clearance =>
    clearance({ from: 'JPN', to: importer, product: '8542.31' })(
      stateOf(logOf(...events, ...japan, declared), '2020-01-01'),
    );
  const said = ({ verdict, reasons }: Clearance) => [
    verdict,
    ...reasons.map((each) => each.because),
  ];

  it('should restrict what a ban on the other union concerns, with nothing left in doubt', () => {
    const events = [noted('ECOWAS', 'WAEMU'), noted('WAEMU', 'SEN'), ban('ECOWAS')];
    expect(said(to('SEN', ...events))).toEqual(['restricted']);
  });

  it('should refuse trade with the other union for a ban on a member of its member', () => {
    const events = [noted('ECOWAS', 'WAEMU'), noted('WAEMU', 'SEN'), ban('SEN')];
    expect(said(to('ECOWAS', ...events))).toEqual(['refused', 'part-may-be-restricted']);
  });

  it.each([
    ['WAEMU', 'ECOWAS'],
    ['ECOWAS', 'WAEMU'],
  ])(
    'should refuse trade with %s for a ban on %s while no act says whether one is in the other',
    (importer, other) => {
      const asked = to(importer, ban(other));
      expect(said(asked)).toContain('union-not-known');
      expect(asked.reasons.map(({ message }) => message).join()).toContain(
        'WAEMU is a member of ECOWAS',
      );
      const left = { effectiveUntil: '2001-01-01' };
      const apart = [noted('ECOWAS', 'WAEMU', left), noted('WAEMU', 'ECOWAS', left)];
      expect(said(to(importer, ban(other), ...apart))).toEqual(['clear']);
    },
  );
});
