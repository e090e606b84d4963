import { government, type Plot, type Scene, type Setting } from './plot';

type Step = readonly [id: string, type: Scene['type'], data?: object, wait?: number];

const ofRespondent: ReadonlySet<Scene['type']> = new Set([
  'ArbitrationRefused',
  'ConsultationsAccepted',
  'InterestAnswered',
  'PanelRequestBlocked',
  'ImplementationReported',
]);

/** The steps that neither party takes. Their actor is the forum. */
const ofOthers: ReadonlySet<Scene['type']> = new Set([
  'InterestNotified',
  'PanelEstablished',
  'PanelComposed',
  'ReportCirculated',
  'ReportAdopted',
  'PeriodSet',
  'RetaliationAuthorised',
]);

const isObjection = (type: Scene['type'], data: object): boolean =>
  type === 'ArbitrationRequested' && 'recourse' in data && data.recourse === 'retaliation';

/**
 * The party `b` brings the dispute against the party `a`. `steps` come after the request for consultations.
 */
const disputeOf =
  (forum: string, ...steps: readonly Step[]): Plot =>
  ({ a, b, of }: Setting) => {
    const dispute = of('dispute');
    const by = government(b);
    const actorOf = (type: Scene['type'], more: object): NonNullable<Scene['by']> => {
      if (ofOthers.has(type)) return { sector: 'IGO', name: forum };
      return ofRespondent.has(type) || isObjection(type, more) ? government(a) : by;
    };
    const data = { dispute, forum, complainants: [b], respondent: a };
    const request: Scene = { id: of('consultations'), type: 'ConsultationsRequested', by, data };
    return [
      request,
      ...steps.map(
        ([id, type, more = {}, wait = 1]): Scene => ({
          id: of(id),
          type,
          by: actorOf(type, more),
          wait,
          data: { dispute, ...more },
        }),
      ),
    ];
  };

const held: readonly Step[] = [
  ['accepted', 'ConsultationsAccepted'],
  ['held', 'ConsultationsHeld'],
];
const third: readonly Step[] = [
  ['joining', 'InterestNotified', { members: ['XCC'], in: 'consultations' }],
  ['answered', 'InterestAnswered', { members: ['XCC'], accepted: true }],
];
const asked: readonly Step[] = [
  ['panel', 'PanelRequested'],
  ['blocked', 'PanelRequestBlocked'],
  ['panel-again', 'PanelRequested'],
];
const panel: readonly Step[] = [
  ...asked,
  ['established', 'PanelEstablished'],
  ['appointment', 'AppointmentRequested'],
  ['composed', 'PanelComposed'],
];
const heard: readonly Step[] = [
  ['panel', 'PanelRequested'],
  ['established', 'PanelEstablished'],
];
const report: Step = ['report', 'ReportCirculated', { report: 'panel' }];
const adopted: Step = ['adopted', 'ReportAdopted', { reports: ['panel'], toConform: true }];
const pause: readonly Step[] = [
  ['paused', 'ProceedingPaused'],
  ['resumed', 'ProceedingResumed'],
];
const intended: Step = ['intended', 'ImplementationReported', { extent: 'intended' }];
const done: Step = ['done', 'ImplementationReported', { extent: 'complete' }];

const compliance = { recourse: 'compliance' };
const retaliation = { recourse: 'retaliation' };

const untilReports: readonly Plot[] = [
  disputeOf('WTO', ...held, ...panel, report, adopted),
  disputeOf('WTO', ...held, ...pause, ...panel, ['withdrawn', 'ComplaintWithdrawn']),
  disputeOf('WTO', ...third, ['solved', 'SolutionNotified']),
  disputeOf('a treaty', ['asked', 'ArbitrationRequested'], ['refused', 'ArbitrationRefused']),
  disputeOf(
    'WTO',
    ...heard,
    ['reserved', 'InterestNotified', { members: ['XCC'], in: 'panel' }],
    report,
    ['appeal', 'AppealNotified'],
    ['decided', 'ReportCirculated', { report: 'appellate' }],
    ['adopted', 'ReportAdopted', { reports: ['appellate', 'panel'], toConform: false }],
  ),
  disputeOf(
    'WTO',
    ...panel,
    report,
    ['appeal', 'AppealNotified'],
    ['dropped', 'RequestWithdrawn', { request: 'appeal' }],
  ),
  // The proceeding is paused and never resumed, so its panel lapses after a year and a day.
  disputeOf(
    'WTO',
    ...panel,
    ['halted', 'ProceedingPaused'],
    ['solved', 'SolutionNotified', {}, 500],
  ),
];

const afterAdoption: readonly Plot[] = [
  disputeOf(
    'WTO',
    ...heard,
    report,
    adopted,
    intended,
    ['asked', 'ArbitrationRequested', { recourse: 'period' }],
    ['appointed', 'PanelComposed', { recourse: 'period' }],
    ['award', 'PeriodSet', { for: 'implementation', until: '2100-01-01', how: 'awarded' }],
    done,
  ),
  disputeOf(
    'WTO',
    ...heard,
    report,
    adopted,
    ['sequence', 'ProceduresAgreed', { about: 'sequencing' }],
    ['again', 'PanelRequested', compliance],
    ['again-established', 'PanelEstablished', compliance],
    ['again-report', 'ReportCirculated', { ...compliance, report: 'panel' }],
    ['again-adopted', 'ReportAdopted', { ...compliance, reports: ['panel'], toConform: true }],
  ),
  disputeOf(
    'WTO',
    ...heard,
    report,
    adopted,
    ['retaliation', 'RetaliationRequested'],
    ['objection', 'ArbitrationRequested', retaliation],
    ['level', 'ReportCirculated', { ...retaliation, report: 'award' }],
    ['given', 'RetaliationAuthorised'],
    ['solved', 'SolutionNotified'],
  ),
  disputeOf(
    'WTO',
    ...heard,
    report,
    adopted,
    ['retaliation', 'RetaliationRequested'],
    ['given', 'RetaliationAuthorised'],
    ['again', 'PanelRequested', compliance],
    ['again-established', 'PanelEstablished', compliance],
    ['again-report', 'ReportCirculated', { ...compliance, report: 'panel', complied: true }],
    ['again-adopted', 'ReportAdopted', { ...compliance, reports: ['panel'], toConform: false }],
  ),
];

export const disputePlots: readonly Plot[] = [...untilReports, ...afterAdoption];
