import { compliance, type EventInput, pipe } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../../support/policy';
import {
  adopted,
  at,
  byJapan,
  byKorea,
  compliancePanel,
  id,
  inCompliance,
  objections,
  panel,
  paused,
  reported,
  requested,
  status,
} from './korea-against-japan';

describe('more time to adopt a report on compliance, as in DS27', () => {
  const again = act('again-report', 'ReportCirculated', '2013-01-01', {
    ...inCompliance,
    report: 'panel',
  });
  const longer = act('longer', 'PeriodSet', '2013-02-01', {
    ...inCompliance,
    for: 'adoption',
    until: '2013-06-01',
    how: 'agreed',
  });
  const appeal = act('appeal', 'AppealNotified', '2013-05-31', inCompliance, byJapan);

  it('should set the limit of that report', () => {
    const steps = [...adopted, ...compliancePanel, again, longer, appeal];
    expect(objections(...steps)).toEqual([]);
    expect(at(steps, '2013-06-01').limits).toContainEqual({
      article: '16.4',
      by: '2013-06-01',
      kept: true,
    });
  });

  it('should be refused where there is no such report, or it is adopted', () => {
    expect(objections(...adopted, ...compliancePanel, longer)).toEqual(['longer']);
    const { recourse: _, ...data } = longer.data as never as { recourse: string };
    const untold = { ...longer, data } as EventInput;
    expect(objections(...adopted, ...compliancePanel, again, untold)).toEqual(['longer']);
  });
});

describe('a pause that the work has overtaken', () => {
  const halted = [...panel, paused('2010-07-01')];
  const report = act('report', 'ReportCirculated', '2011-01-10', { dispute: id, report: 'panel' });
  const adoption = act('adopted', 'ReportAdopted', '2011-02-10', {
    dispute: id,
    reports: ['panel'],
  });
  const appeal = act(
    'appeal',
    'AppealNotified',
    '2011-01-10',
    { dispute: id, to: 'arbitrators' },
    byJapan,
  );
  const award = act('award', 'ReportCirculated', '2011-02-10', { dispute: id, report: 'award' });

  it.each([
    ['adoption', [report, adoption]],
    ['appeal', [appeal]],
    ['award', [appeal, award]],
  ] as const)('should end with the %s, as in DS591', (_, steps) => {
    const all = [...halted, ...steps];
    expect(at(all, '2010-08-01')).toMatchObject({ paused: true, pausedBy: 'paused-2010-07-01' });
    expect(at(all, '2012-01-01')).toMatchObject({
      paused: false,
      pausedBy: null,
      pauses: 1,
      proceedings: [{ paused: null }],
    });
  });

  it('should not end with the report alone, which may only tell of a solution, as in DS598', () => {
    expect(at([...halted, report], '2012-01-01')).toMatchObject({
      stage: 'report-circulated',
      paused: true,
    });
  });
});

describe('a log that begins with consultations on compliance, as one of DS26 can', () => {
  const consult = act(
    'consult',
    'ConsultationsRequested',
    '2012-01-01',
    { ...requested.data, ...inCompliance } as never,
    byKorea,
  );
  const authorisation = act(
    'authorisation',
    'RetaliationRequested',
    '2012-06-01',
    { dispute: id },
    byKorea,
  );

  it('should take the steps that follow, and name what is missing', () => {
    const late = [consult, ...compliancePanel, authorisation];
    expect(objections(...late)).toEqual(['consult']);
    expect(status(late, '2012-05-01')).toEqual([['Compliance proceedings ongoing', '2012-05-01']]);
    expect(at(late, '2012-05-01')).toMatchObject({ forum: 'WTO', complainants: ['KOR'] });
  });

  it('should take them after other late steps too', () => {
    const late = [...panel.slice(2), reported.at(-1) as EventInput, consult, ...compliancePanel];
    expect(objections(...late)).toEqual(['established']);
  });
});

describe('a report that binds without adoption, as under the USMCA', () => {
  const [first, ...rest] = reported.slice(0, -1);
  const autos = [
    { ...first, data: { ...requested.data, forum: 'USMCA' } } as EventInput,
    ...rest,
    act('report', 'ReportCirculated', '2011-01-10', {
      dispute: id,
      report: 'panel',
      toConform: true,
    }),
  ];
  const after = [
    act('period', 'PeriodSet', '2011-02-01', {
      dispute: id,
      for: 'implementation',
      until: '2011-09-01',
      how: 'agreed',
    }),
    act(
      'done',
      'ImplementationReported',
      '2011-09-02',
      { dispute: id, extent: 'partial' },
      byJapan,
    ),
    act('request', 'RetaliationRequested', '2011-09-03', { dispute: id }, byKorea),
  ];

  it('should be followed by a period, implementation and retaliation', () => {
    expect(objections(...autos, ...after)).toEqual([]);
    const state = stateOf(logOf(...autos, ...after), '2011-09-03');
    expect(held(pipe(state, compliance(id)))).toMatchObject({
      required: true,
      adopted: { act: 'report', since: '2011-01-10' },
      period: { until: '2011-09-01', expired: true },
      implementation: { extent: 'partial' },
    });
    expect(at(autos, '2011-02-01')).toMatchObject({ stage: 'report-circulated', status: [] });
  });

  it('should take its date of adoption where somebody adopts it', () => {
    const adoption = act('adopted', 'ReportAdopted', '2011-02-10', {
      dispute: id,
      reports: ['panel'],
    });
    expect(objections(...autos, adoption, ...after.slice(1))).toEqual([]);
    expect(at([...autos, adoption], '2011-03-01')).toMatchObject({
      stage: 'report-adopted',
      adopted: { act: 'adopted', since: '2011-02-10', toConform: true },
    });
  });

  it('should be followed by nothing of the kind where it asks for nothing', () => {
    const [report] = autos.slice(-1);
    const none = { ...report, data: { ...report?.data, toConform: false } } as EventInput;
    expect(objections(...autos.slice(0, -1), none, ...after)).toEqual([
      'period',
      'done',
      'request',
    ]);
  });
});

describe('a vague pause', () => {
  const vague = act('vague', 'ProceedingPaused', '2010', { dispute: id }, byKorea);
  const steps = [...panel, { ...vague, recordedAt: '2010-12-31' } as EventInput];

  it('should lapse a year and a day after the last day that it can mean', () => {
    expect(at(steps, '2011-12-31').stage).toBe('panel-composed');
    expect(at(steps, '2012-01-01')).toMatchObject({ stage: 'lapsed', since: '2012-01-01' });
  });

  it('should be resumed before, and asked for anew after', () => {
    const on = act('on', 'ProceedingResumed', '2011-06-01', { dispute: id }, byKorea);
    const anew = act('anew', 'PanelRequested', '2012-06-01', { dispute: id }, byKorea);
    expect(objections(...steps, on)).toEqual([]);
    expect(objections(...steps, anew)).toEqual([]);
  });
});

describe('arbitration under DSU Art. 25', () => {
  const arbitration = act(
    'arbitration',
    'ArbitrationRequested',
    '2012-01-02',
    { dispute: id },
    byKorea,
  );
  const composed = act('arbitrators', 'PanelComposed', '2012-02-02', { dispute: id });
  const appeal = act('appeal', 'AppealNotified', '2011-02-01', { dispute: id }, byJapan);

  it('should not move a dispute back', () => {
    const steps = [...reported, appeal, arbitration, composed];
    expect(objections(...steps)).toEqual([]);
    expect(at(steps, '2012-03-01')).toMatchObject({
      stage: 'under-appeal',
      proceedings: [{ stage: 'under-appeal' }],
    });
  });

  it('should give way to a panel where it is refused', () => {
    const [first] = panel;
    const steps = [
      first as EventInput,
      { ...arbitration, occurred: '2010-02-01', recordedAt: '2010-02-01' } as EventInput,
      act('refused', 'ArbitrationRefused', '2010-02-10', { dispute: id }, byJapan),
      panel[1] as EventInput,
    ];
    expect(objections(...steps)).toEqual([]);
    expect(at(steps, '2010-03-10')).toMatchObject({
      stage: 'panel-requested',
      since: '2010-03-10',
      proceedings: [{ stage: 'panel-requested', since: '2010-03-10' }],
    });
  });

  it('should let the report of the panel follow the award on the appeal against it', () => {
    const award = act('award', 'ReportCirculated', '2011-03-05', {
      dispute: id,
      report: 'award',
      toConform: true,
    });
    const report = act('report', 'ReportCirculated', '2011-03-05', {
      dispute: id,
      report: 'panel',
    });
    const toArbitrators = { ...appeal, data: { dispute: id, to: 'arbitrators' } } as EventInput;
    const steps = [...panel, toArbitrators, award, report];
    expect(objections(...steps)).toEqual([]);
    expect(at(steps, '2011-04-01')).toMatchObject({
      stage: 'award-issued',
      adopted: { act: 'award', toConform: true },
    });
    expect(objections(...steps, { ...report, id: 'second' })).toEqual(['second']);
  });
});

it('should let the solution stand again where the panel on compliance lapses', () => {
  const steps = [
    ...adopted,
    act('solved', 'SolutionNotified', '2011-12-01', { dispute: id }, byKorea),
    ...compliancePanel,
    act('pause', 'ProceedingPaused', '2012-06-01', inCompliance, byKorea),
  ];
  expect(at(steps, '2013-06-01')).toMatchObject({ outcome: 'open', solution: null });
  expect(at(steps, '2013-06-02')).toMatchObject({ outcome: 'settled', solution: '2011-12-01' });
});
