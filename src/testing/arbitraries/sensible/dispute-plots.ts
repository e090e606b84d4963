import type { Plot, Scene, Setting } from './plot';

type Step = readonly [id: string, type: Scene['type'], data?: object];

/** A dispute that `b` brings against `a`, by its steps after the request. */
const disputeOf =
  (forum: string, ...steps: readonly Step[]): Plot =>
  ({ a, b, of }: Setting) => {
    const dispute = of('dispute');
    const by = { country: b, sector: 'GOV' };
    const data = { dispute, forum, complainants: [b], respondent: a };
    const request: Scene = { id: of('consultations'), type: 'ConsultationsRequested', by, data };
    return [
      request,
      ...steps.map(
        ([id, type, more = {}]): Scene => ({
          id: of(id),
          type,
          by,
          data: { dispute, ...more },
        }),
      ),
    ];
  };

const held: readonly Step[] = [
  ['accepted', 'ConsultationsAccepted'],
  ['held', 'ConsultationsHeld'],
];
const panel: readonly Step[] = [
  ['panel', 'PanelRequested'],
  ['blocked', 'PanelRequestBlocked'],
  ['panel-again', 'PanelRequested'],
  ['established', 'PanelEstablished'],
  ['composed', 'PanelComposed'],
];
const report: Step = ['report', 'ReportCirculated', { report: 'panel' }];
const pause: readonly Step[] = [
  ['paused', 'ProceedingPaused'],
  ['resumed', 'ProceedingResumed'],
];

/** A panel after consultations, a report after the panel; what halts a dispute, and what ends it. */
export const disputePlots: readonly Plot[] = [
  disputeOf('WTO', ...held, ...panel, report, ['adopted', 'ReportAdopted', { reports: ['panel'] }]),
  disputeOf('WTO', ...held, ...pause, ...panel, ['withdrawn', 'ComplaintWithdrawn']),
  disputeOf('WTO', ...held, ['solved', 'SolutionNotified']),
  disputeOf('WTO', ...panel, report, ['appeal', 'ReportCirculated', { report: 'appellate' }]),
  disputeOf('a treaty', ['asked', 'ArbitrationRequested'], ['refused', 'ArbitrationRefused']),
];
