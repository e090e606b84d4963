import {
  append,
  audit,
  emptyLog,
  isLeft,
  isRight,
  measuresInForce,
  type PointLiteral,
  pipe,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  type Announce,
  amend,
  announce,
  exclude,
  type Fact,
  licence,
  lift,
  membership,
  resume,
  revoked,
  stacking,
  suspend,
  withdraw,
} from '../../cases/measures/facts';
import { headerOf, logFrom, machineOf } from '../../cases/measures/machine';
import { eventsFrom } from '../../cases/measures/to-events';
import { stateOf } from '../../support/policy';

const steel = { measure: 'steel', goods: ['HS 7208'] };
const tariff = announce('first', '2018-03-08', 'example', {
  ...steel,
  by: 'USA',
  flow: 'import',
  instrument: 'import-tariff',
  against: '*',
  duty: { percent: 25 },
});
const again = (id: string, on: string, more: Partial<Announce>): Fact => ({
  ...tariff,
  id,
  on,
  ...more,
});
const question = { from: 'KOR', to: 'USA', goods: 'HS 720851' };
const dutyOn = (facts: readonly Fact[], asked = question, day: PointLiteral = '2018-06-01') =>
  machineOf(facts).tariffOn(asked, day);

/** Appends facts, and gives the messages with which they are refused. */
const refused = (facts: readonly Fact[]): string => {
  const log = pipe(emptyLog(headerOf(facts)), append(eventsFrom(facts)));
  return isLeft(log) ? log.left.message : '';
};

const by = { by: 'CHN' };
const narrower = { measure: 'steel', goods: ['HS 720851'] };

const strays: readonly Fact[] = [
  amend('stray', '2018-04-01', 'example', { ...steel, ...by, duty: { percent: 0 } }),
  amend('stray', '2018-04-01', 'example', {
    ...steel,
    ...by,
    duty: { percent: 0 },
    completes: 'first',
  }),
  lift('stray', '2018-04-01', 'example', { ...steel, ...by }),
  suspend('stray', '2018-04-01', 'example', { ...steel, ...by }),
  suspend('stray', '2018-04-01', 'example', { measure: 'steel', goods: ['*'], ...by }),
  exclude('stray', '2018-04-01', 'example', { ...steel, ...by }),
  exclude('stray', '2018-04-01', 'example', { ...narrower, ...by }),
  exclude('stray', '2018-04-01', 'example', { ...narrower, ...by, partners: ['KOR'] }),
  withdraw('stray', '2018-04-01', 'example', { ...steel, ...by, withdraws: 'first' }),
  again('stray', '2018-04-01', { ...by, duty: { percent: 50 } }),
  again('stray', '2018-04-01', { ...by, flow: 'export' }),
  again('stray', '2018-04-01', { ...narrower, ...by }),
  again('stray', '2018-04-01', { flow: 'export', duty: { percent: 50 } }),
  again('stray', '2018-04-01', { ...narrower, flow: 'export' }),
];

describe('an act on a measure by another country, or on its other flow', () => {
  it.each(strays)('has no effect, is refused and is named by audit (%#)', (stray) => {
    expect(dutyOn([tariff, stray])).toEqual(dutyOn([tariff]));
    expect(dutyOn([tariff, stray], { from: 'USA', to: 'KOR', goods: 'HS 720851' })).toBe(null);
    expect(dutyOn([tariff, stray], { from: 'KOR', to: 'CHN', goods: 'HS 720851' })).toBe(null);
    expect(refused([tariff, stray])).toMatch(/the measure is (?:of USA|on imports)/);
    expect(audit(logFrom([tariff, stray]))[0]).toMatchObject({
      _tag: 'AgainstTheRules',
      event: 'stray',
      table: 'measureHeads',
      row: 'steel',
    });
  });

  it('is named by audit where it comes before the first announcement', () => {
    for (const stray of [
      exclude('stray', '2018-03-01', 'example', { ...steel, ...by }),
      lift('stray', '2018-03-01', 'example', { ...steel, ...by }),
      stacking('stray', '2018-03-01', 'example', { stack: 's', order: [['steel']], ...by }),
    ]) {
      expect(dutyOn([stray, tariff])).toEqual(dutyOn([tariff]));
      expect(audit(logFrom([stray, tariff]))).toContainEqual(
        expect.objectContaining({
          event: 'stray',
          table: 'measureHeads',
          message: expect.stringContaining('the measure is of USA, which announced it in "first"'),
        }),
      );
    }
    const own = exclude('own', '2018-03-01', 'example', { ...steel, by: 'USA' });
    expect(audit(logFrom([own, tariff]))).toEqual([]);
  });

  it('begins rows for the other acts of the country, where it is its own on the other flow', () => {
    const facts: readonly Fact[] = [
      tariff,
      again('stray', '2018-03-09', { ...narrower, flow: 'export' }),
      exclude('out', '2018-04-01', 'example', { ...narrower, until: '2018-05-01' }),
      lift('gone', '2018-04-02', 'example', { ...narrower, from: '2018-06-01' }),
    ];
    const on = (day: PointLiteral) => dutyOn(facts, question, day)?.import;
    expect(on('2018-04-15')).toMatchObject({ additional: 0, inactive: [{ act: 'out' }] });
    expect(on('2018-05-15')).toMatchObject({ additional: 25 });
    expect(on('2018-06-15')).toMatchObject({ additional: 0, inactive: [{ act: 'gone' }] });
  });

  it('leaves a rate unknown that it may have replaced, where it is the first of its scope', () => {
    const own = amend('own', '2018-04-01', 'example', { ...narrower, duty: { percent: 10 } });
    const stray = again('stray', '2018-05-01', {
      ...narrower,
      flow: 'export',
      from: '2018-03-09',
      duty: { percent: 50 },
    });
    const on = (day: PointLiteral) => dutyOn([tariff, stray, own], question, day)?.import;
    expect(on('2018-05-15')).toMatchObject({
      additional: null,
      duties: [],
      unknown: [{ measure: 'steel' }],
    });
    expect(refused([tariff, stray])).toContain('the measure is on imports');
  });

  it('leaves a rate as it is that was decided after it', () => {
    const stray = again('stray', '2018-03-09', {
      ...narrower,
      flow: 'export',
      from: '2018-05-01',
      duty: { percent: 50 },
    });
    const own = amend('own', '2018-04-01', 'example', { ...narrower, duty: { percent: 10 } });
    for (const day of ['2018-04-15', '2018-05-15'] as const)
      expect(dutyOn([tariff, stray, own], question, day)?.import).toMatchObject({
        additional: 10,
        duties: [{ act: 'own' }],
      });
  });

  it('does not stand in the way of a later act of the country whose measure it is', () => {
    for (const stray of strays) {
      const own = again('own', '2018-05-01', { ...narrower, duty: { percent: 40 } });
      const facts = [tariff, stray, own];
      expect(dutyOn(facts)?.import).toMatchObject({ additional: 40, duties: [{ act: 'own' }] });
    }
  });

  it('does not make an export tax a duty on imports', () => {
    const tax = announce('tax', '2018-01-01', 'example', {
      measure: 'rare-earths',
      goods: ['gallium'],
      by: 'CHN',
      flow: 'export',
      instrument: 'export-tax',
      against: '*',
      duty: { percent: 15 },
    });
    const again: Fact = { ...tax, id: 'again', on: '2018-02-01', flow: 'import' };
    const out = { from: 'CHN', to: 'JPN', goods: 'gallium' };
    expect(dutyOn([tax, again], out)).toMatchObject({ import: null, export: { additional: 15 } });
    expect(dutyOn([tax, again], { from: 'JPN', to: 'CHN', goods: 'gallium' })).toBe(null);
  });

  it('does not hide a lifting by what it takes out of itself on the other flow', () => {
    const gone = lift('gone', '2018-04-01', 'example', narrower);
    const begun = again('begun', '2018-03-09', narrower);
    const stray = again('stray', '2018-04-02', {
      goods: ['HS 72'],
      flow: 'export',
      except: { goods: ['HS 720851'] },
    });
    expect(dutyOn([tariff, begun, gone, stray])).toEqual(dutyOn([tariff, begun, gone]));
  });

  it('is not in force, though it announces goods that no act before it names', () => {
    const stray: Fact = { ...tariff, id: 'stray', on: '2018-04-01', by: 'CHN', goods: ['HS 73'] };
    const inForce = measuresInForce()(stateOf(logFrom([tariff, stray]), '2018-06-01'));
    expect(inForce.map(({ products }) => products)).toEqual([['HS:7208']]);
  });

  it('does not resume what the country whose measure it is has suspended', () => {
    const set = suspend('set-aside', '2018-04-01', 'example', steel);
    const stray = resume('stray', '2018-05-01', 'example', { ...steel, ...by });
    expect(dutyOn([tariff, set, stray])?.import?.inactive).toMatchObject([
      { because: 'suspended' },
    ]);
  });

  it('ranks no measure of another country', () => {
    const other: Fact = { ...tariff, id: 'other', measure: 'border', duty: { percent: 10 } };
    const order = { stack: 'order', order: [['border'], ['steel']] };
    const own = stacking('order', '2018-04-01', 'example', { ...order, by: 'USA' });
    const stray = stacking('stray', '2018-05-01', 'example', {
      ...order,
      by: 'CHN',
      order: [['steel'], ['border']],
    });
    expect(dutyOn([tariff, other, stray])?.import?.additional).toBe(35);
    expect(dutyOn([tariff, other, own, stray])?.import).toMatchObject({
      additional: 10,
      displaced: [{ measure: 'steel', by: 'border', act: 'order' }],
    });
    expect(refused([tariff, other, stray])).toContain('the measure is of USA');
  });
});

describe('a licence under a measure', () => {
  const control = (country: string) =>
    announce('control', '2018-03-08', 'example', {
      measure: 'control',
      goods: ['HS 8542'],
      by: country,
      flow: 'export',
      instrument: 'export-licensing-requirement',
      against: '*',
      licence: 'individual',
    });
  const granted = (country: string) =>
    licence('granted', '2018-04-01', 'example', {
      measure: 'control',
      goods: ['HS 8542'],
      by: country,
      licence: 'l-1',
      general: true,
    });
  const union = [
    membership('EUN', 'DEU', '1958-01-01'),
    membership('EUN', 'GBR', '1973-01-01', '2021-01-01'),
  ];
  const authorised = (facts: readonly Fact[], day: PointLiteral = '2018-06-01') =>
    machineOf(facts).tradeRegime({ from: 'DEU', to: 'CHN', goods: 'HS 854231' }, day)?.authorised;

  it('counts where the country whose measure it is grants it, or a member of that union', () => {
    expect(authorised([...union, control('DEU'), granted('DEU')])).toBe(true);
    expect(authorised([...union, control('DEU'), granted('FRA')])).toBe(false);
    expect(authorised([...union, control('EUN'), granted('EUN')])).toBe(true);
    expect(authorised([...union, control('EUN'), granted('DEU')])).toBe(true);
    expect(authorised([...union, control('EUN'), granted('KOR')])).toBe(false);
    expect(authorised([...union, control('EUN'), granted('GBR')], '2020-12-31')).toBe(true);
    expect(authorised([...union, control('EUN'), granted('GBR')], '2021-01-01')).toBe(false);
  });

  it('is revoked and replaced by whoever may grant it alone', () => {
    const facts = [...union, control('DEU'), granted('DEU')];
    const revocation = (country: string) =>
      revoked('revoked', '2018-05-01', 'example', {
        measure: 'control',
        goods: ['HS 8542'],
        by: country,
        licence: 'l-1',
      });
    const replacing: Fact = { ...granted('FRA'), id: 'new', licence: 'l-2', replaces: 'l-1' };
    expect(authorised([...facts, revocation('FRA')])).toBe(true);
    expect(authorised([...facts, revocation('DEU')])).toBe(false);
    expect(authorised([...facts, replacing])).toBe(true);
    expect(refused([...facts, revocation('FRA')])).toContain('the measure is of DEU');
    expect(refused([control('EUN'), granted('DEU')])).toBe('');
  });
});

describe('the acts of the country whose measure it is', () => {
  it('are appended, and nothing is wrong with them', () => {
    const facts = [
      tariff,
      amend('eased', '2018-04-01', 'example', { ...steel, duty: { percent: 5 } }),
    ];
    const log = pipe(emptyLog(headerOf(facts)), append(eventsFrom(facts)));
    expect(isRight(log) && audit(log.right)).toEqual([]);
  });
});
