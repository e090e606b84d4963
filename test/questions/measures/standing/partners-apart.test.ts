import {
  measuresInForce,
  type PointLiteral,
  pipe,
  relations,
  restrictions,
  timeline,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  amend,
  exclude,
  type Fact,
  lift,
  membership,
  resume,
  suspend,
} from '../../../cases/measures/facts';
import { logFrom, machineOf } from '../../../cases/measures/machine';
import { stateOf } from '../../../support/policy';
import { announced } from './one-measure';

const listed = (facts: readonly Fact[], day: PointLiteral = '2020-06-01') =>
  measuresInForce()(stateOf(logFrom(facts), day)).map(({ against, duty, except, entity }) => [
    entity === null ? against : [...against, entity],
    duty?.percent,
    ...(except === undefined ? [] : [except.partners]),
  ]);

const summed = (facts: readonly Fact[], day: PointLiteral = '2020-06-01') =>
  pipe(
    [timeline(relations)(logFrom(facts))],
    restrictions,
  )(day).map(({ from, percent, except }) => [
    from,
    percent,
    ...(except === undefined ? [] : [except.partners]),
  ]);

const onM = { measure: 'm', goods: ['HS 7208'] };
const out = (partners: readonly string[], more: object = {}) =>
  exclude('out', '2020-05-01', 'example', { ...onM, partners, ...more });
const atRate = (percent: number, more: object = {}) =>
  announced('general', '2020-01-01', { against: '*', duty: { percent }, ...more });
const ownRate = (partner: string, percent: number, more: object = {}) =>
  announced('own', '2020-05-01', {
    against: '*',
    partners: [partner],
    duty: { percent },
    ...more,
  });
const inUnion = (member: string) => membership('EUN', member, '1958-01-01');

describe('the list of measures in force', () => {
  it('should not name a country with a rate of its own, or one that is excluded, in the general item', () => {
    const named = { against: ['KOR', 'JPN', 'DEU'] };
    const facts = [atRate(25, named), out(['KOR']), ownRate('JPN', 15, named)];
    expect(listed(facts)).toEqual([
      [['DEU'], 25],
      [['JPN'], 15],
    ]);
    expect(summed(facts)).toEqual([
      ['DEU', 25],
      ['JPN', 15],
    ]);
    expect(listed(facts, '2020-04-30')).toEqual([[['KOR', 'JPN', 'DEU'], 25]]);
  });

  it('should leave out a measure against one country that is excluded, or for which it was lifted', () => {
    const general = atRate(25, { against: ['KOR'] });
    expect(listed([general, out(['KOR'])])).toEqual([]);
    expect(summed([general, out(['KOR'])])).toEqual([]);
    const lifted = lift('off', '2020-05-02', 'example', { ...onM, partners: ['KOR'] });
    expect(listed([general, ownRate('KOR', 15), lifted])).toEqual([]);
  });

  it('should say which countries a measure against all countries leaves out', () => {
    const facts = [atRate(25), out(['KOR']), ownRate('JPN', 15)];
    expect(listed(facts)).toEqual([
      [['*'], 25, ['JPN', 'KOR']],
      [['JPN'], 15],
    ]);
    expect(summed(facts)).toEqual([
      ['*', 25, ['JPN', 'KOR']],
      ['JPN', 15],
    ]);
  });

  it('should say which members a measure against a union leaves out', () => {
    const facts = [
      inUnion('DEU'),
      inUnion('FRA'),
      atRate(25, { against: ['EUN', 'KOR'] }),
      out(['DEU']),
    ];
    expect(listed(facts)).toEqual([[['EUN', 'KOR'], 25, ['DEU']]]);
    expect(summed(facts)).toEqual([
      ['EUN', 25, ['DEU']],
      ['KOR', 25],
    ]);
    const ofUnion = [inUnion('DEU'), atRate(25), ownRate('EUN', 15), out(['DEU'])];
    expect(listed(ofUnion)).toEqual([
      [['*'], 25, ['EUN']],
      [['EUN'], 15, ['DEU']],
    ]);
  });

  it('should not name a member of a union that is excluded', () => {
    const facts = [inUnion('DEU'), atRate(25, { against: ['DEU', 'KOR'] }), out(['EUN'])];
    expect(listed(facts)).toEqual([[['KOR'], 25]]);
  });

  it('should apply what is said of a country on a wider code', () => {
    const wider = { goods: ['HS 72'] };
    expect(listed([atRate(25), out(['KOR'], wider)])).toEqual([[['*'], 25, ['KOR']]]);
  });

  it('should keep a country for which another firm alone is excluded', () => {
    const facts = [atRate(25), out(['KOR'], { firms: ['Alpha'] })];
    expect(listed(facts)).toEqual([[['*'], 25]]);
  });

  it('should say from which countries a firm is not under the rate for it', () => {
    const firm = announced('firm', '2020-01-01', {
      against: '*',
      firms: ['Alpha'],
      duty: { percent: 40 },
    });
    const facts = [atRate(25), firm, out(['KOR'], { firms: ['Alpha'] })];
    expect(listed(facts)).toEqual([
      [['*'], 25],
      [['*', 'Alpha'], 40, ['KOR']],
    ]);
  });

  it('should list a country apart on a code, if its own rule on a wider code leaves the rate to that of the code', () => {
    const wider = { against: '*', partners: ['KOR'], goods: ['HS 72'] } as const;
    const facts = [atRate(25), announced('wider', '2020-05-01', wider)];
    expect(listed(facts)).toEqual([
      [['*'], 25, ['KOR']],
      [['KOR'], 25],
      [['KOR'], undefined],
    ]);
  });

  it('should name a member for which a suspension for its union was ended', () => {
    const ofUnion = { ...onM, partners: ['EUN'] };
    const facts = [
      inUnion('DEU'),
      atRate(25),
      exclude('gone', '2020-02-01', 'example', { ...onM, partners: ['DEU'], until: '2020-02-02' }),
      ownRate('EUN', 25, { on: '2020-03-01' }),
      suspend('pause', '2020-05-01', 'example', ofUnion),
      resume('again', '2020-05-02', 'example', { ...onM, partners: ['DEU'] }),
    ];
    const tariff = machineOf(facts).tariffOn(
      { from: 'DEU', to: 'USA', goods: 'HS 7208' },
      '2020-06-01',
    );
    expect(tariff?.import?.additional).toBe(25);
    expect(listed(facts)).toEqual([
      [['*'], 25, ['EUN']],
      [['DEU'], 25],
    ]);
  });

  it('should list apart a country whose rate alone was amended', () => {
    const facts = [
      atRate(25),
      out(['KOR'], { until: '2020-05-10' }),
      amend('less', '2020-05-20', 'example', { ...onM, partners: ['KOR'], duty: { percent: 5 } }),
    ];
    expect(listed(facts)).toEqual([
      [['*'], 25, ['KOR']],
      [['KOR'], 5],
    ]);
  });
});
