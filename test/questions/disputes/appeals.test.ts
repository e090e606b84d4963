import type { EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  adopted,
  compliancePanel,
  composed,
  disputeOn,
  inCompliance,
  objectionsTo,
  reported,
  statusOn,
  step,
} from '../../support/disputes/complaint';
import { japan, korea, wto } from '../../support/policy';

const appeal = (id: string, on: string, by: EventInput['by'], more: object = {}) =>
  step(id, 'AppealNotified', on, more, by);
const withdrawal = (on: string, by: EventInput['by'], more: object = {}) =>
  step(`withdrawal-${on}`, 'RequestWithdrawn', on, { request: 'appeal', ...more }, by);

const first = appeal('appeal', '2011-02-01', japan);
const cross = appeal('cross-appeal', '2011-02-06', korea);
const both = [...reported, first, cross];
const duringAppeal = step('during', 'ReportCirculated', '2012-09-01', {
  ...inCompliance,
  report: 'panel',
});
const adoption = step('adoption', 'ReportAdopted', '2011-06-01', {
  reports: ['panel'],
  toConform: true,
});

describe('an appeal that its party withdraws', () => {
  it('should leave the cross-appeal of the other party', () => {
    const withdrawn = [...both, withdrawal('2011-03-01', japan)];
    expect(objectionsTo(withdrawn)).toEqual({});
    expect(disputeOn(withdrawn, '2011-03-01')).toMatchObject({
      stage: 'under-appeal',
      status: [{ term: 'Panel report under appeal', since: '2011-02-01' }],
      proceedings: [{ appealed: { act: 'appeal' }, appeals: [{ act: 'cross-appeal', by: 'KOR' }] }],
    });
  });

  it('should leave the appeal where it is the cross-appeal', () => {
    const withdrawn = [...both, withdrawal('2011-03-01', korea)];
    expect(disputeOn(withdrawn, '2011-03-01')).toMatchObject({
      stage: 'under-appeal',
      proceedings: [{ stage: 'under-appeal', appeals: [{ act: 'appeal', by: 'JPN' }] }],
    });
    expect(Object.keys(objectionsTo([...withdrawn, adoption]))).toEqual(['adoption']);
  });

  it('should leave no appeal where the other party withdraws too', () => {
    const withdrawn = [
      ...both,
      withdrawal('2011-03-01', korea),
      withdrawal('2011-04-01', japan),
      adoption,
    ];
    expect(objectionsTo(withdrawn)).toEqual({});
    expect(statusOn(withdrawn, '2011-04-01')).toEqual([['Panel report circulated', '2011-01-10']]);
    expect(disputeOn(withdrawn, '2011-04-01')).toMatchObject({
      stage: 'report-circulated',
      proceedings: [{ stage: 'report-circulated', appeals: [] }],
    });
    expect(disputeOn(withdrawn, '2011-06-01').stage).toBe('report-adopted');
  });

  it('should have been notified by that party', () => {
    const one = [...reported, first, withdrawal('2011-03-01', korea)];
    expect(objectionsTo(one)['withdrawal-2011-03-01']).toMatch(
      /KOR has not appealed \(the appeals that stand: "appeal"/,
    );
    expect(disputeOn(one, '2011-03-01').stage).toBe('under-appeal');
  });

  it('should be told by its party where there are several', () => {
    const told = [...both, withdrawal('2011-03-01', wto)];
    expect(objectionsTo(told)['withdrawal-2011-03-01']).toMatch(/say in "by" which party/);
    expect(disputeOn(told, '2011-03-01').stage).toBe('under-appeal');
    const one = [...reported, first, withdrawal('2011-03-01', wto)];
    expect(objectionsTo(one)).toEqual({});
    expect(disputeOn(one, '2011-03-01').stage).toBe('report-circulated');
  });

  it('should be one of those of which the log does not say whose they are', () => {
    const unnamed = [
      ...reported,
      appeal('one', '2011-02-01', wto),
      appeal('two', '2011-02-06', wto),
    ];
    expect(disputeOn([...unnamed, withdrawal('2011-03-01', wto)], '2011-03-01').stage).toBe(
      'under-appeal',
    );
    const named = [...unnamed, withdrawal('2011-03-01', korea)];
    expect(objectionsTo(named)).toEqual({});
    expect(disputeOn(named, '2011-03-01').proceedings[0]?.appeals).toMatchObject([{ act: 'one' }]);
  });

  it('should leave the panel where it was, for an appeal to arbitrators before its report', () => {
    const early = [
      ...composed,
      appeal('early', '2010-09-01', japan, { to: 'arbitrators' }),
      withdrawal('2010-10-01', japan),
    ];
    expect(disputeOn(early, '2010-10-01')).toMatchObject({
      stage: 'panel-composed',
      status: [{ term: 'Panel composed', since: '2010-05-20' }],
      proceedings: [{ stage: 'panel-composed' }],
    });
  });

  it('should leave the report that came during the appeal', () => {
    const during = [
      ...composed,
      appeal('early', '2010-09-01', japan, { to: 'arbitrators' }),
      step('report', 'ReportCirculated', '2011-01-10', { report: 'panel' }),
      withdrawal('2011-02-01', japan),
    ];
    expect(disputeOn(during, '2011-02-01')).toMatchObject({
      stage: 'report-circulated',
      status: [{ term: 'Panel report circulated', since: '2011-01-10' }],
      proceedings: [{ stage: 'report-circulated' }],
    });
  });

  it.each([
    ['composed before', compliancePanel, [], '2012-05-01'],
    ['composed before, with a report', compliancePanel, [duringAppeal], '2012-09-01'],
    [
      'of which the log lacks the composition',
      compliancePanel.slice(0, 2),
      [duringAppeal],
      '2012-09-01',
    ],
  ])('should leave the panel on compliance at work, for one %s', (_, panel, report, since) => {
    const withdrawn = [
      ...adopted,
      ...panel,
      appeal('again-appeal', '2012-08-01', japan, { ...inCompliance, to: 'arbitrators' }),
      ...report,
      withdrawal('2012-10-01', japan, inCompliance),
    ];
    expect(objectionsTo(withdrawn)).toEqual({});
    expect(statusOn(withdrawn, '2012-10-01')).toEqual([['Compliance proceedings ongoing', since]]);
  });

  it('should leave the other appeal in a proceeding on compliance', () => {
    const steps = [
      ...adopted,
      step('again', 'PanelRequested', '2012-03-01', inCompliance, korea),
      step('again-panel', 'PanelEstablished', '2012-04-01', inCompliance),
      step('again-report', 'ReportCirculated', '2013-01-01', { ...inCompliance, report: 'panel' }),
      appeal('again-appeal', '2013-02-01', japan, inCompliance),
      appeal('again-cross', '2013-02-06', korea, inCompliance),
      withdrawal('2013-03-01', korea, inCompliance),
    ];
    expect(objectionsTo(steps)).toEqual({});
    expect(disputeOn(steps, '2013-03-01').proceedings[0]).toMatchObject({
      proceeding: 'DS1/compliance/1',
      stage: 'under-appeal',
      appeals: [{ act: 'again-appeal' }],
    });
  });

  it('should give 60 days to adopt the report, for the only appeal', () => {
    const withdrawn = [...reported, first, withdrawal('2011-03-01', japan)];
    expect(disputeOn(withdrawn, '2011-12-31').limits).toEqual([
      { article: '16.4', by: '2011-04-30', kept: null },
    ]);
    const late = [...withdrawn, adoption];
    expect(disputeOn(late, '2011-12-31').limits).toMatchObject([{ kept: false }]);
  });

  it('should not count as an appeal of a report that comes after it', () => {
    const withdrawn = [
      ...composed,
      appeal('early', '2010-09-01', japan, { to: 'arbitrators' }),
      withdrawal('2010-10-01', japan),
      step('report', 'ReportCirculated', '2011-01-10', { report: 'panel' }),
    ];
    expect(disputeOn(withdrawn, '2011-12-31').limits).toEqual([
      { article: '16.4', by: '2011-03-11', kept: null },
    ]);
  });

  it('should leave the time limit that runs from the other appeal', () => {
    const withdrawn = [...both, withdrawal('2011-03-01', japan)];
    expect(disputeOn(withdrawn, '2011-03-01').limits).toMatchObject([
      { article: '16.4' },
      { article: '17.5', by: '2011-05-07', kept: null },
    ]);
  });
});

describe('a pause during an appeal', () => {
  it('should be refused, since only the work of a panel is suspended, and say what to do', () => {
    const pause = step('pause', 'ProceedingPaused', '2011-03-01', {}, korea);
    expect(objectionsTo([...both, pause])).toEqual({
      pause: expect.stringMatching(/under appeal.*12\.12.*StatementMade.*RequestWithdrawn/),
    });
  });
});
