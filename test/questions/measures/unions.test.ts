import type { PointLiteral } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { announce, exclude, type Fact, lift, membership } from '../../cases/measures/facts';
import { machineOf } from '../../cases/measures/machine';

const tariff = announce('first', '2018-03-08', 'example', {
  measure: 'steel',
  goods: ['HS 7208'],
  by: 'USA',
  flow: 'import',
  instrument: 'import-tariff',
  against: '*',
  duty: { percent: 25 },
});
const steel = { measure: 'steel', goods: ['HS 7208'] };
const question = { from: 'KOR', to: 'USA', goods: 'HS 720851' };
const dutyOn = (facts: readonly Fact[], asked = question, day: PointLiteral = '2018-06-01') =>
  machineOf(facts).tariffOn(asked, day);

describe('a question about a union', () => {
  const noted = [
    membership('EUN', 'DEU', '1958-01-01'),
    membership('EUN', 'NLD', '1958-01-01'),
    membership('EUN', 'GBR', '1973-01-01', '2021-01-01'),
  ];
  const ofUnion = { from: 'EUN', to: 'USA', goods: 'HS 720851' };

  it('should list a measure against one of its members among the exceptions', () => {
    const facts = [...noted, { ...tariff, against: ['DEU'] }];
    expect(dutyOn(facts, ofUnion)?.import).toMatchObject({
      additional: null,
      duties: [],
      exceptions: [{ measure: 'steel', partner: 'DEU', duty: { percent: 25 } }],
    });
    expect(dutyOn(facts, { ...ofUnion, from: 'NLD' })).toBe(null);
  });

  it('should list a measure against a country while it is a member', () => {
    const facts = [...noted, { ...tariff, against: ['GBR'] }];
    expect(dutyOn(facts, ofUnion, '2020-12-31')?.import?.exceptions).toMatchObject([
      { partner: 'GBR' },
    ]);
    expect(dutyOn(facts, ofUnion, '2021-01-01')).toBe(null);
  });

  it('should list a firm of a member for which alone the measure is', () => {
    const facts = [...noted, { ...tariff, against: ['DEU'], firms: ['Stahl AG'] }];
    expect(dutyOn(facts, ofUnion)?.import?.exceptions).toEqual([
      { measure: 'steel', partner: 'DEU', entity: 'Stahl AG', duty: { percent: 25 } },
    ]);
  });

  it('should list no member for which the measure says what it says of the union', () => {
    const facts = [...noted, { ...tariff, against: ['EUN', 'DEU'] }];
    expect(dutyOn(facts, ofUnion)?.import).toMatchObject({ additional: 25, exceptions: [] });
  });

  it('should list a rate of its own that a member has, and not its other rate', () => {
    const own: Fact = { ...tariff, id: 'own', against: ['DEU'], duty: { percent: 10 } };
    expect(dutyOn([...noted, { ...tariff, against: ['EUN'] }, own], ofUnion)?.import).toMatchObject(
      {
        additional: 25,
        exceptions: [{ partner: 'DEU', duty: { percent: 10 } }],
      },
    );
  });

  it('should list for a firm of a member what the measure says under another union of the member', () => {
    const ofFirm: Fact = { ...tariff, partners: ['DEU'], firms: ['Stahl AG'] };
    const met: Fact = {
      ...tariff,
      id: 'met',
      partners: ['EAC'],
      when: ['x'],
      duty: { percent: 2 },
    };
    const facts = [...noted, membership('EAC', 'DEU', '2001-01-01'), ofFirm, met];
    const asked = { ...ofUnion, when: ['x'] };
    expect(dutyOn(facts, asked)?.import?.exceptions).toContainEqual({
      measure: 'steel',
      partner: 'DEU',
      entity: 'Stahl AG',
      duty: { percent: 2 },
    });
  });

  it('should list a member that is out with another of its unions', () => {
    const out = exclude('out', '2018-04-01', 'example', {
      measure: 'steel',
      goods: ['HS 7208'],
      partners: ['EAC'],
    });
    const facts = [...noted, membership('EAC', 'DEU', '2001-01-01'), tariff, out];
    expect(dutyOn(facts, ofUnion)?.import).toMatchObject({
      additional: 25,
      exceptions: [{ partner: 'DEU', inactive: { because: 'excluded', act: 'out' } }],
    });
  });

  it("should list a member's own measure among the exceptions", () => {
    const licensing: Fact = announce('own', '2018-03-08', 'example', {
      measure: 'national-control',
      goods: ['HS 8486'],
      by: 'NLD',
      flow: 'export',
      instrument: 'export-licensing-requirement',
      against: ['CHN'],
      licence: 'individual',
    });
    const asked = { from: 'EUN', to: 'CHN', goods: 'HS 848620' };
    const { tradeRegime } = machineOf([...noted, licensing]);
    expect(tradeRegime(asked, '2020-06-01')).toMatchObject({
      licence: null,
      measures: [],
      exceptions: [{ measure: 'national-control', partner: 'NLD', licence: 'individual' }],
    });
    expect(tradeRegime({ ...asked, from: 'DEU' }, '2020-06-01')).toBe(null);
  });
});

describe('a measure of a union against all countries', () => {
  const facts: readonly Fact[] = [
    membership('EUN', 'DEU', '1958-01-01'),
    membership('EUN', 'FRA', '1958-01-01'),
    membership('EUN', 'GBR', '1973-01-01', '2021-01-01'),
    { ...tariff, by: 'EUN' },
  ];
  const owed = (from: string, to: string, day: PointLiteral = '2020-06-01') =>
    dutyOn(facts, { from, to, goods: 'HS 720851' }, day)?.import?.additional;

  it('is not on trade between its members of the day', () => {
    expect(owed('KOR', 'DEU')).toBe(25);
    expect(owed('FRA', 'DEU')).toBe(undefined);
    expect(owed('FRA', 'EUN')).toBe(undefined);
    expect(owed('EUN', 'DEU')).toBe(undefined);
    expect(owed('GBR', 'DEU', '2020-12-31')).toBe(undefined);
    expect(owed('GBR', 'DEU', '2021-01-01')).toBe(25);
    expect(owed('KOR', 'GBR', '2020-12-31')).toBe(25);
    expect(owed('KOR', 'GBR', '2021-01-01')).toBe(undefined);
  });

  it('is on trade with a member that it names', () => {
    const named: Fact = { ...tariff, by: 'EUN', against: ['GBR'] };
    const asked = { from: 'GBR', to: 'DEU', goods: 'HS 720851' };
    expect(dutyOn([...facts.slice(0, 3), named], asked)?.import?.additional).toBe(25);
  });

  it('does not read a baseline of the union with all as one between its members', () => {
    const noted: Fact = {
      act: 'baseline',
      id: 'noted',
      on: '2018-01-01',
      exporter: 'EUN',
      importer: '*',
      goods: ['*'],
      licence: 'individual',
    };
    const { tradeRegime } = machineOf([...facts, noted]);
    const asked = { from: 'DEU', to: 'KOR', goods: 'HS 8542' };
    expect(tradeRegime(asked, '2020-06-01')?.licence).toBe('individual');
    expect(tradeRegime({ ...asked, to: 'FRA' }, '2020-06-01')).toBe(null);
  });
});

describe('a member that names itself, or its union, in a measure of its own', () => {
  const of = (more: Partial<typeof tariff>): readonly Fact[] => [
    membership('EUN', 'DEU', '1958-01-01'),
    membership('EUN', 'FRA', '1958-01-01'),
    { ...tariff, by: 'DEU', ...more },
  ];

  it.each([
    ['its firm', { partners: ['DEU'], firms: ['Alpha'] }],
    ['itself', { partners: ['DEU'] }],
    ['itself among others', { against: ['KOR', 'DEU'] }],
  ])('should charge nothing on trade of the union with it where it names %s', (_, more) => {
    const exceptions = dutyOn(of(more), { from: 'EUN', to: 'DEU', goods: 'HS 720851' })?.import
      ?.exceptions;
    expect(exceptions ?? []).toEqual([]);
  });

  it('should list the other members alone where it names the union', () => {
    const asked = { goods: 'HS 720851' };
    const facts = of({ against: ['EUN'] });
    expect(dutyOn(facts, { from: 'FRA', to: 'DEU', ...asked })?.import?.additional).toBe(25);
    expect(dutyOn(facts, { from: 'FRA', to: 'EUN', ...asked })?.import?.exceptions).toMatchObject([
      { partner: 'DEU', duty: { percent: 25 } },
    ]);
    expect(dutyOn(facts, { from: 'DEU', to: 'EUN', ...asked })).toBe(null);
  });
});

describe('a union of which no act says whether a country of the route is a member', () => {
  const nil: Fact = announce('nil', '2018-01-01', 'example', {
    measure: 'schedule',
    goods: ['HS 72'],
    by: 'USA',
    flow: 'import',
    instrument: 'import-tariff',
    against: '*',
    duty: { percent: 0 },
  });
  const free: Fact = {
    act: 'baseline',
    id: 'free',
    on: '2018-01-01',
    exporter: '*',
    importer: '*',
    goods: ['*'],
    licence: 'none',
  };
  const ban = announce('ban', '2018-03-08', 'example', {
    measure: 'ban',
    goods: ['HS 7208'],
    by: 'USA',
    flow: 'import',
    instrument: 'import-ban',
    against: ['EUN'],
    licence: 'prohibited',
  });
  const asked = { from: 'DEU', to: 'USA', goods: 'HS 720851' };
  const left = membership('EUN', 'DEU', '1958-01-01', '2018-01-01');
  const onUnion: Fact = { ...tariff, against: ['EUN'] };
  const owed = (facts: readonly Fact[], route = asked) => dutyOn([nil, ...facts], route)?.import;
  const needed = (facts: readonly Fact[], route = asked, day = '2018-06-01') =>
    machineOf([free, ...facts]).tradeRegime(route, day);

  it.each([
    ['against the union', onUnion],
    ['against all, with a rate for the union', { ...tariff, partners: ['EUN'] }],
    ['against the union, whose rate no act says', { ...ban, instrument: 'import-tariff' }],
  ] as const)('should leave a duty of 0 unknown for a duty %s', (_, act) => {
    expect(owed([act])).toMatchObject({
      additional: null,
      total: null,
      duties: [{ measure: 'schedule' }],
    });
    expect(owed([left, act])?.additional).toBe(0);
  });

  it('should leave a duty of 0 unknown for a duty by the union', () => {
    const own: Fact = { ...nil, by: 'DEU' };
    const byUnion: Fact = { ...tariff, by: 'EUN' };
    const route = { from: 'KOR', to: 'DEU', goods: 'HS 720851' };
    expect(dutyOn([own, byUnion], route)?.import?.additional).toBe(null);
    expect(dutyOn([left, own, byUnion], route)?.import?.additional).toBe(0);
  });

  it.each([
    ['on other goods', [{ ...tariff, against: ['EUN'], goods: ['HS 8542'] }]],
    ['of 0', [{ ...onUnion, duty: { percent: 0 } }]],
    ['of a licence and not of a duty', [ban]],
    ['to come', [{ ...onUnion, from: '2019-01-01' }]],
    ['lifted', [onUnion, lift('off', '2018-04-01', 'example', { ...steel, by: 'USA' })]],
  ] as const)('should leave a duty of 0 as it is for an act %s', (_, facts) => {
    expect(owed(facts)?.additional).toBe(0);
  });

  it('should leave it unknown whether no licence is needed for goods that an act on the union bans', () => {
    expect(needed([ban])).toMatchObject({ licence: null, exact: true, measures: [], acts: [] });
    expect(needed([left, ban])).toMatchObject({ licence: 'none', acts: ['free'] });
    expect(needed([ban], { ...asked, goods: 'HS 8542' })?.licence).toBe('none');
    expect(needed([{ ...ban, from: '2019-01-01' }])?.licence).toBe('none');
  });

  it('should leave it unknown for goods that need a licence by a baseline of the union', () => {
    const toUnion: Fact = {
      ...free,
      id: 'union',
      exporter: 'USA',
      importer: 'EUN',
      goods: ['HS 7208'],
      licence: 'individual',
    };
    const route = { from: 'USA', to: 'DEU', goods: 'HS 720851' };
    expect(needed([toUnion], route)?.licence).toBe(null);
    expect(needed([left, toUnion], route)?.licence).toBe('none');
    expect(needed([toUnion], { ...route, goods: 'HS 8542' })?.licence).toBe('none');
  });

  it('should leave it unknown on a later day on which a measure of its own ends', () => {
    const own: Fact = { ...ban, id: 'own', measure: 'own', against: ['DEU'], until: '2018-08-01' };
    expect(needed([ban, own])).toMatchObject({
      licence: 'prohibited',
      upcoming: [{ on: '2018-08-01', licence: null }],
    });
    expect(needed([left, ban, own])).toMatchObject({
      upcoming: [{ on: '2018-08-01', licence: 'none' }],
    });
  });
});
