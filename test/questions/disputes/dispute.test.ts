import {
  compliance,
  type EventInput,
  pipe,
  relations,
  retaliation,
  timeline,
  upcoming,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  adopted,
  compliancePanel,
  composed,
  disputeOn,
  inCompliance,
  inRetaliation,
  objectionsTo,
  reported,
  statusOn,
  step,
} from '../../support/disputes/complaint';
import { held, korea, logOf, stateOf } from '../../support/policy';

const period = (on: string, until: string) =>
  step(`period-${until}`, 'PeriodSet', on, { for: 'implementation', until, how: 'agreed' });
const paused = (on: string, until?: string) =>
  step(`paused-${on}`, 'ProceedingPaused', on, until === undefined ? {} : { until }, korea);
const authorisation = [
  ...adopted,
  period('2011-05-01', '2012-01-10'),
  step('authorisation', 'RetaliationRequested', '2012-02-01', {}, korea),
];

describe('a panel that is suspended', () => {
  const halted = [...composed, paused('2010-06-08')];

  it('loses its authority after a year and a day', () => {
    expect(disputeOn(halted, '2011-06-08')).toMatchObject({
      stage: 'panel-composed',
      paused: true,
    });
    expect(disputeOn(halted, '2011-06-09')).toMatchObject({
      stage: 'lapsed',
      since: '2011-06-09',
      act: 'paused-2010-06-08',
      paused: false,
      status: [{ term: 'Authority for panel lapsed', since: '2011-06-09' }],
      proceedings: [{ stage: 'lapsed', over: { how: 'lapsed' } }],
    });
    const due = pipe(logOf(...halted), timeline(relations), upcoming('2011-01-01'));
    expect(due.map(({ on, row }) => [on, row])).toEqual([['2011-06-09', 'DS1']]);
  });

  it('keeps its first start where the pause is prolonged', () => {
    const prolonged = [...halted, paused('2011-01-01', '2011-12-31')];
    expect(objectionsTo(prolonged)).toEqual({});
    expect(disputeOn(prolonged, '2011-05-01').proceedings).toMatchObject([
      { paused: { since: '2010-06-08', until: '2011-12-31' } },
    ]);
    expect(disputeOn(prolonged, '2011-06-09').stage).toBe('lapsed');
  });

  it.each([
    step('on', 'ProceedingResumed', '2011-01-01'),
    step('on', 'ReportCirculated', '2011-01-01', { report: 'panel' }),
    step('on', 'AppealNotified', '2011-01-01', { to: 'arbitrators' }),
    step('on', 'SolutionNotified', '2011-01-01'),
    step('on', 'ComplaintWithdrawn', '2011-01-01'),
  ])('does not lapse after $type', (event) => {
    expect(disputeOn([...halted, event], '2012-01-01').stage).not.toBe('lapsed');
  });

  it('does not lapse before it is composed, nor outside the WTO', () => {
    expect(disputeOn([...composed.slice(0, 3), paused('2010-06-08')], '2012-01-01').stage).toBe(
      'panel-established',
    );
    const [first, ...rest] = composed;
    const elsewhere = { ...first, data: { ...first?.data, forum: 'a treaty' } } as EventInput;
    const treaty = disputeOn([elsewhere, ...rest, paused('2010-06-08')], '2012-01-01');
    expect(treaty).toMatchObject({ stage: 'panel-composed', status: [] });
  });

  it('is counted from the last day that its pause can mean', () => {
    const some = step('some', 'ProceedingPaused', '2010-06', {}, korea);
    expect(disputeOn([...composed, some], '2011-06-30').stage).toBe('panel-composed');
    expect(disputeOn([...composed, some], '2011-07-01').stage).toBe('lapsed');
  });

  it('may be asked for anew after it has lapsed', () => {
    const anew = [...halted, step('anew', 'PanelRequested', '2011-07-01', {}, korea)];
    expect(objectionsTo(anew)).toEqual({});
    expect(disputeOn(anew, '2011-07-01')).toMatchObject({ stage: 'panel-requested' });
    expect(statusOn(anew, '2011-07-01')).toEqual([['In consultations', '2010-01-01']]);
  });
});

describe('the period to implement', () => {
  const set = [...adopted, period('2011-05-01', '2012-01-10')];

  it('runs out on its day', () => {
    expect(disputeOn(set, '2012-01-09').period).toEqual({
      until: '2012-01-10',
      how: 'agreed',
      expired: false,
    });
    expect(disputeOn(set, '2012-01-10').period?.expired).toBe(true);
    expect(disputeOn(set, '2012-01-10').proceedings[1]).toMatchObject({
      proceeding: 'DS1/period/1',
      stage: 'period-expired',
      since: '2012-01-10',
    });
  });

  it('runs again where a later one prolongs it', () => {
    const prolonged = [...set, period('2012-01-20', '2012-04-01')];
    expect(disputeOn(prolonged, '2012-01-31').period?.expired).toBe(false);
    expect(disputeOn(prolonged, '2012-04-01').period?.expired).toBe(true);
    expect(statusOn(prolonged, '2012-01-31')).toEqual([
      [
        'Reasonable period of time approved by the DSB or mutually agreed by the parties',
        '2012-01-20',
      ],
    ]);
  });

  it('does not run out once a solution is notified', () => {
    const settled = [...set, step('solved', 'SolutionNotified', '2011-12-01')];
    expect(disputeOn(settled, '2012-02-01').period?.expired).toBe(false);
    expect(pipe(logOf(...settled), timeline(relations), upcoming('2011-12-02'))).toEqual([]);
  });
});

describe('the status after adoption', () => {
  it('has a line for each live proceeding', () => {
    const both = [...authorisation, ...compliancePanel.slice(0, 2)];
    expect(statusOn(both, '2012-04-01')).toEqual([
      ['Authorization to retaliate requested (including 22.6 arbitration)', '2012-02-01'],
      ['Compliance Panel (Article 21.5 of the DSU) established but not yet composed', '2012-04-01'],
    ]);
  });

  it('hides an arbitration that is suspended until it is resumed', () => {
    const halted = [
      ...authorisation,
      step('objection', 'ArbitrationRequested', '2012-02-10', inRetaliation),
      step('halted', 'ProceedingPaused', '2012-02-20', inRetaliation, korea),
      step('on', 'ProceedingResumed', '2012-06-01', inRetaliation, korea),
    ];
    expect(objectionsTo(halted)).toEqual({});
    const objection = expect.stringMatching(/^Objection to the request/);
    expect(statusOn(halted, '2012-02-10')).toEqual([[objection, '2012-02-10']]);
    expect(statusOn(halted, '2012-02-20')).toEqual([
      [expect.stringMatching(/^Reasonable period/), '2011-05-01'],
    ]);
    expect(statusOn(halted, '2012-06-01')).toEqual([[objection, '2012-02-10']]);
  });

  it('keeps the authorisation until a finding of compliance', () => {
    const level = { currency: 'USD', amount: 4, unit: 'million', per: 'year' } as const;
    const given = [
      ...authorisation,
      step('given', 'RetaliationAuthorised', '2012-02-20', { level }),
      ...compliancePanel,
    ];
    const completed = (toConform: boolean) => [
      ...given,
      step('again-report', 'ReportCirculated', '2013-01-01', { ...inCompliance, report: 'panel' }),
      step('again-adopted', 'ReportAdopted', '2013-02-01', {
        ...inCompliance,
        reports: ['panel'],
        toConform,
        ...(toConform ? {} : { complied: true }),
      }),
    ];
    expect(objectionsTo(completed(true))).toEqual({});
    expect(statusOn(completed(true), '2013-02-01')).toEqual([
      ['Authorization to retaliate granted', '2012-02-20'],
    ]);
    expect(statusOn(completed(false), '2013-02-01')).toEqual([
      ['Compliance proceedings completed without finding of non-compliance', '2013-02-01'],
    ]);
    const state = (toConform: boolean) => stateOf(logOf(...completed(toConform)), '2013-02-01');
    expect(held(retaliation('DS1')(state(true)))).toMatchObject({
      authorised: true,
      by: 'given',
      level,
    });
    expect(held(retaliation('DS1')(state(false)))).toMatchObject({
      authorised: false,
      by: null,
      level: null,
    });
    expect(held(compliance('DS1')(state(true)))).toMatchObject({
      required: true,
      found: 'non-compliance',
      proceedings: [{ proceeding: 'DS1/compliance/1', over: { how: 'adopted' } }],
    });
    expect(held(compliance('DS1')(state(false))).found).toBe('compliance');
  });

  it('is settled by a solution, and reopened by a panel on compliance', () => {
    const settled = [
      ...authorisation,
      step('solved', 'SolutionNotified', '2012-02-20'),
      ...compliancePanel,
    ];
    expect(objectionsTo(settled)).toEqual({});
    expect(disputeOn(settled, '2012-02-20')).toMatchObject({
      outcome: 'settled',
      solution: '2012-02-20',
      status: [{ term: 'Mutually acceptable solution on implementation notified' }],
    });
    expect(disputeOn(settled, '2012-05-01')).toMatchObject({
      outcome: 'open',
      solution: null,
      status: [{ term: 'Compliance proceedings ongoing', since: '2012-05-01' }],
    });
  });

  it('says no more than that reports are adopted where no act says what they ask for', () => {
    const silent = step('adopted', 'ReportAdopted', '2011-02-10', { reports: ['panel'] });
    expect(statusOn([...reported, silent], '2011-02-10')).toEqual([
      ['Report(s) adopted', '2011-02-10'],
    ]);
  });
});

describe('an appeal', () => {
  const appealed = [
    ...reported,
    step('appeal', 'AppealNotified', '2011-02-01'),
    step('cross-appeal', 'AppealNotified', '2011-02-06', {}, korea),
  ];

  it('has the date of the first', () => {
    expect(statusOn(appealed, '2011-02-06')).toEqual([['Panel report under appeal', '2011-02-01']]);
    expect(disputeOn(appealed, '2011-02-06')).toMatchObject({
      stage: 'under-appeal',
      act: 'appeal',
    });
  });

  it('has limits, and whether they were kept', () => {
    const decided = [
      ...appealed,
      step('decided', 'ReportCirculated', '2011-06-01', { report: 'appellate' }),
    ];
    expect(disputeOn(appealed, '2011-02-06').limits).toEqual([
      { article: '16.4', by: '2011-03-11', kept: true },
      { article: '17.5', by: '2011-05-02', kept: null },
    ]);
    expect(disputeOn(decided, '2011-06-01').limits).toEqual([
      { article: '16.4', by: '2011-03-11', kept: true },
      { article: '17.5', by: '2011-05-02', kept: false },
      { article: '17.14', by: '2011-07-01', kept: null },
    ]);
  });

  it('has its limits in the order in which they end, in its proceeding too', () => {
    const prolonged = step('prolonged', 'PeriodSet', '2011-01-20', {
      for: 'adoption',
      until: '2011-12-31',
      how: 'agreed',
    });
    const { limits, proceedings } = disputeOn(
      [...reported, prolonged, ...appealed.slice(-1)],
      '2011-02-06',
    );
    expect(limits.map(({ article }) => article)).toEqual(['17.5', '16.4']);
    expect(proceedings[0]?.limits).toEqual(limits);
  });
});
