import type { EventInput, PointLiteral } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { adopted, reported, step } from '../../../support/disputes/complaint';
import { complianceOn, implemented, period, round, solution } from './steps';

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
      'no finding where nothing is asked for and no act says that the respondent complied',
      [...adopted, ...round(2012, false)],
      '2013-02-01',
      { found: null },
    ],
    [
      'compliance where an act says so',
      [...adopted, ...round(2012, false, 1, { complied: true })],
      '2013-02-01',
      { found: 'compliance' },
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
