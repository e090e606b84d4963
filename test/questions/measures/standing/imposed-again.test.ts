import {
  append,
  asOf,
  emptyLog,
  isLeft,
  measuresInForce,
  pipe,
  relations,
  timeline,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  type Announce,
  amend,
  exclude,
  lift,
  membership,
  suspend,
  withdraw,
} from '../../../cases/measures/facts';
import { headerOf, logFrom, machineOf } from '../../../cases/measures/machine';
import { eventsFrom } from '../../../cases/measures/to-events';
import { announced, sideOf } from './one-measure';

describe('a measure that was lifted for one country', () => {
  const all = announced('all', '2020-01-01', { against: '*', duty: { percent: 25 } });
  const out = (partner: string) =>
    lift('lifted', '2020-02-01', 'example', {
      measure: 'm',
      goods: ['HS 7208'],
      partners: [partner],
    });
  // A lifting needs a row of its own to begin with.
  const own = (partner: string) =>
    announced('own', '2020-01-01', { against: '*', partners: [partner], duty: { percent: 25 } });
  const again = (against: Announce['against']) =>
    announced('again', '2020-03-01', { against, duty: { percent: 10 } });

  it('should be imposed on it again by an announcement that names it', () => {
    const facts = [all, own('KOR'), out('KOR')];
    expect(sideOf(facts, 'KOR')).toMatchObject({ additional: 0, inactive: [{ act: 'lifted' }] });
    for (const against of [['KOR'], ['CHN', 'KOR']])
      expect(sideOf([...facts, again(against)], 'KOR')?.additional).toBe(10);
  });

  it('should stay lifted for it where an announcement for all names no country', () => {
    const facts = [all, own('KOR'), out('KOR'), again('*')];
    expect(sideOf(facts, 'KOR')).toMatchObject({ additional: 0, inactive: [{ act: 'lifted' }] });
    expect(sideOf(facts, 'CHN')?.additional).toBe(10);
  });

  it('should be imposed again on the member of a union that an announcement names', () => {
    const facts = [
      membership('EUN', 'DEU', '1958-01-01'),
      all,
      own('EUN'),
      out('EUN'),
      again(['DEU']),
    ];
    expect(sideOf(facts, 'DEU')?.additional).toBe(10);
    expect(sideOf(facts, 'EUN')?.additional).toBe(0);
  });
});

describe('an announcement that brings a member of an excluded union back', () => {
  const facts = [
    membership('EUN', 'DEU', '1958-01-01'),
    membership('EUN', 'FRA', '1958-01-01'),
    announced('all', '2020-01-01', { against: '*', duty: { percent: 25 } }),
    exclude('out', '2020-01-05', 'example', {
      measure: 'm',
      goods: ['*'],
      partners: ['EUN'],
    }),
  ];
  const back = (more: Partial<Announce> = {}) =>
    announced('back', '2020-02-01', { against: ['DEU'], ...more });
  const again = (more: Partial<Announce> = {}) =>
    announced('again', '2020-03-01', { against: '*', duty: { percent: 10 }, ...more });

  it('should bring it back for good where the measure is announced anew for all', () => {
    const now = [...facts, back(), again()];
    expect(sideOf(now, 'DEU')).toMatchObject({ additional: 10, duties: [{ act: 'again' }] });
    for (const from of ['FRA', 'EUN'])
      expect(sideOf(now, from)).toMatchObject({
        additional: 0,
        inactive: [{ act: 'out', because: 'excluded' }],
      });
  });

  it('should bring it back where an act of before its day announces the measure anew for all', () => {
    const anew = again({ from: '2020-01-20' });
    const now = [...facts, back({ from: '2020-02-20' }), anew];
    expect(sideOf(now, 'DEU', '2020-02-10')?.additional).toBe(0);
    expect(sideOf(now, 'DEU')?.additional).toBe(10);
  });

  it('should bring it back where the union is named later, and the member alone was out', () => {
    const alone = exclude('alone', '2020-01-10', 'example', {
      measure: 'm',
      goods: ['HS 7208'],
      partners: ['DEU'],
    });
    const union = announced('union', '2020-03-01', { against: ['EUN'], duty: { percent: 10 } });
    expect(sideOf([...facts, alone, back(), union], 'DEU')?.additional).toBe(10);
    expect(sideOf([...facts, alone, union], 'DEU')?.additional).toBe(0);
  });

  it('should bring it back only until its own end', () => {
    const now = [...facts, back({ until: '2020-05-01' }), again()];
    expect(sideOf(now, 'DEU', '2020-04-30')?.additional).toBe(10);
    expect(sideOf(now, 'DEU', '2020-05-01')).toMatchObject({ inactive: [{ act: 'out' }] });
  });

  it('should bring it back only until it is withdrawn or replaced', () => {
    const temporary = back({ until: '2020-09-01' });
    const withdrawn = withdraw('withdrawn', '2020-05-01', 'example', {
      measure: 'm',
      goods: ['HS 7208'],
      withdraws: 'back',
    });
    const replacing = again({ completes: 'back' });
    for (const now of [
      [...facts, temporary, again(), withdrawn],
      [...facts, back(), replacing],
    ])
      expect(sideOf(now, 'DEU')).toMatchObject({ inactive: [{ act: 'out' }] });
  });

  it('should bring it back no more after a lifting for all', () => {
    const lifted = lift('lifted', '2020-04-01', 'example', { measure: 'm', goods: ['HS 7208'] });
    const last = announced('last', '2020-05-01', { against: '*', duty: { percent: 5 } });
    const now = [...facts, back(), again(), lifted, last];
    expect(sideOf(now, 'DEU')).toMatchObject({ inactive: [{ act: 'out' }] });
    expect(sideOf(now, 'CHN')?.additional).toBe(5);
  });

  it('should not hold a measure in force that has ended for all', () => {
    const ending = announced('ending', '2020-04-01', {
      against: '*',
      until: '2020-05-01',
      completes: 'again',
    });
    const now = [...facts, back(), again(), ending];
    expect(sideOf(now, 'DEU', '2020-04-30')?.additional).toBe(10);
    expect(sideOf(now, 'DEU')).toMatchObject({
      inactive: [{ act: 'ending', because: 'expired' }],
    });
    const state = pipe(logFrom(now), timeline(relations), asOf('2020-06-01'));
    expect(measuresInForce()(state)).toEqual([]);
    const amended = amend('amended', '2020-06-01', 'example', {
      measure: 'm',
      goods: ['HS 7208'],
      duty: { percent: 1 },
    });
    const log = pipe(emptyLog(headerOf(now)), append(eventsFrom([...now, amended])));
    expect(isLeft(log) && log.left.message).toContain('the measure is expired here');
  });

  it('should not be among those that a measure in force is against', () => {
    const state = pipe(
      logFrom([...facts, back(), again()]),
      timeline(relations),
      asOf('2020-06-01'),
    );
    expect(measuresInForce()(state)).toMatchObject([{ against: ['*'], act: 'again' }]);
  });

  it('should stay in force when a step of before takes effect', () => {
    const step = announced('step', '2020-02-01', {
      against: '*',
      from: '2020-05-01',
      duty: { percent: 10 },
    });
    const out = exclude('out', '2020-03-01', 'example', { measure: 'm', goods: ['HS 7208'] });
    const imposed = announced('imposed', '2020-04-01', { against: '*', duty: { percent: 20 } });
    const [, , all = step] = facts;
    expect(sideOf([all, step, out, imposed], 'DEU', '2020-04-30')?.additional).toBe(20);
    expect(sideOf([all, step, out, imposed], 'DEU')?.additional).toBe(10);
    expect(sideOf([all, step, out], 'DEU')).toMatchObject({ inactive: [{ act: 'out' }] });
  });
});

describe('a measure that is announced again for a country after a lifting for all', () => {
  it('should stay in force on the day for which the lifting had ended a step', () => {
    const all = announced('all', '2020-01-01', { against: '*', duty: { percent: 25 } });
    const korea = { against: '*', partners: ['KOR'] } as const;
    const step = announced('step', '2020-02-01', {
      ...korea,
      from: '2020-05-01',
      duty: { percent: 50 },
    });
    const lifted = lift('lifted', '2020-03-01', 'example', { measure: 'm', goods: ['HS 7208'] });
    const imposed = announced('imposed', '2020-04-01', { ...korea, duty: { percent: 10 } });
    for (const day of ['2020-04-30', '2020-05-01'] as const)
      expect(sideOf([all, step, lifted, imposed], 'KOR', day)?.additional).toBe(10);
    expect(sideOf([all, step, lifted], 'KOR')?.additional).toBe(0);
  });
});

describe('a measure that is imposed again for one of two conditions that a shipment meets', () => {
  it('should count the earlier rule for the other condition as it would without a suspension', () => {
    const facts = [
      announced('quota', '2020-01-01', { when: ['in-quota'], duty: { percent: 2 } }),
      suspend('out', '2020-02-01', 'example', { measure: 'm', goods: ['HS 7208'] }),
      announced('again', '2020-03-01', { when: ['originating'], duty: { percent: 6 } }),
    ];
    const owed = (when: readonly string[]) =>
      machineOf(facts).tariffOn({ from: 'CHN', to: 'USA', goods: 'HS 7208', when }, '2020-06-01')
        ?.import;
    expect(owed(['in-quota'])).toMatchObject({ inactive: [{ because: 'suspended' }] });
    expect(owed(['originating'])).toMatchObject({ additional: 6 });
    expect(owed(['in-quota', 'originating'])).toMatchObject({ additional: null, duties: [] });
  });
});
