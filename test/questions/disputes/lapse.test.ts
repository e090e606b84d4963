import { append, type EventInput, isLeft, pipe, relations, timeline, upcoming } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  adopted,
  composed,
  consulted,
  disputeOn,
  established,
  inCompliance,
  objectionsTo,
  requested,
  statusOn,
  step,
} from '../../support/disputes/complaint';
import { japan, korea, logOf } from '../../support/policy';

const pause = (on: string, more: object = {}) =>
  step(`pause-${on}`, 'ProceedingPaused', on, more, korea);
const composition = (on: string) => step('composed', 'PanelComposed', on);
const again = (type: EventInput['type'], on: string, more: object = {}) =>
  step(`${type}-again`, type, on, more, korea);
const request = { forum: 'WTO', complainants: ['KOR'], respondent: 'JPN' };

describe('a panel that is composed while its proceeding is paused', () => {
  const paused = [...established, pause('2010-05-01'), composition('2010-06-10')];

  it('should lapse a year and a day after it was composed', () => {
    expect(disputeOn(paused, '2011-06-10').stage).toBe('panel-composed');
    expect(disputeOn(paused, '2011-06-11')).toMatchObject({
      stage: 'lapsed',
      since: '2011-06-11',
      act: 'pause-2010-05-01',
      status: [{ term: 'Authority for panel lapsed', since: '2011-06-11' }],
    });
    const due = pipe(logOf(...paused), timeline(relations), upcoming('2011-01-01'));
    expect(due.map(({ on }) => on)).toEqual(['2011-06-11']);
  });

  it('should not lapse where it is resumed before', () => {
    const resumed = [...paused, again('ProceedingResumed', '2011-06-01')];
    expect(objectionsTo(resumed)).toEqual({});
    expect(disputeOn(resumed, '2012-01-01').stage).toBe('panel-composed');
  });

  it('should keep its date where a panelist is replaced during the pause', () => {
    const replaced = [...paused, step('replaced', 'PanelComposed', '2010-12-01')];
    expect(disputeOn(replaced, '2011-06-11').stage).toBe('lapsed');
  });

  it('should lapse too where the pause began before the panel was requested', () => {
    const early = [
      ...consulted,
      pause('2010-02-01'),
      ...requested.slice(1),
      step('panel', 'PanelEstablished', '2010-04-20'),
      composition('2010-06-10'),
    ];
    expect(disputeOn(early, '2011-06-10').stage).toBe('panel-composed');
    expect(disputeOn(early, '2011-06-11').stage).toBe('lapsed');
  });

  it('should lapse too in a proceeding on compliance', () => {
    const compliance = [
      ...adopted,
      step('again', 'PanelRequested', '2012-03-01', inCompliance, korea),
      step('again-panel', 'PanelEstablished', '2012-04-01', inCompliance),
      pause('2012-04-10', inCompliance),
      step('again-composed', 'PanelComposed', '2012-05-01', inCompliance),
    ];
    expect(disputeOn(compliance, '2013-05-02')).toMatchObject({
      // The WTO's term is for the original panel.
      status: [{ proceeding: 'DS1/original/1', since: '2011-02-10' }],
      proceedings: [
        { proceeding: 'DS1/compliance/1', stage: 'lapsed', over: { how: 'lapsed' } },
        { proceeding: 'DS1/original/1' },
      ],
    });
  });
});

describe('a panel that is paused and not composed', () => {
  it('should not lapse, since there is no work of a panel to suspend', () => {
    expect(disputeOn([...established, pause('2010-05-01')], '2015-01-01')).toMatchObject({
      stage: 'panel-established',
      paused: true,
    });
  });
});

describe('a pause of an arbitration under DSU Art. 25, as in DS548', () => {
  const arbitration = (on: string, more: object = {}) =>
    step('arbitration', 'ArbitrationRequested', on, more, korea);
  const later = step('later', 'PanelRequested', '2012-01-01', {}, korea);

  it.each([
    ['before the pause', [arbitration('2010-06-01'), pause('2010-06-08')]],
    ['during the pause', [pause('2010-06-08'), arbitration('2010-07-01')]],
  ])('should not lapse for an arbitration that is requested %s', (_, steps) => {
    const halted = [...composed, ...steps];
    expect(objectionsTo(halted)).toEqual({});
    expect(disputeOn(halted, '2012-01-01')).toMatchObject({
      stage: 'panel-composed',
      paused: true,
      status: [{ term: 'Panel composed' }],
      proceedings: [{ over: null }],
    });
    expect(pipe(logOf(...halted), timeline(relations), upcoming('2010-08-01'))).toEqual([]);
    expect(Object.keys(objectionsTo([...halted, later]))).toEqual(['later']);
  });

  const refusal = step('refusal', 'ArbitrationRefused', '2010-07-10', {}, japan);

  it.each([
    ['before the pause', [arbitration('2010-06-01'), refusal, pause('2010-07-20')], '2011-07-21'],
    ['during the pause', [pause('2010-06-08'), arbitration('2010-07-01'), refusal], '2011-06-09'],
  ] as const)('should lapse where the other side refuses %s', (_, steps, on) => {
    const halted = [...composed, ...steps];
    expect(objectionsTo(halted)).toEqual({});
    expect(pipe(logOf(...halted), timeline(relations), upcoming('2010-08-01'))).toMatchObject([
      { on },
    ]);
    expect(disputeOn(halted, on)).toMatchObject({
      stage: 'lapsed',
      since: on,
      status: [{ term: 'Authority for panel lapsed', since: on }],
      proceedings: [
        { stage: 'lapsed', arbitration: { act: 'arbitration' }, refused: { act: 'refusal' } },
      ],
    });
    expect(objectionsTo([...halted, later])).toEqual({});
  });

  it('should not lapse where arbitration is requested again', () => {
    const again = step('again', 'ArbitrationRequested', '2010-08-01', {}, korea);
    const halted = [...composed, pause('2010-06-08'), arbitration('2010-07-01'), refusal, again];
    expect(objectionsTo(halted)).toEqual({});
    expect(disputeOn(halted, '2012-01-01')).toMatchObject({
      stage: 'panel-composed',
      proceedings: [{ over: null, refused: null }],
    });
  });

  it('should have no award of arbitrators once the other side has refused', () => {
    const award = step('award', 'ReportCirculated', '2010-09-01', { report: 'award' });
    const refused = [...composed, arbitration('2010-06-01'), refusal, award];
    expect(objectionsTo(refused).award).toMatch(/only after arbitration or an appeal/);
    expect(objectionsTo([...composed, arbitration('2010-06-01'), award])).toEqual({});
  });

  it('should not lapse in a proceeding on compliance, unless the other side refuses', () => {
    const halted = [
      ...adopted,
      again('PanelRequested', '2012-03-01', inCompliance),
      step('again-panel', 'PanelEstablished', '2012-04-01', inCompliance),
      step('again-composed', 'PanelComposed', '2012-05-01', inCompliance),
      arbitration('2012-06-01', inCompliance),
      pause('2012-06-08', inCompliance),
    ];
    expect(objectionsTo(halted)).toEqual({});
    expect(disputeOn(halted, '2014-01-01').proceedings[0]).toMatchObject({ over: null });
    const refused = step('refused', 'ArbitrationRefused', '2012-06-10', inCompliance, japan);
    expect(objectionsTo([...halted, refused])).toEqual({});
    expect(disputeOn([...halted, refused], '2013-06-09').proceedings).toMatchObject([
      {
        proceeding: 'DS1/compliance/1',
        stage: 'lapsed',
        since: '2013-06-09',
        refused: { act: 'refused' },
      },
      { proceeding: 'DS1/original/1', refused: null },
    ]);
  });
});

describe('after the authority of a panel has lapsed', () => {
  const lapsed = [...composed, pause('2010-06-08')];

  it('should go on with new consultations', () => {
    const anew = [
      ...lapsed,
      again('ConsultationsRequested', '2011-07-01', request),
      step('agreed', 'ConsultationsAccepted', '2011-07-05', {}, japan),
      again('PanelRequested', '2011-09-01'),
      step('new-panel', 'PanelEstablished', '2011-10-01'),
    ];
    expect(objectionsTo(anew)).toEqual({});
    expect(disputeOn(anew, '2011-07-01')).toMatchObject({
      stage: 'consultations-requested',
      requested: { since: '2010-01-01' },
      proceedings: [{ stage: 'consultations-requested', over: null, established: null }],
    });
    expect(statusOn(anew, '2011-07-01')).toEqual([['In consultations', '2011-07-01']]);
    expect(statusOn(anew, '2011-10-01')).toEqual([
      ['Panel established, but not yet composed', '2011-10-01'],
    ]);
  });

  it.each([
    again('ProceedingResumed', '2011-07-01'),
    again('ConsultationsHeld', '2011-07-01'),
    step('ReportCirculated-again', 'ReportCirculated', '2011-07-01', { report: 'panel' }),
    step('PanelComposed-again', 'PanelComposed', '2011-07-01'),
  ])('should refuse $type, and say what goes on from there', (event) => {
    const message = objectionsTo([...lapsed, event])[event.id];
    expect(message).toMatch(/has lapsed.*12\.12.*ConsultationsRequested or PanelRequested/);
    expect(isLeft(pipe(logOf(...lapsed), append([event])))).toBe(true);
    expect(disputeOn([...lapsed, event], '2011-12-31').stage).toBe('lapsed');
  });

  it.each(['SolutionNotified', 'ComplaintWithdrawn'] as const)('should take %s', (type) => {
    expect(objectionsTo([...lapsed, again(type, '2011-07-01')])).toEqual({});
  });

  it('should refuse consultations while the panel is only suspended', () => {
    const early = again('ConsultationsRequested', '2011-01-01', request);
    expect(objectionsTo([...lapsed, early])[early.id]).toMatch(/a panel is established/);
  });
});
