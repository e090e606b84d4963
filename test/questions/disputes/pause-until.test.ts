import { type EventInput, pipe, relations, timeline, upcoming } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  authorisationRequested,
  composed,
  disputeOn,
  inRetaliation,
  objectionsTo,
  statusOn,
  step,
} from '../../support/disputes/complaint';
import { japan, korea, logOf } from '../../support/policy';

const pause = (on: string, until?: string) =>
  step(`pause-${on}`, 'ProceedingPaused', on, until === undefined ? {} : { until }, korea);
const resumed = (on: string) => step(`resumed-${on}`, 'ProceedingResumed', on, {}, korea);

describe('a pause that says until when', () => {
  const paused = [...composed, pause('2010-06-12', '2010-12-31')];

  it('should end by itself after that day', () => {
    expect(disputeOn(paused, '2010-12-31')).toMatchObject({
      paused: true,
      pausedBy: 'pause-2010-06-12',
      proceedings: [{ paused: { since: '2010-06-12', until: '2010-12-31' } }],
    });
    expect(disputeOn(paused, '2011-01-01')).toMatchObject({
      stage: 'panel-composed',
      paused: false,
      pausedBy: null,
      pauses: 1,
      proceedings: [{ paused: null, lapsesOn: null }],
    });
    const due = pipe(logOf(...paused), timeline(relations), upcoming('2010-07-01'));
    expect(due.map(({ on }) => on)).toEqual(['2011-01-01']);
  });

  it('should end at the time that it names', () => {
    const timed = [...composed, pause('2010-06-12', '2010-12-31T12:00:00+09:00')];
    expect(disputeOn(timed, '2010-12-31T11:59:00+09:00').paused).toBe(true);
    expect(disputeOn(timed, '2010-12-31T12:00:00+09:00').paused).toBe(false);
  });

  it('should keep its start where it is prolonged some days after its end, as in DS542', () => {
    const prolonged = [
      ...paused,
      pause('2011-01-08', '2011-02-28'),
      pause('2011-03-03', '2011-05-01'),
      pause('2011-05-06', '2011-05-31'),
      resumed('2011-06-01'),
    ];
    expect(objectionsTo([...prolonged, pause('2011-06-08')])).toEqual({});
    expect(disputeOn(prolonged, '2011-01-08')).toMatchObject({
      paused: true,
      pausedBy: 'pause-2010-06-12',
      pauses: 1,
      proceedings: [{ paused: { since: '2010-06-12', until: '2011-02-28' } }],
    });
    const again = [...prolonged, pause('2011-06-08')];
    expect(disputeOn(again, '2012-06-08')).toMatchObject({ paused: true, pauses: 2 });
    expect(disputeOn(again, '2012-06-09')).toMatchObject({ stage: 'lapsed', since: '2012-06-09' });
  });

  it('should lapse from its first start where it is prolonged past twelve months', () => {
    const prolonged = [...paused, pause('2011-01-08')];
    expect(disputeOn(prolonged, '2011-06-12').stage).toBe('panel-composed');
    expect(disputeOn(prolonged, '2011-06-13').stage).toBe('lapsed');
    const request = step('request-again', 'PanelRequested', '2011-07-01', {}, korea);
    expect(objectionsTo([...prolonged, request])).toEqual({});
    expect(disputeOn([...prolonged, request], '2011-07-01').stage).toBe('panel-requested');
  });

  it('should not be prolonged by a pause months after its end, which begins anew', () => {
    const later = [...paused, pause('2011-04-01')];
    expect(objectionsTo(later)).toEqual({});
    expect(disputeOn(later, '2011-04-01')).toMatchObject({
      pauses: 2,
      proceedings: [{ paused: { since: '2011-04-01', until: null } }],
    });
    expect(disputeOn(later, '2012-04-01').stage).toBe('panel-composed');
    expect(disputeOn(later, '2012-04-02').stage).toBe('lapsed');
    const request = step('request-again', 'PanelRequested', '2011-09-01', {}, korea);
    expect(Object.keys(objectionsTo([...later, request]))).toEqual(['request-again']);
  });

  it('should take a resumption after its end, once', () => {
    const on = [...paused, resumed('2011-01-05')];
    expect(objectionsTo(on)).toEqual({});
    expect(Object.keys(objectionsTo([...on, resumed('2011-01-06')]))).toEqual([
      'resumed-2011-01-06',
    ]);
  });

  it('should no longer let a panel be requested anew, since it does not lapse', () => {
    const request = step('request-again', 'PanelRequested', '2011-09-01', {}, korea);
    expect(Object.keys(objectionsTo([...paused, request]))).toEqual(['request-again']);
  });

  it('should show the arbitration on retaliation again once it is over', () => {
    const halted: readonly EventInput[] = [
      ...authorisationRequested,
      step('objection', 'ArbitrationRequested', '2012-02-10', inRetaliation, japan),
      step(
        'halt',
        'ProceedingPaused',
        '2012-03-01',
        { ...inRetaliation, until: '2012-06-30' },
        korea,
      ),
    ];
    const terms = (on: '2012-06-30' | '2012-07-01') => statusOn(halted, on).map(([term]) => term);
    expect(terms('2012-06-30')).toEqual([
      'Report(s) adopted, with recommendation to bring measure(s) into conformity',
    ]);
    expect(terms('2012-07-01')).toEqual([
      'Objection to the request for authorization to retaliate (Arbitration under Article 22.6 of the DSU requested)',
    ]);
  });
});
