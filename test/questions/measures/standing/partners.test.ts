import {
  audit,
  clearance,
  type EventInput,
  measuresInForce,
  relations,
  restrictions,
  timeline,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { announce, exclude, membership } from '../../../cases/measures/facts';
import { logFrom, machineOf } from '../../../cases/measures/machine';
import { act, logOf, stateOf } from '../../../support/policy';
import { announced } from './one-measure';

const chips = announce('chips', '2022-10-07', '87 FR 62186', {
  measure: 'ic',
  by: 'USA',
  flow: 'export',
  instrument: 'export-licensing-requirement',
  goods: ['HS 8542'],
  against: ['CHN', 'MAC'],
  licence: 'individual',
});
const alsoToHongKong = {
  ...chips,
  id: 'also',
  on: '2023-10-17',
  partners: ['HKG'],
  licence: 'prohibited',
} as const;
const toHongKong = { from: 'USA', to: 'HKG', goods: 'HS 854231' };

describe('an announcement that names partners', () => {
  it('should be against a partner that its own "against" leaves out', () => {
    const facts = [chips, alsoToHongKong];
    expect(audit(logFrom(facts))).toEqual([]);
    expect(machineOf(facts).tradeRegime(toHongKong, '2023-01-01')).toBe(null);
    expect(machineOf(facts).tradeRegime(toHongKong, '2024-01-01')).toMatchObject({
      licence: 'prohibited',
      acts: ['also'],
    });
    const inForce = measuresInForce()(stateOf(logFrom(facts), '2024-01-01'));
    expect(inForce.map(({ against, licence }) => [against, licence])).toEqual([
      [['CHN', 'MAC'], 'individual'],
      [['HKG'], 'prohibited'],
    ]);
    const restricted = restrictions([timeline(relations)(logFrom(facts))])('2024-01-01');
    expect(restricted.map(({ to }) => to)).toEqual(['CHN', 'HKG', 'MAC']);
  });

  it('should not be cleared for such a partner', () => {
    const covered = act('covered', 'CoverageDeclared', '2024-12-31', {
      coverage: 'c',
      subjects: ['licensing', 'sanctions', 'memberships'],
      routes: [{ from: '*', to: '*' }],
      products: '*',
      extent: 'complete',
      effectiveFrom: '2000-01-01',
      checkedUntil: '2024-12-31',
    });
    const ban: EventInput = act('ban', 'MeasureAnnounced', '2023-10-17', {
      measure: 'ic',
      instrument: 'export-ban',
      flow: 'export',
      against: ['CHN', 'MAC'],
      partners: ['KOR'],
      products: [{ scheme: 'HS', code: '8542' }],
    });
    const asked = clearance({ from: 'JPN', to: 'KOR', product: '8542.31' });
    expect(asked(stateOf(logOf(covered), '2024-01-01')).verdict).toBe('clear');
    expect(asked(stateOf(logOf(ban, covered), '2024-01-01')).verdict).toBe('restricted');
  });

  it('should exclude for such a partner what it excepts', () => {
    const facts = [chips, { ...alsoToHongKong, except: { firms: ['Alpha'] } }];
    const asked = { ...toHongKong, firm: 'Alpha' };
    expect(machineOf(facts).tradeRegime(asked, '2024-01-01')).toMatchObject({
      licence: null,
      inactive: [{ because: 'excluded', act: 'also' }],
    });
  });

  it('should hold for a partner that has left the union which the measure is against', () => {
    const facts = [
      membership('EUN', 'GBR', '1973-01-01', '2021-01-01'),
      membership('EUN', 'DEU', '1958-01-01'),
      announce('aircraft', '2019-10-09', '84 FR 54245', {
        measure: 'us-301-aircraft',
        by: 'USA',
        flow: 'import',
        instrument: 'import-tariff',
        goods: ['HS 220830'],
        against: ['EUN'],
        partners: ['GBR'],
        duty: { percent: 25 },
        from: '2019-10-18',
      }),
    ];
    const dutyOn = (from: string, day: '2020-06-01' | '2021-02-01') =>
      machineOf(facts).tariffOn({ from, to: 'USA', goods: 'HS 220830' }, day)?.import?.additional;
    expect(dutyOn('GBR', '2020-06-01')).toBe(25);
    expect(dutyOn('GBR', '2021-02-01')).toBe(25);
    expect(dutyOn('DEU', '2021-02-01')).toBe(undefined);
  });

  it('should give way to a later exclusion of such a partner', () => {
    const out = exclude('out', '2024-01-01', 'example', {
      measure: 'ic',
      goods: ['HS 8542'],
      partners: ['HKG'],
    });
    const facts = [chips, alsoToHongKong, out];
    expect(machineOf(facts).tradeRegime(toHongKong, '2024-02-01')).toMatchObject({
      inactive: [{ because: 'excluded', act: 'out' }],
    });
  });
});

it('a rule for a condition against one country should leave the rule for another condition to others', () => {
  const facts = [
    announced('all', '2020-01-01', { against: '*', duty: { percent: 1 } }),
    announced('quota', '2020-01-01', { against: '*', when: ['in-quota'], duty: { percent: 2 } }),
    announced('own', '2020-01-01', {
      against: ['DEU'],
      when: ['originating'],
      duty: { percent: 3 },
    }),
  ];
  const owed = (from: string) =>
    machineOf(facts).tariffOn(
      { from, to: 'USA', goods: 'HS 7208', when: ['in-quota', 'originating'] },
      '2020-06-01',
    )?.import?.additional;
  expect(owed('CHN')).toBe(2);
  expect(owed('DEU')).toBe(null);
});
