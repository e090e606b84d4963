import type { EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, objections, wto } from '../../support/policy';
import { at, by, id } from './pact';

const signed = (...parties: string[]) =>
  act('signed', 'AgreementConcluded', '2015-01-01', { agreement: id, title: 'A pact', parties });
const suspends = (country: string, on: string, more: object = {}) =>
  act(`s-${country}`, 'AgreementSuspended', on, { agreement: id, ...more }, by(country));
const resumes = (country: string, on: string, more: object = {}) =>
  act(`r-${country}`, 'AgreementResumed', on, { agreement: id, ...more }, by(country));

describe('the suspension of an agreement between two parties', () => {
  const pact = signed('JPN', 'KOR');

  it('should stand until each party that suspended it has resumed it', () => {
    const steps = [
      pact,
      suspends('JPN', '2019-02-02'),
      suspends('KOR', '2019-03-04'),
      resumes('JPN', '2019-04-04'),
      resumes('KOR', '2019-05-05'),
    ];
    expect(objections(...steps)).toEqual([]);
    expect(at('2019-03-04', ...steps)).toMatchObject({
      status: 'suspended',
      act: 's-JPN',
      since: '2019-02-02',
      suspendedBy: ['JPN', 'KOR'],
    });
    expect(at('2019-04-04', ...steps)).toMatchObject({
      status: 'suspended',
      act: 's-KOR',
      suspendedBy: ['KOR'],
    });
    expect(at('2019-05-05', ...steps)).toMatchObject({ status: 'in-force', suspendedBy: [] });
  });

  it('should be ended by no other party, by a resumption or by other dates', () => {
    const whole = resumes('KOR', '2019-04-04');
    const steps = [pact, suspends('JPN', '2019-02-02'), whole];
    expect(objections(...steps)).toEqual([
      [
        'r-KOR',
        expect.stringContaining('"s-JPN" is the suspension of JPN, and only JPN can end it'),
      ],
    ]);
    expect(at('2019-04-04', ...steps)).toMatchObject({ status: 'suspended', act: 's-JPN' });
    const forATime = suspends('JPN', '2019-02-02', { effectiveUntil: '2020-01-01' });
    const named = [pact, forATime, resumes('KOR', '2019-04-04', { completes: 's-JPN' })];
    expect(objections(...named)).toEqual([
      ['r-KOR', expect.stringContaining('"s-JPN" is an act of JPN')],
    ]);
    expect(at('2019-12-31', ...named).status).toBe('suspended');
    expect(at('2020-01-01', ...named).status).toBe('in-force');
  });

  it('should be refused for a party that has already suspended it', () => {
    const again = { ...suspends('JPN', '2019-03-04'), id: 'again' } as EventInput;
    expect(objections(pact, suspends('JPN', '2019-02-02'), again)).toEqual([
      ['again', expect.stringContaining('JPN has already suspended the agreement, by "s-JPN"')],
    ]);
  });

  it('should end on its own day for one of two that are for a time', () => {
    const steps = [
      pact,
      suspends('JPN', '2019-02-02', { effectiveUntil: '2019-06-01' }),
      suspends('KOR', '2019-03-04', { effectiveUntil: '2019-05-01' }),
    ];
    expect(at('2019-05-01', ...steps)).toMatchObject({ status: 'suspended', suspendedBy: ['JPN'] });
    expect(at('2019-06-01', ...steps).status).toBe('in-force');
  });

  it('should be ended whole by an act that no party took', () => {
    const all = act('all', 'AgreementResumed', '2019-04-04', { agreement: id }, { by: wto });
    const steps = [pact, suspends('JPN', '2019-02-02'), suspends('KOR', '2019-03-04'), all];
    expect(objections(...steps)).toEqual([]);
    expect(at('2019-04-04', ...steps)).toMatchObject({ status: 'in-force', suspendedBy: [] });
  });
});

describe('the suspension of an agreement between more than two parties', () => {
  const pact = signed('CHN', 'JPN', 'KOR');

  it('should be that of one party, and leave the agreement in force for the others', () => {
    const one = [pact, suspends('CHN', '2017-12-12'), resumes('CHN', '2018-12-12')];
    expect(objections(...one)).toEqual([]);
    expect(at('2017-12-12', ...one)).toMatchObject({
      status: 'in-force',
      act: 'signed',
      suspendedBy: ['CHN'],
    });
    expect(at('2018-12-12', ...one)).toMatchObject({ status: 'in-force', suspendedBy: [] });
  });

  it('should be gone with the party that leaves, and be whole once one party alone applies it', () => {
    const leaving = { agreement: id, effectiveFrom: '2023-11-07' };
    for (const leaves of [
      act('l', 'AgreementLeft', '2023-06-09', { ...leaving, party: 'CHN' }, by('CHN')),
      act('l', 'TerminationNotified', '2023-06-09', { ...leaving, notice: 'n' }, by('CHN')),
    ]) {
      const steps = [pact, suspends('CHN', '2017-12-12'), leaves, suspends('JPN', '2023-11-08')];
      expect(objections(...steps)).toEqual([]);
      expect(at('2023-11-07', ...steps)).toMatchObject({
        status: 'in-force',
        left: ['CHN'],
        suspendedBy: [],
      });
      expect(at('2023-11-08', ...steps)).toMatchObject({
        status: 'suspended',
        act: 's-JPN',
        since: '2023-11-08',
        suspendedBy: ['JPN'],
      });
      const others = [pact, suspends('JPN', '2017-12-12'), leaves];
      expect(at('2023-11-06', ...others).status).toBe('in-force');
      expect(at('2023-11-07', ...others)).toMatchObject({
        status: 'suspended',
        act: 'l',
        since: '2023-11-07',
        suspendedBy: ['JPN'],
      });
    }
  });

  it.each([
    act('l', 'AgreementLeft', '2020-01-01', { agreement: id, party: 'CHN' }, by('CHN')),
    act('l', 'TerminationNotified', '2020-01-01', { agreement: id, notice: 'n' }, by('CHN')),
  ])(
    'should stay whole since the day on which it was, for one of two that leaves ($type)',
    (gone) => {
      const steps = [pact, suspends('CHN', '2017-12-12'), suspends('JPN', '2018-02-01'), gone];
      expect(at('2021-01-01', ...steps)).toMatchObject({
        status: 'suspended',
        act: 's-JPN',
        since: '2018-02-01',
        suspendedBy: ['JPN'],
      });
      const back = act(
        'back',
        'AgreementConcluded',
        '2021-06-01',
        { agreement: id, title: 'Return', parties: ['CHN', 'JPN'] },
        by('CHN'),
      );
      const again = { ...suspends('CHN', '2022-01-01'), id: 's-again' } as EventInput;
      expect(objections(...steps, back, again)).toEqual([]);
      expect(at('2021-06-01', ...steps, back)).toMatchObject({
        status: 'in-force',
        suspendedBy: ['JPN'],
      });
      expect(at('2022-01-01', ...steps, back, again)).toMatchObject({
        status: 'suspended',
        act: 's-again',
        suspendedBy: ['JPN', 'CHN'],
      });
      const alone = [pact, suspends('CHN', '2017-12-12'), gone, resumes('JPN', '2021-01-01')];
      expect(objections(...alone)).toEqual([
        ['r-JPN', expect.stringContaining('the agreement is not suspended')],
      ]);
    },
  );

  it('should be whole by an act that no party took, or by the acts of all but one', () => {
    const all = act('all', 'AgreementSuspended', '2018-01-01', { agreement: id }, { by: wto });
    expect(at('2018-01-01', pact, all)).toMatchObject({ status: 'suspended', suspendedBy: [] });
    const two = [pact, suspends('CHN', '2017-12-12'), suspends('KOR', '2018-02-01')];
    expect(at('2018-02-01', ...two)).toMatchObject({
      status: 'suspended',
      act: 's-KOR',
      suspendedBy: ['CHN', 'KOR'],
    });
  });
});
