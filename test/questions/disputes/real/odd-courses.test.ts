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

  const report = (id: string, on: string, by: 'panel' | 'appellate', more: object) =>
    step(id, 'ReportCirculated', on, { ...inCompliance, report: by, ...more });
  const rounds = (more: object) => [
    ...reversed,
    step('retaliation', 'RetaliationRequested', '2007-03-01', {}, korea),
    step('given', 'RetaliationAuthorised', '2007-04-01', { level }),
    step('talks', 'ConsultationsRequested', '2007-04-02', { ...parties, ...inCompliance }, korea),
    step('again', 'PanelRequested', '2007-05-01', inCompliance, korea),
    report('again-report', '2008-01-10', 'panel', more),
  ];
  /** What the rounds on compliance found, whether retaliation is authorised, and its level. */
  const found = (steps: readonly EventInput[], on: '2008-02-01' | '2008-05-01') => {
    const state = stateOf(logOf(...steps), on);
    return [
      toNullable(compliance('DS1')(state))?.found,
      toNullable(retaliation('DS1')(state))?.authorised,
      disputeOn(steps, on).level?.amount ?? null,
    ];
  };
  const nonCompliance = { toConform: true };
  const complied = { toConform: false, complied: true };
  const stands = [null, true, level.amount];
  const complies = ['compliance', false, null];
  const compliesNot = ['non-compliance', true, level.amount];

  it('should bind by a report on compliance when it is circulated', () => {
    expect(objectionsTo(rounds(nonCompliance))).toEqual({});
    expect(found(rounds(nonCompliance), '2008-02-01')).toEqual(compliesNot);
    expect(found(rounds(complied), '2008-02-01')).toEqual(complies);
  });

  describe.each([
    ['compliance', complied, nonCompliance, complies, compliesNot],
    ['non-compliance', nonCompliance, complied, compliesNot, complies],
  ])('an appeal on a report that finds %s', (_, first, last, before, after) => {
    const appealed = [
      ...rounds(first),
      step('again-appeal', 'AppealNotified', '2008-02-01', inCompliance, japan),
    ];
    const dropped = [
      ...appealed,
      step(
        'again-dropped',
        'RequestWithdrawn',
        '2008-03-01',
        { ...inCompliance, request: 'appeal' },
        japan,
      ),
    ];

    it('should leave the question open while it is heard', () => {
      expect(objectionsTo(appealed)).toEqual({});
      expect(found(rounds(first), '2008-02-01')).toEqual(before);
      expect(found(appealed, '2008-02-01')).toEqual(stands);
      expect(disputeOn(appealed, '2008-02-01').proceedings[0]).toMatchObject({
        proceeding: 'DS1/compliance/1',
        stage: 'under-appeal',
        over: null,
      });
    });

    it('should end with the finding of the report on it', () => {
      const decided = [...appealed, report('again-appellate', '2008-05-01', 'appellate', last)];
      expect(objectionsTo(decided)).toEqual({});
      expect(found(decided, '2008-05-01')).toEqual(after);
      expect(disputeOn(decided, '2008-05-01').proceedings[0]).toMatchObject({
        stage: 'appeal-decided',
        over: { how: 'adopted', act: 'again-appellate', since: '2008-05-01' },
      });
      const untold = decided.filter(({ id }) => id !== 'again-appeal');
      expect(objectionsTo(untold)).toEqual({});
      expect(found(untold, '2008-05-01')).toEqual(after);
      const late = step('late', 'AppealNotified', '2008-06-01', inCompliance, korea);
      expect(refusal(decided, late)).toMatch(/is completed/);
    });

    it('should bind by the first report again once it is withdrawn, until another appeal', () => {
      expect(objectionsTo(dropped)).toEqual({});
      expect(found(dropped, '2008-05-01')).toEqual(before);
      expect(disputeOn(dropped, '2008-05-01').proceedings[0]).toMatchObject({
        stage: 'report-circulated',
        over: { how: 'adopted', act: 'again-report', since: '2008-01-10' },
      });
      const again = [
        ...dropped,
        step('again-other', 'AppealNotified', '2008-04-01', inCompliance, korea),
      ];
      expect(objectionsTo(again)).toEqual({});
      expect(found(again, '2008-05-01')).toEqual(stands);
    });
  });

  it('should take no appeal on a report on compliance after a solution', () => {
    const settled = [...rounds(complied), step('solution', 'SolutionNotified', '2008-01-20')];
    const appeal = step('late', 'AppealNotified', '2008-02-01', inCompliance, japan);
    expect(refusal(settled, appeal)).toMatch(/is completed/);
    expect(found([...settled, appeal], '2008-02-01')).toEqual(complies);
  });

  it('should not bind by a report that is under appeal already when it is circulated', () => {
    const early = [
      ...reversed.slice(0, 3),
      step('early', 'AppealNotified', '2005-10-01', { to: 'arbitrators' }, korea),
      step('report', 'ReportCirculated', '2005-10-25', { report: 'panel', toConform: true }),
    ];
    expect(objectionsTo(early)).toEqual({});
    expect(disputeOn(early, '2005-10-25').adopted).toBeNull();
    const award = step('award', 'ReportCirculated', '2005-12-20', {
      report: 'award',
      toConform: true,
    });
    expect(disputeOn([...early, award], '2005-12-20').adopted).toMatchObject({ act: 'award' });
    const dropped = step('dropped', 'RequestWithdrawn', '2005-12-01', { request: 'appeal' }, korea);
    expect(disputeOn([...early, dropped], '2005-12-01').adopted).toMatchObject({ act: 'report' });
  });

  it('should bind by several reports of one day on compliance, and end by no later one', () => {
    const denied = { ...nonCompliance, complied: false };
    const both = [...rounds(complied), report('other', '2008-01-10', 'panel', denied)];
    expect(objectionsTo(both)).toEqual({});
    expect(found(both, '2008-02-01')).toEqual(compliesNot);
    const appeal = step('again-appeal', 'AppealNotified', '2008-02-01', inCompliance, japan);
    expect(objectionsTo([...both, appeal])).toEqual({});
    const late = report('late', '2008-01-11', 'panel', nonCompliance);
    expect(refusal(rounds(complied), late)).toMatch(/is completed/);
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
