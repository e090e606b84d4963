import type { EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { adoptedFor, objectionsTo, step, thailand } from '../../support/disputes/complaint';
import { japan, korea, wto } from '../../support/policy';

const retaliation = (by: EventInput['by'], round = 1) =>
  step(`retaliation-${round}`, 'RetaliationRequested', '2005-05-01', { round }, by);
const arbitration = (by: EventInput['by'], on = '2005-06-01') =>
  step('arbitration', 'ArbitrationRequested', on, { recourse: 'period' }, by);
const period = (data: object) =>
  step('period', 'PeriodSet', '2005-03-21', {
    for: 'implementation',
    how: 'prescribed',
    until: '2005-04-21',
    ...data,
  });
const late = {
  arbitration: expect.stringContaining(
    'authorisation to suspend concessions is requested already ("DS1/retaliation/1"), and the period to implement comes before that',
  ),
};

describe('arbitration on the period after a request for retaliation', () => {
  it('should be refused for the complainant that made the request', () => {
    const steps = [...adoptedFor('KOR', 'THA'), retaliation(korea)];
    expect(objectionsTo([...steps, arbitration(korea)])).toEqual(late);
    expect(objectionsTo([...steps, arbitration(thailand)])).toEqual({});
  });

  it('should be refused for the respondent where every complainant made one', () => {
    const steps = [...adoptedFor('KOR', 'THA'), retaliation(korea)];
    for (const by of [japan, wto]) {
      expect(objectionsTo([...steps, arbitration(by)])).toEqual({});
      expect(objectionsTo([...steps, retaliation(thailand, 2), arbitration(by)])).toEqual(late);
      expect(
        objectionsTo([
          ...adoptedFor('KOR'),
          retaliation(by === wto ? wto : korea),
          arbitration(by),
        ]),
      ).toEqual(late);
    }
  });

  it('should be refused where the report prescribed the period', () => {
    const steps = [...adoptedFor('KOR'), period({}), retaliation(korea)];
    expect(objectionsTo([...steps, arbitration(korea)])).toEqual(late);
  });

  it('should be taken where the request is about another part', () => {
    const steps = [...adoptedFor('KOR'), period({ part: 'subsidies' }), retaliation(korea)];
    expect(objectionsTo([...steps, arbitration(korea)])).toEqual({});
  });

  it('should be taken where the request was withdrawn', () => {
    const withdrawal = step(
      'withdrawal',
      'RequestWithdrawn',
      '2005-05-10',
      { request: 'retaliation' },
      korea,
    );
    const steps = [...adoptedFor('KOR'), retaliation(korea), withdrawal];
    expect(objectionsTo([...steps, arbitration(korea)])).toEqual({});
  });

  it('should be taken before it', () => {
    const steps = [...adoptedFor('KOR'), arbitration(korea, '2005-04-01')];
    expect(objectionsTo(steps)).toEqual({});
  });
});
