import type { EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  adopted,
  authorisationRequested,
  disputeOn,
  inCompliance,
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

describe('the refusal of arbitration', () => {
  const asked = (id: string, on: string, more: object) =>
    step(id, 'ArbitrationRequested', on, more, korea);
  const refused = (more: object) =>
    step('refused', 'ArbitrationRefused', '2012-05-01', more, japan);
  const rounds = [
    ...adopted,
    step('first', 'PanelRequested', '2012-03-01', inCompliance, korea),
    asked('first-asked', '2012-03-10', inCompliance),
    step('second', 'PanelRequested', '2012-03-20', { ...inCompliance, round: 2 }, korea),
    asked('second-asked', '2012-04-01', { ...inCompliance, round: 2 }),
  ];

  it.each([1, 2])('should concern the round on compliance that it names (%d)', (round) => {
    const steps = [...rounds, refused({ ...inCompliance, round })];
    expect(objectionsTo(steps)).toEqual({});
    const stages = [1, 2].map((each) =>
      each === round ? 'arbitration-refused' : 'arbitration-requested',
    );
    expect(disputeOn(steps, '2012-05-01').proceedings.slice(0, 2)).toMatchObject(
      stages.map((stage) => ({ stage })),
    );
  });

  it('should name the proceeding in which arbitration was asked for', () => {
    expect(objectionsTo([...rounds, refused({})])).toEqual({
      refused: expect.stringMatching(/name "recourse": "compliance"/),
    });
  });

  it.each([
    [inRetaliation, objected, 'retaliation', /arbitration on retaliation .* has no such step/],
    [
      { recourse: 'period' },
      [...adopted, asked('period', '2011-04-01', { recourse: 'period' })],
      'period',
      /arbitration on the period to implement .* has no such step/,
    ],
  ] as const)('should be impossible in %o', (recourse, before, name, told) => {
    const steps = [...before, refused(recourse)];
    expect(objectionsTo(steps)).toEqual({ refused: expect.stringMatching(told) });
    const [found] = disputeOn(steps, '2012-05-01').proceedings.filter(
      (each) => each.recourse === name,
    );
    expect(found).toMatchObject({ stage: 'arbitration-requested', refused: null });
  });
});

it('should say that nobody refuses an arbitration on retaliation', () => {
  const refusal = step('refusal', 'ArbitrationRefused', '2012-03-01', {}, korea);
  expect(objectionsTo([...objected, refusal])).toEqual({
    refusal: expect.stringMatching(/nobody refuses arbitration on the period or on retaliation/),
  });
});
