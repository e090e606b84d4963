import { audit, type EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf } from '../../../support/policy';
import {
  adopted,
  at,
  authorisation,
  byJapan,
  byKorea,
  compliancePanel,
  id,
  inCompliance,
  objections,
  panel,
  reported,
  requested,
  status,
} from './korea-against-japan';

it('should let either party suspend a panel before an appeal to arbitrators, as in DS591', () => {
  const agreed = act(
    'agreed',
    'ProceduresAgreed',
    '2010-06-01',
    { dispute: id, about: 'appeal' },
    byKorea,
  );
  const pause = act('pause', 'ProceedingPaused', '2011-01-01', { dispute: id }, byJapan);
  const appeal = act(
    'appeal',
    'AppealNotified',
    '2011-02-01',
    { dispute: id, to: 'arbitrators' },
    byJapan,
  );
  expect(objections(...panel, agreed, pause, appeal)).toEqual([]);
  expect(objections(...panel, pause)).toEqual(['pause']);
});

it('should take the brief report of a panel after the parties settled, as in DS598', () => {
  const solution = act('solution', 'SolutionNotified', '2011-01-01', { dispute: id }, byKorea);
  const report = act('report', 'ReportCirculated', '2011-01-14', { dispute: id, report: 'panel' });
  const second = {
    ...report,
    id: 'second',
    occurred: '2011-01-15',
    recordedAt: '2011-01-15',
  } as const;
  const settled = [...panel, solution, report];
  expect(objections(...settled)).toEqual([]);
  expect(at(settled, '2011-02-01')).toMatchObject({ stage: 'solution-notified', limits: [] });
  expect(status(settled, '2011-02-01')).toEqual(status([...panel, solution], '2011-02-01'));
  expect(at(settled, '2011-02-01').proceedings[0]?.circulated.panel?.act).toBe('report');
  expect(objections(...settled, second)).toEqual(['second']);
});

it('should take a further request for authorisation after the award, as in DS267', () => {
  const inRetaliation = { dispute: id, recourse: 'retaliation' } as const;
  const decided: readonly EventInput[] = [
    ...authorisation,
    act('objection', 'ArbitrationRequested', '2012-02-10', inRetaliation, byJapan),
    act('award', 'ReportCirculated', '2012-08-01', { ...inRetaliation, report: 'award' }),
    act('further', 'RetaliationRequested', '2012-08-20', { dispute: id }, byKorea),
  ];
  const granted = act('granted', 'RetaliationAuthorised', '2012-09-01', { dispute: id });
  const late = act('late', 'RetaliationRequested', '2012-10-01', { dispute: id }, byKorea);
  expect(objections(...decided, granted)).toEqual([]);
  expect(status([...decided, granted], '2012-09-01').at(-1)).toEqual([
    'Authorization to retaliate granted',
    '2012-09-01',
  ]);
  expect(objections(...decided, granted, late)).toEqual(['late']);
});

it('should give no status to a panel on compliance that lapsed and is requested again', () => {
  const pause = act('pause', 'ProceedingPaused', '2012-06-01', inCompliance, byKorea);
  const again = act('anew', 'PanelRequested', '2013-07-01', inCompliance, byKorea);
  const terms = (on: '2012-06-01' | '2013-07-01') =>
    status([...adopted, ...compliancePanel, pause, again], on).map(([term]) => term);
  expect(terms('2012-06-01')).toContain('Compliance proceedings ongoing');
  expect(terms('2013-07-01')).not.toContain('Compliance proceedings ongoing');
});

it('should tell the next round to a second request while a panel on compliance works', () => {
  const messages = (type: 'ConsultationsRequested' | 'PanelRequested') =>
    audit(
      logOf(
        ...adopted,
        ...compliancePanel,
        act(
          'second',
          type,
          '2012-06-01',
          { ...(type === 'PanelRequested' ? {} : requested.data), ...inCompliance } as never,
          byJapan,
        ),
      ),
    ).map(({ message }) => message);
  expect(messages('ConsultationsRequested')).toEqual([expect.stringContaining('"round" (2)')]);
  expect(messages('PanelRequested')).toEqual([expect.stringContaining('"round" (2)')]);
});

it('should ask for a report before its implementation under a treaty', () => {
  const [first, ...steps] = reported;
  const treaty = { ...first, data: { ...requested.data, forum: 'USMCA' } } as EventInput;
  const done = act('done', 'ImplementationReported', '2011-06-01', {
    dispute: id,
    extent: 'complete',
  });
  const [, , , ...earlier] = steps.slice(0, -1).reverse();
  const told = audit(logOf(treaty, ...earlier, done)).map(({ message }) => message);
  expect(told).toEqual([expect.stringContaining('the report of the panel, which binds')]);
  const award = act('award', 'ReportCirculated', '2011-01-10', {
    dispute: id,
    report: 'award',
    toConform: true,
  });
  const byAward = [treaty, ...steps.filter((each) => each.id !== 'report'), award, done];
  expect(objections(...byAward)).toEqual([]);
});

describe('a dispute under another treaty', () => {
  const asked = { ...requested, data: { ...requested.data, forum: 'a treaty' } } as EventInput;
  const composed = act('composed', 'PanelComposed', '2010-05-20', { dispute: id });
  const award = act('award', 'ReportCirculated', '2011-01-10', {
    dispute: id,
    report: 'award',
    toConform: true,
  });
  const arbitration = act(
    'arbitration',
    'ArbitrationRequested',
    '2010-03-10',
    { dispute: id },
    byKorea,
  );
  const request = act('panel', 'PanelRequested', '2010-03-10', { dispute: id }, byKorea);
  const report = act('report', 'ReportCirculated', '2011-01-10', { dispute: id, report: 'panel' });

  it('should have arbitrators that nobody establishes, as between the Union and Ukraine', () => {
    expect(objections(asked, arbitration, composed, award)).toEqual([]);
    expect(at([asked, arbitration, composed, award], '2011-02-01').stage).toBe('award-issued');
  });

  it('should have a panel that its request establishes, as under the USMCA', () => {
    expect(objections(asked, request, composed, report)).toEqual([]);
    expect(objections(asked, request, composed, award)).toEqual([]);
  });

  it('should have no panel or award that nobody asked for', () => {
    expect(objections(asked, composed)).toEqual(['composed']);
    expect(objections(asked, report)).toEqual(['report']);
    expect(objections(asked, award)).toEqual(['award']);
  });

  it('should differ from one before the WTO, where the Body establishes a panel', () => {
    expect(objections(requested, request, composed)).toEqual(['composed']);
    expect(objections(requested, arbitration, composed, award)).toEqual([]);
  });
});
