import type { EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  adopted,
  authorisationRequested,
  inRetaliation,
  objectionsTo,
  step,
} from '../../support/disputes/complaint';
import { japan, korea } from '../../support/policy';

const level = (amount: number, currency = 'USD') => ({
  level: { amount, currency, per: 'year' },
});
const objected: readonly EventInput[] = [
  ...authorisationRequested,
  step('objection', 'ArbitrationRequested', '2012-02-10', inRetaliation, japan),
];
const award = (of: object) =>
  step('award', 'ReportCirculated', '2012-06-01', { ...inRetaliation, report: 'award', ...of });
const granted = (of: object = {}) => step('granted', 'RetaliationAuthorised', '2012-07-01', of);

describe('an award on the level of retaliation', () => {
  it('should be refused for more than was requested', () => {
    expect(objectionsTo([...objected, award(level(500))])).toEqual({
      award: expect.stringMatching(
        /"authorisation" requests 100 USD a year, .*22\.7.*correct "level"/,
      ),
    });
  });

  it('should be accepted for what was requested, for less, and for no level', () => {
    for (const of of [level(100), level(50), {}])
      expect(objectionsTo([...objected, award(of), granted()])).toEqual({});
  });
});

describe('an authorisation to retaliate after an award', () => {
  it('should be refused in another currency than that of the award', () => {
    const decided = [...objected, award(level(50))];
    expect(objectionsTo([...decided, granted(level(9, 'EUR'))])).toEqual({
      granted: expect.stringContaining('granted in the same currency, and at no more than that'),
    });
    expect(objectionsTo([...decided, granted(level(40))])).toEqual({});
  });
});

describe('a period that is awarded', () => {
  const asked = [
    ...adopted,
    step('asked', 'ArbitrationRequested', '2011-03-01', { recourse: 'period' }, korea),
  ];
  const period = (id: string, on: string, how: string, more: object = {}) =>
    step(id, 'PeriodSet', on, { for: 'implementation', until: '2012-01-01', how, ...more });

  it.each(['agreed', 'approved'])('should be refused where one was %s before', (how) => {
    const set = [...asked, period('set', '2011-04-20', how)];
    expect(objectionsTo([...set, period('awarded', '2011-05-01', 'awarded')])).toEqual({
      awarded: expect.stringMatching(/\("set"\), .*cannot agree \(DSU Art\. 21\.3\(c\)\); take/),
    });
    expect(
      objectionsTo([...set, period('awarded', '2011-05-01', 'awarded', { part: 'other' })]),
    ).toEqual({});
  });

  it('should be accepted where the report prescribed one before', () => {
    const set = [...asked, period('set', '2011-04-20', 'prescribed')];
    expect(objectionsTo([...set, period('awarded', '2011-05-01', 'awarded')])).toEqual({});
  });

  it('should name "prescribed" where nobody asked for arbitration, as in DS611', () => {
    expect(objectionsTo([...adopted, period('awarded', '2011-05-01', 'awarded')])).toEqual({
      awarded: expect.stringMatching(/award under DSU Art\. 25 sets it, "prescribed"/),
    });
  });
});

it('should say that nobody refuses an arbitration on retaliation', () => {
  const refusal = step('refusal', 'ArbitrationRefused', '2012-03-01', {}, korea);
  expect(objectionsTo([...objected, refusal])).toEqual({
    refusal: expect.stringMatching(/nobody refuses arbitration on the period or on retaliation/),
  });
});
