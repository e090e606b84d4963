import { compliance, type EventInput, pipe, relations, timeline, upcoming } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  adopted,
  disputeOn,
  inCompliance,
  objectionsTo,
  statusOn,
  step,
} from '../../support/disputes/complaint';
import { held, japan, korea, logOf, stateOf } from '../../support/policy';

const asked = step('asked', 'PanelRequested', '2012-03-01', inCompliance, japan);
const panel = step('again', 'PanelEstablished', '2012-04-01', inCompliance);
const reported = [
  ...adopted,
  asked,
  panel,
  step('reported', 'ReportCirculated', '2012-10-01', { ...inCompliance, report: 'panel' }),
];
const adoption = (on: string) =>
  step('late', 'ReportAdopted', on, { ...inCompliance, reports: ['panel'], toConform: false });
const term = 'Compliance proceedings ongoing';

describe('a report on compliance that is neither adopted nor appealed, as that of 1999 in DS27', () => {
  it('should end its proceeding once the 60 days are over', () => {
    expect(statusOn(reported, '2012-11-30').map(([each]) => each)).toEqual([term]);
    expect(statusOn(reported, '2012-12-01').map(([each]) => each)).toEqual([
      'Report(s) adopted, with recommendation to bring measure(s) into conformity',
    ]);
    expect(disputeOn(reported, '2012-12-01').proceedings[0]).toMatchObject({
      stage: 'report-circulated',
      over: { how: 'unadopted', since: '2012-12-01', act: 'reported' },
      limits: [{ article: '16.4', by: '2012-11-30', kept: null }],
    });
    expect(held(compliance('DS1')(stateOf(logOf(...reported), '2013-01-01'))).found).toBeNull();
    const due = pipe(logOf(...reported), timeline(relations), upcoming('2012-10-02'));
    expect(due.map(({ on }) => on)).toEqual(['2012-12-01']);
  });

  it('should end as adopted where that comes late after all', () => {
    const late = [...reported, adoption('2013-02-01')];
    expect(objectionsTo(late)).toEqual({});
    expect(disputeOn(late, '2013-02-01').proceedings[0]).toMatchObject({
      stage: 'report-adopted',
      over: { how: 'adopted', since: '2013-02-01' },
    });
    expect(statusOn(late, '2013-02-01')).toEqual([
      ['Compliance proceedings completed without finding of non-compliance', '2013-02-01'],
    ]);
  });

  it('should go on where it is appealed late after all', () => {
    const late = [...reported, step('late', 'AppealNotified', '2013-01-10', inCompliance, korea)];
    expect(objectionsTo(late)).toEqual({});
    expect(statusOn(late, '2013-06-01').map(([each]) => each)).toEqual([term]);
    const decision = { ...inCompliance, report: 'appellate' };
    const decided = [...reported, step('late', 'ReportCirculated', '2013-01-10', decision)];
    expect(objectionsTo(decided)).toEqual({});
    expect(statusOn(decided, '2013-06-01').map(([each]) => each)).toEqual([term]);
  });

  it('should end 60 days after the withdrawal of its only appeal', () => {
    const withdrawn = [
      ...reported,
      step('appeal', 'AppealNotified', '2012-11-01', inCompliance, korea),
      step('gone', 'RequestWithdrawn', '2013-01-10', { ...inCompliance, request: 'appeal' }, korea),
    ];
    expect(statusOn(withdrawn, '2013-03-11').map(([each]) => each)).toEqual([term]);
    expect(disputeOn(withdrawn, '2013-03-12').proceedings[0]).toMatchObject({
      over: { how: 'unadopted', since: '2013-03-12', act: 'reported' },
      limits: [{ article: '16.4', by: '2013-03-11', kept: null }],
    });
    const late = [...withdrawn, adoption('2013-04-01')];
    expect(objectionsTo(late)).toEqual({});
    expect(disputeOn(late, '2013-04-01').proceedings[0]?.over?.how).toBe('adopted');
  });

  it.each(['2012-11-20', '2012-12-20'])('should end later where more time is given (%s)', (on) => {
    const more = { ...inCompliance, for: 'adoption', how: 'agreed', until: '2013-01-31' };
    const steps = [...reported, step('more', 'PeriodSet', on, more)];
    expect(objectionsTo(steps)).toEqual({});
    expect(statusOn(steps, '2013-01-31').map(([each]) => each)).toEqual([term]);
    expect(disputeOn(steps, '2013-02-01').proceedings[0]?.over).toMatchObject({
      how: 'unadopted',
      since: '2013-02-01',
    });
  });

  it('should take no other step, and say what to do', () => {
    const anew = step('anew', 'PanelRequested', '2013-03-01', inCompliance, japan);
    expect(objectionsTo([...reported, anew])).toEqual({
      anew: expect.stringMatching(/neither adopted nor appealed.*16\.4.*"round"/),
    });
    const next = { ...anew, data: { ...anew.data, round: 2 } } as EventInput;
    expect(objectionsTo([...reported, next])).toEqual({});
  });

  it('should stay so after a solution', () => {
    const settled = [...reported, step('solution', 'SolutionNotified', '2013-05-01')];
    expect(disputeOn(settled, '2013-06-01').proceedings[0]?.over?.how).toBe('unadopted');
    const before = [...reported, step('solution', 'SolutionNotified', '2012-11-01')];
    expect(disputeOn(before, '2013-06-01').proceedings[0]?.over?.how).toBe('settled');
  });
});

describe('a report of the original panel that is neither adopted nor appealed', () => {
  it('should keep its status, which is true for good', () => {
    const original = adopted.slice(0, -1);
    expect(statusOn(original, '2013-01-01')).toEqual([['Panel report circulated', '2011-01-10']]);
    expect(disputeOn(original, '2013-01-01').proceedings[0]?.over).toBeNull();
  });
});
