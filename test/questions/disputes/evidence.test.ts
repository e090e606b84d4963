import { compliance, type EventInput, type PointLiteral, retaliation, toNullable } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  aboutCompliance,
  adopted,
  consulted,
  disputeOn,
  inCompliance,
  inRetaliation,
  leaveAsked,
  reported,
  step,
} from '../../support/disputes/complaint';
import { japan, korea, logOf, stateOf } from '../../support/policy';

const level = (amount: number) => ({ currency: 'USD', amount, per: 'year' }) as const;
const retaliationOn = (steps: readonly EventInput[], on: PointLiteral) =>
  toNullable(retaliation('DS1')(stateOf(logOf(...steps), on)));
const complianceOn = (steps: readonly EventInput[], on: PointLiteral) =>
  toNullable(compliance('DS1')(stateOf(logOf(...steps), on)));
const statusOn = (steps: readonly EventInput[], on: PointLiteral) =>
  disputeOn(steps, on).status.map(({ term, since }) => `${since} ${term}`);

const objection = step('objection', 'ArbitrationRequested', '2012-02-10', inRetaliation, japan);
const referral = step('referral', 'PanelEstablished', '2012-02-20', inRetaliation);
const award = (more: object = {}) =>
  step('award', 'ReportCirculated', '2012-09-01', { ...inRetaliation, report: 'award', ...more });
const granted = (on: string, more: object = {}) =>
  step(`granted-${on}`, 'RetaliationAuthorised', on, more);
const leave = (on: string, more: object = {}) =>
  step(`leave-${on}`, 'RetaliationRequested', on, more, korea);
const halt = step('halt', 'ProceedingPaused', '2012-03-01', inRetaliation, korea);
const solution = (on: string, more: object = {}) =>
  step(`solution-${on}`, 'SolutionNotified', on, more);
const period = (on: string, until: string, how = 'agreed') =>
  step(`period-${on}`, 'PeriodSet', on, { for: 'implementation', until, how });
const implemented = (on: string, extent: string) =>
  step(`implemented-${on}`, 'ImplementationReported', on, { extent }, japan);

/** A proceeding on compliance of some round, from the request to the adoption of its report. */
const round = (year: number, toConform: boolean | undefined, of = 1): readonly EventInput[] => {
  const data = { ...inCompliance, round: of };
  const asks = toConform === undefined ? {} : { toConform };
  return [
    step(`request-${of}`, 'PanelRequested', `${year}-03-01`, data, korea),
    step(`panel-${of}`, 'PanelEstablished', `${year}-04-01`, data),
    step(`report-${of}`, 'ReportCirculated', `${year + 1}-01-01`, { ...data, report: 'panel' }),
    step(`adoption-${of}`, 'ReportAdopted', `${year + 1}-02-01`, {
      ...data,
      reports: ['panel'],
      ...asks,
    }),
  ];
};

const none = { authorised: false, by: null, level: null };
const leaveOf = (on: string, amount: number | null) => ({
  authorised: true,
  by: `granted-${on}`,
  level: amount === null ? null : level(amount),
});

describe('retaliation should say', () => {
  const cases: readonly (readonly [
    what: string,
    steps: readonly EventInput[],
    on: PointLiteral,
    answer: object | null,
  ])[] = [
    ['nothing before anybody asks for leave', adopted, '2012-01-01', null],
    ['no leave while it is only asked for', leaveAsked, '2012-03-01', none],
    [
      'the level asked for, where nobody objects',
      [...leaveAsked, granted('2012-03-01')],
      '2012-03-01',
      leaveOf('2012-03-01', 100),
    ],
    [
      'the level that the leave names, whatever was asked for',
      [...leaveAsked, granted('2012-03-01', { level: level(60) })],
      '2012-03-01',
      leaveOf('2012-03-01', 60),
    ],
    [
      'the level of the award',
      [...leaveAsked, objection, award({ level: level(40) }), granted('2012-10-01')],
      '2012-10-01',
      leaveOf('2012-10-01', 40),
    ],
    [
      'no level where the award names none',
      [...leaveAsked, objection, award(), granted('2012-10-01')],
      '2012-10-01',
      leaveOf('2012-10-01', null),
    ],
    [
      'no level where leave comes before the award (a broken rule)',
      [...leaveAsked, objection, granted('2012-03-01')],
      '2012-03-01',
      leaveOf('2012-03-01', null),
    ],
    [
      'no level where the matter was referred and the award is missing (a broken rule)',
      [...leaveAsked, referral, granted('2012-03-01')],
      '2012-03-01',
      leaveOf('2012-03-01', null),
    ],
    [
      'no level where none was ever named',
      [...adopted, leave('2012-02-01'), granted('2012-03-01')],
      '2012-03-01',
      leaveOf('2012-03-01', null),
    ],
    [
      'the first leave, where it is given again in the same round (a broken rule)',
      [...leaveAsked, granted('2012-03-01'), granted('2012-04-01', { level: level(900) })],
      '2012-04-01',
      leaveOf('2012-03-01', 100),
    ],
    [
      'the leave as given, where more is asked for in the same round (a broken rule)',
      [...leaveAsked, granted('2012-03-01'), leave('2012-05-01', { level: level(900) })],
      '2012-05-01',
      leaveOf('2012-03-01', 100),
    ],
    [
      'the latest of two leaves that stand',
      [
        ...leaveAsked,
        granted('2012-03-01'),
        leave('2012-05-01', { round: 2, level: level(30) }),
        granted('2012-06-01', { round: 2 }),
      ],
      '2012-06-01',
      leaveOf('2012-06-01', 30),
    ],
    [
      'the first leave while a further one is only asked for',
      [...leaveAsked, granted('2012-03-01'), leave('2012-05-01', { round: 2, level: level(30) })],
      '2012-06-01',
      leaveOf('2012-03-01', 100),
    ],
    [
      'the leave, where its request is withdrawn after it was given (a broken rule)',
      [
        ...leaveAsked,
        granted('2012-03-01'),
        step('back', 'RequestWithdrawn', '2012-04-01', { request: 'retaliation' }, korea),
      ],
      '2012-04-01',
      leaveOf('2012-03-01', 100),
    ],
    [
      'no leave and no level once the request is withdrawn',
      [
        ...leaveAsked,
        step('back', 'RequestWithdrawn', '2012-04-01', { request: 'retaliation' }, korea),
      ],
      '2012-04-01',
      none,
    ],
    [
      'nothing of a level that was asked for and withdrawn',
      [
        ...leaveAsked,
        step('back', 'RequestWithdrawn', '2012-04-01', { request: 'retaliation' }, korea),
        leave('2012-05-01'),
        granted('2012-06-01'),
      ],
      '2012-06-01',
      leaveOf('2012-06-01', null),
    ],
    [
      'no leave after a solution',
      [...leaveAsked, granted('2012-03-01'), solution('2012-07-01')],
      '2012-07-01',
      none,
    ],
    [
      'the leave after a solution of a part',
      [...leaveAsked, granted('2012-03-01'), solution('2012-07-01', { extent: 'partial' })],
      '2012-07-01',
      leaveOf('2012-03-01', 100),
    ],
    [
      'no leave after a finding of compliance',
      [...leaveAsked, granted('2012-03-01'), ...round(2012, false)],
      '2013-02-01',
      none,
    ],
    [
      'no leave that is given after a finding of compliance (a broken rule)',
      [...leaveAsked, ...round(2012, false), granted('2013-03-01')],
      '2013-03-01',
      none,
    ],
    [
      'the leave where the adopted report on compliance does not say what it found',
      [...leaveAsked, granted('2012-03-01'), ...round(2012, undefined)],
      '2013-02-01',
      leaveOf('2012-03-01', 100),
    ],
    [
      'no leave that is given after a solution (a broken rule)',
      [...leaveAsked, solution('2012-07-01'), granted('2012-08-01')],
      '2012-08-01',
      none,
    ],
    [
      'the leave while a truce is told as a pause (a broken rule)',
      [
        ...leaveAsked,
        granted('2012-02-20'),
        step('truce', 'ProceedingPaused', '2012-03-01', inRetaliation, korea),
      ],
      '2012-03-01',
      leaveOf('2012-02-20', 100),
    ],
  ];
  it.each(cases)('%s', (_, steps, on, answer) => {
    const found = retaliationOn(steps, on);
    if (answer === null) expect(found).toBeNull();
    else expect(found).toMatchObject(answer);
    if (found !== null) expect(disputeOn(steps, on).level).toEqual(found.level);
  });

  it('of each proceeding the level that its own acts leave open', () => {
    const open = [...leaveAsked, objection, award()];
    expect(retaliationOn(open, '2012-09-01')?.proceedings).toMatchObject([
      { stage: 'award-issued', level: null },
    ]);
    expect(retaliationOn([...leaveAsked, objection], '2012-03-01')?.proceedings).toMatchObject([
      { stage: 'arbitration-requested', level: level(100) },
    ]);
  });
});

describe('compliance should say', () => {
  const said = (toConform?: boolean) =>
    step('adoption', 'ReportAdopted', '2011-02-10', {
      reports: ['panel'],
      ...(toConform === undefined ? {} : { toConform }),
    });
  const appellate = (more: object = {}) =>
    step('appellate', 'ReportCirculated', '2011-02-01', { report: 'appellate', ...more });
  const panelReport = (toConform: boolean) => [
    ...reported.slice(0, -1),
    step('report', 'ReportCirculated', '2011-01-10', { report: 'panel', toConform }),
  ];
  const bothAdopted = step('adoption', 'ReportAdopted', '2011-02-20', {
    reports: ['appellate', 'panel'],
  });

  const cases: readonly (readonly [
    what: string,
    steps: readonly EventInput[],
    on: PointLiteral,
    answer: object | null,
  ])[] = [
    ['nothing before adoption', reported, '2011-02-01', null],
    [
      'that nothing is known to be required',
      [...reported, said()],
      '2011-02-10',
      { required: null },
    ],
    ['that nothing is required', [...reported, said(false)], '2011-02-10', { required: false }],
    [
      'what the report asks for, where the adoption does not say',
      [...panelReport(true), said()],
      '2011-02-10',
      { required: true },
    ],
    [
      'nothing of what a report asked for that was appealed',
      [...panelReport(true), appellate(), bothAdopted],
      '2011-02-20',
      { required: null },
    ],
    [
      'what the Appellate Body asks for',
      [...panelReport(true), appellate({ toConform: false }), bothAdopted],
      '2011-02-20',
      { required: false },
    ],
    ['no finding while no proceeding is completed', adopted, '2012-01-01', { found: null }],
    [
      'no finding while the panel only has reported',
      [...adopted, ...round(2012, true).slice(0, 3)],
      '2013-01-15',
      { found: null },
    ],
    [
      'no finding where the adoption says none',
      [...adopted, ...round(2012, undefined)],
      '2013-02-01',
      { found: null },
    ],
    [
      'the finding of the proceeding that was completed last, not of the last round',
      [...adopted, ...round(2013, true), ...round(2012, false, 2)],
      '2014-02-01',
      { found: 'non-compliance' },
    ],
    [
      'what the respondent said last, after a finding against what it said before',
      [
        ...adopted,
        implemented('2012-01-01', 'complete'),
        ...round(2012, true),
        implemented('2013-06-01', 'partial'),
      ],
      '2013-06-01',
      { implementation: { extent: 'partial', since: '2013-06-01' } },
    ],
    [
      'nothing of implementation where nobody reports it',
      [...adopted, period('2011-05-01', '2012-01-01')],
      '2012-06-01',
      { implementation: null, period: { expired: true } },
    ],
    [
      'a period that has not run out when a solution ends it',
      [...adopted, period('2011-05-01', '2012-01-01'), solution('2011-12-01')],
      '2012-06-01',
      { period: { expired: false } },
    ],
  ];
  it.each(cases)('%s', (_, steps, on, answer) => {
    const found = complianceOn(steps, on);
    if (answer === null) expect(found).toBeNull();
    else expect(found).toMatchObject(answer);
  });
});

describe('the status should be', () => {
  const granting = 'Authorization to retaliate granted';
  const objected = 'Objection to the request for authorization to retaliate';
  const cases: readonly (readonly [
    what: string,
    steps: readonly EventInput[],
    on: PointLiteral,
    lines: readonly string[],
  ])[] = [
    [
      'that of the panel, where implementation is told before adoption (a broken rule)',
      [...reported.slice(0, 3), implemented('2010-05-01', 'complete'), ...reported.slice(3)],
      '2011-01-10',
      ['2011-01-10 Panel report circulated'],
    ],
    [
      'that of the panel, where a period is told before adoption (a broken rule)',
      [...reported, period('2011-01-20', '2012-01-01')],
      '2011-01-20',
      ['2011-01-10 Panel report circulated'],
    ],
    [
      'that of the panel, where leave is asked for before adoption (a broken rule)',
      [...reported, leave('2011-01-20')],
      '2011-01-20',
      ['2011-01-10 Panel report circulated'],
    ],
    [
      'that of the panel, where its request is withdrawn after it reported (a broken rule)',
      [...reported, step('back', 'RequestWithdrawn', '2011-01-20', { request: 'panel' }, korea)],
      '2011-01-20',
      ['2011-01-10 Panel report circulated'],
    ],
    [
      'the leave, while a truce is told as a pause (a broken rule)',
      [
        ...leaveAsked,
        granted('2012-02-20'),
        step('truce', 'ProceedingPaused', '2012-03-01', inRetaliation, korea),
      ],
      '2012-03-01',
      [`2012-02-20 ${granting}`],
    ],
    [
      'the award of an arbitration of which no act tells that it went on',
      [...leaveAsked, objection, halt, award()],
      '2012-09-01',
      ['2012-09-01 Decision of the Article 22.6 of the DSU Arbitrator circulated'],
    ],
    [
      'the leave after such an award',
      [...leaveAsked, objection, halt, award(), granted('2012-10-01')],
      '2012-10-01',
      [`2012-10-01 ${granting}`],
    ],
    [
      'the solution, once the panel request that reopened the dispute is withdrawn',
      [
        ...leaveAsked,
        solution('2012-07-01'),
        step('again', 'PanelRequested', '2015-01-01', inCompliance, korea),
        step(
          'back',
          'RequestWithdrawn',
          '2015-01-10',
          { request: 'panel', ...inCompliance },
          korea,
        ),
      ],
      '2015-01-10',
      ['2012-07-01 Mutually acceptable solution on implementation notified'],
    ],
    [
      'the first implementation that was reported, whatever is reported later',
      [
        ...adopted,
        implemented('2011-05-01', 'intended'),
        implemented('2012-01-01', 'partial'),
        implemented('2012-06-01', 'complete'),
      ],
      '2012-06-01',
      ['2012-01-01 Implementation notified by respondent'],
    ],
    [
      'none outside the WTO',
      adopted.map((each) =>
        each.type === 'ConsultationsRequested'
          ? { ...each, data: { ...each.data, forum: 'a treaty' } }
          : each,
      ),
      '2011-02-10',
      [],
    ],
    [
      'the objection, whichever round of compliance consultations is asked for',
      [
        ...leaveAsked,
        objection,
        step('consult', 'ConsultationsRequested', '2012-03-01', aboutCompliance, japan),
      ],
      '2012-03-01',
      [`2012-02-10 ${objected} (Arbitration under Article 22.6 of the DSU requested)`],
    ],
  ];
  it.each(cases)('%s', (_, steps, on, lines) => {
    expect(statusOn(steps, on)).toEqual(lines);
  });
});

describe('a dispute', () => {
  it('should be settled as before, once the request that reopened it is withdrawn', () => {
    const steps = [
      ...leaveAsked,
      solution('2012-07-01'),
      step('again', 'PanelRequested', '2015-01-01', inCompliance, korea),
      step('back', 'RequestWithdrawn', '2015-01-10', { request: 'panel', ...inCompliance }, korea),
    ];
    expect(disputeOn(steps, '2015-01-05')).toMatchObject({ outcome: 'open', solution: null });
    expect(disputeOn(steps, '2015-01-10')).toMatchObject({
      outcome: 'settled',
      solution: '2012-07-01',
    });
  });

  it('should go on for the other complainants, where one withdraws', () => {
    const [first] = consulted;
    const together = {
      ...first,
      data: { ...first?.data, complainants: ['KOR', 'CAN'] },
    } as EventInput;
    const steps = [
      together,
      step('out', 'ComplaintWithdrawn', '2010-02-01', {}, korea),
      step('request', 'PanelRequested', '2010-03-01', {}, { country: 'CAN', sector: 'GOV' }),
    ];
    expect(disputeOn(steps, '2010-03-01')).toMatchObject({
      outcome: 'open',
      stage: 'panel-requested',
      complainants: ['CAN'],
    });
    const last = step(
      'last',
      'ComplaintWithdrawn',
      '2010-04-01',
      {},
      {
        country: 'CAN',
        sector: 'GOV',
      },
    );
    expect(disputeOn([...steps, last], '2010-04-01').outcome).toBe('withdrawn');
  });

  it('should have no proceeding that is first told of after its end (a broken rule)', () => {
    const steps = [...consulted, step('out', 'ComplaintWithdrawn', '2010-02-01', {}, korea)];
    const late = [...steps, leave('2010-03-01'), granted('2010-04-01')];
    expect(disputeOn(late, '2010-04-01').proceedings).toMatchObject([
      { proceeding: 'DS1/original/1', stage: 'withdrawn' },
    ]);
    expect(retaliationOn(late, '2010-04-01')).toBeNull();
  });

  it('should not be halted by a pause of what is over (a broken rule)', () => {
    const steps = [
      ...adopted,
      solution('2011-05-01'),
      step('again', 'PanelRequested', '2012-03-01', inCompliance, korea),
      step('pause', 'ProceedingPaused', '2012-04-01', {}, korea),
    ];
    expect(disputeOn(steps, '2012-04-01')).toMatchObject({ paused: false, pauses: 0 });
  });

  it('should have no time limit of the DSU outside the WTO', () => {
    const treaty = reported.map((each) =>
      each.type === 'ConsultationsRequested'
        ? { ...each, data: { ...each.data, forum: 'a treaty' } }
        : each,
    );
    expect(disputeOn(treaty, '2011-02-01').limits).toEqual([]);
    expect(disputeOn(reported, '2011-02-01').limits).toHaveLength(1);
  });

  it('should keep its parties on their sides, where a request turns them (a broken rule)', () => {
    const turned = { ...aboutCompliance, complainants: ['JPN'], respondent: 'KOR' };
    const steps = [...adopted, step('turned', 'ConsultationsRequested', '2012-01-01', turned)];
    expect(disputeOn(steps, '2012-01-01')).toMatchObject({
      complainants: ['KOR'],
      respondent: 'JPN',
    });
  });
});
