import { append, audit, type Dispute, type EventInput, isLeft, pipe } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, korea, logOf, stateOf } from '../../support/policy';

type Step = Exclude<
  Extract<EventInput, { readonly data: { readonly dispute: string } }>['type'],
  'ConsultationsRequested' | 'ReportCirculated' | 'ReportAdopted'
>;

const requested = act(
  'requested',
  'ConsultationsRequested',
  '2019-09-11',
  { dispute: 'd', forum: 'WTO', complainants: ['KOR'], respondent: 'JPN', measures: ['m'] },
  { by: korea },
);
const step = (type: Step, day: number, id: string = type) =>
  act(id, type, `2020-01-${String(day).padStart(2, '0')}`, { dispute: 'd' });
const report = (
  type: 'ReportCirculated' | 'ReportAdopted',
  day: number,
  of: 'panel' | 'appellate',
) =>
  act(
    `${type}-${of}`,
    type,
    `2020-02-0${day}`,
    type === 'ReportAdopted' ? { dispute: 'd', reports: [of] } : { dispute: 'd', report: of },
  );

const dispute = (...steps: readonly EventInput[]): Dispute =>
  held(stateOf(logOf(requested, ...steps), '2021-01-01').disputes.get('d'));
const refusals = (...steps: readonly EventInput[]) =>
  audit(logOf(requested, ...steps)).map(({ event, message }) => [
    event,
    message.replace(/^.*at (disputes|proceedings) "[^"]*": /, ''),
  ]);

const panel = [
  step('PanelRequested', 1),
  step('PanelRequestBlocked', 2),
  step('PanelEstablished', 3),
  step('PanelComposed', 4),
];

describe('a dispute', () => {
  it('begins with a request for consultations', () => {
    expect(dispute()).toMatchObject({
      dispute: 'd',
      forum: 'WTO',
      complainants: ['KOR'],
      respondent: 'JPN',
      measures: ['m'],
      stage: 'consultations-requested',
      since: '2019-09-11',
      act: 'requested',
      paused: false,
      pausedBy: null,
      pauses: 0,
      consultationsHeld: 0,
      panelBlocked: 0,
    });
  });

  it('stays at its stage while the parties consult', () => {
    const held = [
      step('ConsultationsAccepted', 1),
      step('ConsultationsHeld', 2),
      step('ConsultationsHeld', 3, 'second'),
    ];
    expect(dispute(...held)).toMatchObject({ ...dispute(), consultationsHeld: 2 });
    expect(refusals(...held)).toEqual([]);
  });

  it.each([
    [1, 'panel-requested', '2020-01-01', 0],
    [2, 'panel-requested', '2020-01-01', 1],
    [3, 'panel-established', '2020-01-03', 1],
    [4, 'panel-composed', '2020-01-04', 1],
  ])('has a panel step by step (%i)', (steps, stage, since, panelBlocked) => {
    expect(dispute(...panel.slice(0, steps))).toMatchObject({ stage, since, panelBlocked });
    expect(refusals(...panel.slice(0, steps))).toEqual([]);
  });

  it('has reports, appealed and adopted', () => {
    const reports = [
      report('ReportCirculated', 1, 'panel'),
      report('ReportCirculated', 2, 'appellate'),
      report('ReportAdopted', 3, 'appellate'),
    ];
    expect(dispute(...panel, ...reports.slice(0, 1))).toMatchObject({
      stage: 'report-circulated',
      act: 'ReportCirculated-panel',
    });
    expect(dispute(...panel, ...reports)).toMatchObject({
      stage: 'report-adopted',
      since: '2020-02-03',
    });
    expect(dispute(...panel, ...reports.slice(0, 2)).stage).toBe('appeal-decided');
    expect(refusals(...panel, ...reports)).toEqual([]);
  });

  it('may attack no measure of the log', () => {
    const bare = act('requested', 'ConsultationsRequested', '2019-09-11', {
      dispute: 'd',
      forum: 'WTO',
      complainants: ['KOR'],
      respondent: 'JPN',
    });
    expect(held(stateOf(logOf(bare), '2021-01-01').disputes.get('d')).measures).toEqual([]);
  });

  it('has a report of a panel that nobody composed', () => {
    const steps = [
      step('PanelRequested', 1),
      step('PanelEstablished', 2),
      report('ReportCirculated', 1, 'panel'),
      report('ReportAdopted', 2, 'panel'),
    ];
    expect(refusals(...steps)).toEqual([]);
    const again = act('again', 'PanelRequested', '2020-03-01', { dispute: 'd' });
    expect(refusals(...steps, again)).toEqual([
      ['again', expect.stringContaining('"recourse": "compliance"')],
    ]);
    expect(dispute(...steps, again)).toMatchObject({ stage: 'report-adopted' });
  });

  it('goes to arbitration, twice if need be, and may be refused it', () => {
    const steps = [
      step('ArbitrationRequested', 1),
      step('ArbitrationRequested', 2, 'by-a-third-country'),
      step('ArbitrationRefused', 3),
    ];
    expect(dispute(...steps.slice(0, 2))).toMatchObject({
      stage: 'arbitration-requested',
      since: '2020-01-02',
    });
    expect(dispute(...steps).stage).toBe('arbitration-refused');
    expect(refusals(...steps)).toEqual([]);
  });

  it('is paused at any stage and resumed, and the stage stands', () => {
    const steps = [
      step('ProceedingPaused', 1, 'first'),
      step('ProceedingResumed', 2),
      step('PanelRequested', 3),
      step('ProceedingPaused', 4, 'second'),
    ];
    const before = { stage: 'consultations-requested', since: '2019-09-11', act: 'requested' };
    expect(dispute(...steps.slice(0, 1))).toMatchObject({
      ...before,
      paused: true,
      pausedBy: 'first',
      pauses: 1,
    });
    expect(dispute(...steps.slice(0, 2))).toMatchObject({
      ...before,
      paused: false,
      pausedBy: null,
      pauses: 1,
    });
    expect(dispute(...steps)).toMatchObject({
      stage: 'panel-requested',
      since: '2020-01-03',
      act: 'PanelRequested',
      paused: true,
      pausedBy: 'second',
      pauses: 2,
    });
    expect(refusals(...steps)).toEqual([]);
  });

  it('goes on from stage to stage while it is paused', () => {
    const steps = [step('ProceedingPaused', 1), step('PanelRequested', 2)];
    expect(dispute(...steps)).toMatchObject({ stage: 'panel-requested', paused: true });
  });

  it.each([
    ['ComplaintWithdrawn', 'withdrawn'],
    ['SolutionNotified', 'solution-notified'],
  ] as const)('is over for good with %s', (type, stage) => {
    const end = [step('ProceedingPaused', 1), step(type, 2, 'end')];
    const over = dispute(...end);
    expect(over).toMatchObject({ stage, paused: false, pausedBy: null, act: 'end' });
    const later = [
      step('ConsultationsAccepted', 3),
      step('ConsultationsHeld', 4),
      step('PanelRequested', 5),
      step('PanelRequestBlocked', 6),
      step('PanelEstablished', 7),
      step('PanelComposed', 8),
      step('ProceedingPaused', 9, 'pause'),
      step('ProceedingResumed', 10),
      step('ArbitrationRequested', 11),
      step('ArbitrationRefused', 12),
      step('SolutionNotified', 13),
      step('ComplaintWithdrawn', 14),
      report('ReportCirculated', 1, 'panel'),
      report('ReportAdopted', 2, 'panel'),
    ].filter(({ id }) => id !== 'end');
    expect(dispute(...end, ...later)).toEqual(over);
    expect(refusals(...end, ...later)).toEqual(
      later.map(({ id }) => [
        id,
        `the dispute is over (${stage}), which is final; give a new complaint an id of its own, or correct the date.`,
      ]),
    );
  });
});

describe('a step out of its order', () => {
  it.each([
    [[step('PanelRequestBlocked', 1)], 'a panel can be blocked only after it is requested'],
    [[step('PanelEstablished', 1)], 'a panel is established only after it is requested'],
    [[step('PanelComposed', 1)], 'a panel is composed only after it is established'],
    [[report('ReportCirculated', 1, 'panel')], 'a panel reports only after it is established'],
    [
      [report('ReportCirculated', 1, 'appellate')],
      'an appellate report comes only after that of the panel',
    ],
    [[report('ReportAdopted', 1, 'panel')], 'a report is adopted only after it is circulated'],
    [[step('ArbitrationRefused', 1)], 'arbitration is refused only after it is requested'],
  ])('is named by audit, refused by append, and replayed all the same (%#)', (steps, rule) => {
    const why = `${rule}, and the dispute is at consultations-requested; add `;
    expect(refusals(...steps)).toEqual([[steps[0]?.id, expect.stringContaining(why)]]);
    const appended = pipe(logOf(requested), append(steps));
    expect(isLeft(appended) && appended.left.message).toContain(why);
    expect(dispute(...steps)).not.toEqual(dispute());
  });

  it('is a panel requested once one is established', () => {
    const again = step('PanelRequested', 9, 'again');
    expect(refusals(...panel, again)).toEqual([
      ['again', expect.stringMatching(/^a panel is established already; to replace a panelist/)],
    ]);
    expect(refusals(...panel.slice(0, 2), again)).toEqual([]);
  });

  it('is a pause of what is paused, or a resumption of what is not', () => {
    const paused = step('ProceedingPaused', 1, 'first');
    expect(refusals(paused, step('ProceedingPaused', 2))).toEqual([
      ['ProceedingPaused', expect.stringMatching(/^the proceeding is paused already; to prolong/)],
    ]);
    expect(dispute(paused, step('ProceedingPaused', 2)).pausedBy).toBe('first');
    expect(refusals(step('ProceedingResumed', 2))).toEqual([
      ['ProceedingResumed', expect.stringMatching(/^the proceeding is not paused; add the pause/)],
    ]);
  });

  it('is no second request for consultations, which supplements the first', () => {
    const again = { ...requested, id: 'again' };
    expect(refusals(again)).toEqual([]);
    expect(dispute(again)).toMatchObject({ act: 'requested', complainants: ['KOR'] });
  });

  it('may begin a log that starts late, and audit names the request that is missing', () => {
    const log = logOf(step('PanelRequested', 1), step('PanelEstablished', 2));
    expect(audit(log)).toMatchObject([
      {
        event: 'PanelRequested',
        message: expect.stringContaining('no earlier event requests consultations in dispute "d"'),
      },
    ]);
    expect(held(stateOf(log, '2021-01-01').disputes.get('d'))).toMatchObject({
      stage: 'panel-established',
      forum: null,
      complainants: [],
      respondent: null,
    });
    expect(isLeft(pipe(logOf(), append([step('PanelComposed', 1)])))).toBe(false);
  });
});
