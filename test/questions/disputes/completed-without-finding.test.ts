import type { EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { disputeOn, objectionsTo, statusOn, step } from '../../support/disputes/complaint';
import { japan, korea } from '../../support/policy';
import { complianceOn, retaliationOn } from './evidence/steps';

const first = { recourse: 'compliance', round: 1 } as const;
const second = { recourse: 'compliance', round: 2 } as const;
const inRetaliation = { recourse: 'retaliation' } as const;
const both = ['appellate', 'panel'];

/** Canada – Dairy (DS103): the first proceeding on compliance ended without any finding. */
const dairy = (adoption: object): readonly EventInput[] => [
  step(
    'consultations',
    'ConsultationsRequested',
    '1997-10-08',
    { forum: 'WTO', complainants: ['KOR'], respondent: 'JPN' },
    korea,
  ),
  step('request', 'PanelRequested', '1998-02-02', {}, korea),
  step('panel', 'PanelEstablished', '1998-03-25'),
  step('report', 'ReportCirculated', '1999-05-17', { report: 'panel' }),
  step('appeal', 'AppealNotified', '1999-07-15', {}, japan),
  step('appellate', 'ReportCirculated', '1999-10-13', { report: 'appellate' }),
  step('adoption', 'ReportAdopted', '1999-10-27', { reports: both, toConform: true }),
  step('period', 'PeriodSet', '1999-12-23', {
    for: 'implementation',
    until: '2001-01-31',
    how: 'agreed',
  }),
  step('authorisation', 'RetaliationRequested', '2001-02-16', {}, korea),
  step('again', 'PanelRequested', '2001-02-16', first, korea),
  step('objection', 'ArbitrationRequested', '2001-02-28', inRetaliation, japan),
  step('again-panel', 'PanelEstablished', '2001-03-01', first),
  step('halt', 'ProceedingPaused', '2001-03-15', inRetaliation, korea),
  step('again-report', 'ReportCirculated', '2001-07-11', { ...first, report: 'panel' }),
  step('again-appeal', 'AppealNotified', '2001-09-04', first, japan),
  step('again-appellate', 'ReportCirculated', '2001-12-03', { ...first, report: 'appellate' }),
  step('second', 'PanelRequested', '2001-12-06', second, korea),
  step('again-adoption', 'ReportAdopted', '2001-12-18', { ...first, reports: both, ...adoption }),
  step('second-panel', 'PanelEstablished', '2001-12-18', second),
  step('second-report', 'ReportCirculated', '2002-07-26', { ...second, report: 'panel' }),
  step('second-appeal', 'AppealNotified', '2002-09-23', second, japan),
  step('second-appellate', 'ReportCirculated', '2002-12-20', { ...second, report: 'appellate' }),
  step('second-adoption', 'ReportAdopted', '2003-01-17', {
    ...second,
    reports: both,
    toConform: true,
  }),
  step('solution', 'SolutionNotified', '2003-05-09', {}, korea),
];

const unsaid = dairy({});
const nothing = dairy({ toConform: false });
const complied = dairy({ toConform: false, complied: true });

describe('a report on compliance that asks for nothing, as the first one of DS103', () => {
  it('should complete its proceeding without saying that the respondent complied', () => {
    expect(objectionsTo(nothing)).toEqual({});
    expect(statusOn(nothing, '2001-12-18')).toEqual([
      ['Compliance Panel (Article 21.5 of the DSU) established but not yet composed', '2001-12-18'],
    ]);
    const alone = nothing.filter(({ id }) => !id.startsWith('second'));
    expect(statusOn(alone, '2001-12-18')).toEqual([
      ['Compliance proceedings completed without finding of non-compliance', '2001-12-18'],
    ]);
    expect(complianceOn(nothing, '2001-12-19')?.found).toBeNull();
    expect(complianceOn(nothing, '2003-01-17')?.found).toBe('non-compliance');
  });

  it('should leave the suspended arbitration on retaliation as it is', () => {
    const [asked] = retaliationOn(nothing, '2002-01-01')?.proceedings ?? [];
    expect(asked).toMatchObject({ over: null, paused: { since: '2001-03-15' } });
    expect(retaliationOn(nothing, '2003-06-01')?.proceedings[0]?.over?.how).toBe('settled');
  });

  it('should end the request to retaliate where it finds that the respondent complied', () => {
    const early = complied.filter(({ id }) => !id.startsWith('second'));
    expect(complianceOn(early, '2001-12-19')?.found).toBe('compliance');
    expect(retaliationOn(early, '2002-01-01')?.proceedings[0]?.over?.how).toBe('complied');
  });

  it('should have a status of its own where no act says what it asks for', () => {
    const alone = unsaid.filter(({ id }) => !id.startsWith('second'));
    expect(statusOn(alone, '2002-01-01')).toEqual([
      ['Compliance proceedings completed', '2001-12-18'],
    ]);
  });
});

it('should keep what one of two reports found that are adopted one by one', () => {
  const one = (id: string, report: string, more: object) =>
    step(id, 'ReportAdopted', '2001-12-18', { ...first, reports: [report], ...more });
  const before = unsaid.filter(({ id }) => !id.startsWith('second') && id !== 'again-adoption');
  const adoptions = [
    one('first-adoption', 'appellate', { toConform: false }),
    one('other-adoption', 'panel', {}),
  ];
  for (const order of [adoptions, [...adoptions].reverse()])
    expect(statusOn([...before.slice(0, -1), ...order], '2001-12-19')).toEqual([
      ['Compliance proceedings completed without finding of non-compliance', '2001-12-18'],
    ]);
});

describe('an adopted report of which no act says what it asks for', () => {
  const steps = unsaid.slice(0, 6);
  const adoption = step('adoption', 'ReportAdopted', '1999-10-27', { reports: ['panel'] });

  it('should have a status that says no more than that it is adopted', () => {
    expect(disputeOn([...steps, adoption], '1999-10-27').status).toEqual([
      { term: 'Report(s) adopted', since: '1999-10-27', proceeding: 'DS1/original/1' },
    ]);
  });

  it('should have the status of the other report that is adopted on the same day', () => {
    const other = step('other', 'ReportAdopted', '1999-10-27', {
      reports: ['appellate'],
      toConform: true,
    });
    for (const order of [
      [adoption, other],
      [other, adoption],
    ])
      expect(statusOn([...steps, ...order], '1999-10-27')).toEqual([
        [expect.stringMatching(/^Report\(s\) adopted, with recommendation/), '1999-10-27'],
      ]);
  });
});

describe('a finding of compliance', () => {
  const flawOf = (data: object): string => {
    try {
      disputeOn([...unsaid, step('flawed', 'ReportAdopted', '2003-02-01', data)], '2003-02-01');
    } catch (error) {
      return String(error);
    }
    return '';
  };

  it('should be refused outside a proceeding on compliance', () => {
    const original = step('adoption', 'ReportAdopted', '1999-10-27', {
      reports: ['panel'],
      complied: true,
    });
    expect(objectionsTo([...unsaid.slice(0, 4), original])).toEqual({
      adoption: expect.stringMatching(/only a report on compliance .* add "recourse"/),
    });
  });

  it('should be no valid field of a report that asks for conformity', () => {
    const data = { ...first, reports: both, toConform: true, complied: true };
    expect(flawOf(data)).toContain('false where "toConform" is true');
  });
});
