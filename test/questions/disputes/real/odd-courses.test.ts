import {
  append,
  audit,
  compliance,
  type EventInput,
  isLeft,
  retaliation,
  toNullable,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  adopted,
  disputeOn,
  established,
  inCompliance,
  inRetaliation,
  objectionsTo,
  step,
} from '../../../support/disputes/complaint';
import { japan, korea, logOf, stateOf } from '../../../support/policy';

const level = { currency: 'EUR', amount: 1_219_900, per: 'year' } as const;
const refusal = (before: readonly EventInput[], event: EventInput) => {
  const refused = append([event])(logOf(...before));
  return isLeft(refused) ? refused.left.message : undefined;
};

describe('an award on the level under DSU Art. 25, as in DS160', () => {
  const arbitrated = [
    ...adopted,
    step('arbitration', 'ArbitrationRequested', '2011-07-23', {}, korea),
    step('award', 'ReportCirculated', '2011-11-09', { report: 'award', level }),
  ];

  it('should be told with the original proceeding, and authorise nothing', () => {
    expect(objectionsTo(arbitrated)).toEqual({});
    const found = disputeOn(arbitrated, '2011-12-01');
    expect(found.proceedings).toMatchObject([{ proceeding: 'DS1/original/1', level }]);
    expect(found.level).toBeNull();
    expect(toNullable(retaliation('DS1')(stateOf(logOf(...arbitrated), '2011-12-01')))).toBeNull();
  });

  it('should be the only kind of report that sets a level, beside that on retaliation', () => {
    const panel = step('report', 'ReportCirculated', '2011-01-10', { report: 'panel', level });
    expect(refusal(established, panel)).toMatch(/only an award .* sets a level/);
    const period = { recourse: 'period', report: 'award', level } as const;
    const asked = step(
      'asked',
      'ArbitrationRequested',
      '2011-03-01',
      { recourse: 'period' },
      korea,
    );
    expect(
      refusal([...adopted, asked], step('p', 'ReportCirculated', '2011-05-01', period)),
    ).toMatch(/only an award .* sets a level/);
    expect(audit(logOf(...established, panel)).map(({ event }) => event)).toEqual(['report']);
    const inOther = { ...inRetaliation, report: 'award', level } as const;
    const requested = [
      ...adopted,
      step('retaliation', 'RetaliationRequested', '2012-01-01', {}, korea),
      step('objection', 'ArbitrationRequested', '2012-01-10', inRetaliation, japan),
    ];
    expect(
      refusal(requested, step('decision', 'ReportCirculated', '2012-06-01', inOther)),
    ).toBeUndefined();
  });
});

describe('a treaty with a court of appeal, as the Protocol of Olivos', () => {
  const parties = { forum: 'MERCOSUR', complainants: ['KOR'], respondent: 'JPN' };
  const mercosur = (...toConform: readonly [panel: boolean, appellate: boolean]) => [
    step('consultations', 'ConsultationsRequested', '2005-02-01', parties, korea),
    step('request', 'PanelRequested', '2005-05-01', {}, korea),
    step('composed', 'PanelComposed', '2005-07-01'),
    step('report', 'ReportCirculated', '2005-10-25', { report: 'panel', toConform: toConform[0] }),
    step('appeal', 'AppealNotified', '2005-11-09', {}, korea),
    step('appellate', 'ReportCirculated', '2005-12-20', {
      report: 'appellate',
      toConform: toConform[1],
    }),
  ];
  const reversed = mercosur(false, true);
  const done = step('done', 'ImplementationReported', '2007-01-01', { extent: 'partial' }, japan);

  it('should bind by the report on the appeal', () => {
    expect(disputeOn(reversed, '2005-10-25').adopted).toMatchObject({
      act: 'report',
      toConform: false,
    });
    expect(disputeOn(reversed, '2005-12-20').adopted).toEqual({
      act: 'appellate',
      since: '2005-12-20',
      toConform: true,
    });
    const after = [
      ...reversed,
      done,
      step('retaliation', 'RetaliationRequested', '2007-03-01', {}, korea),
    ];
    expect(objectionsTo(after)).toEqual({});
  });

  it('should ask for nothing where the appeal says so', () => {
    const upheld = mercosur(true, false);
    expect(disputeOn(upheld, '2006-01-01').adopted?.toConform).toBe(false);
    expect(refusal(upheld, done)).toMatch(/ask for nothing/);
  });

  it('should not bind while the appeal is heard, and again once it is withdrawn', () => {
    expect(disputeOn(reversed, '2005-11-09').adopted).toBeNull();
    const dropped = [
      ...mercosur(true, true).slice(0, -1),
      step('dropped', 'RequestWithdrawn', '2005-12-01', { request: 'appeal' }, korea),
    ];
    expect(disputeOn(dropped, '2005-12-01').adopted).toEqual({
      act: 'report',
      since: '2005-10-25',
      toConform: true,
    });
    expect(objectionsTo([...dropped, done])).toEqual({});
  });

  it('should bind by a report on compliance when it is circulated', () => {
    const rounds = (more: object) => [
      ...reversed,
      step('retaliation', 'RetaliationRequested', '2007-03-01', {}, korea),
      step('given', 'RetaliationAuthorised', '2007-04-01'),
      step('talks', 'ConsultationsRequested', '2007-04-02', { ...parties, ...inCompliance }, korea),
      step('again', 'PanelRequested', '2007-05-01', inCompliance, korea),
      step('again-report', 'ReportCirculated', '2008-01-10', {
        ...inCompliance,
        report: 'panel',
        ...more,
      }),
    ];
    const found = (more: object) => {
      const state = stateOf(logOf(...rounds(more)), '2008-02-01');
      return [
        toNullable(compliance('DS1')(state))?.found,
        toNullable(retaliation('DS1')(state))?.authorised,
      ];
    };
    expect(objectionsTo(rounds({ toConform: true }))).toEqual({});
    expect(found({ toConform: true })).toEqual(['non-compliance', true]);
    expect(found({ toConform: false, complied: true })).toEqual(['compliance', false]);
  });

  it('should say how to tell of an award that can be appealed', () => {
    const [consultations] = reversed;
    if (consultations === undefined) throw new Error('the request is missing');
    const awarded = [
      consultations,
      step('arbitration', 'ArbitrationRequested', '2005-05-01', {}, korea),
      step('award', 'ReportCirculated', '2005-10-25', { report: 'award', toConform: false }),
    ];
    const appeal = step('appeal', 'AppealNotified', '2005-11-09', {}, korea);
    expect(refusal(awarded, appeal)).toMatch(/"award" is an award, which .* "report": "panel"/);
  });
});
