import type { DisputeEvent } from '../../events/disputes/dispute-event';
import type { Draft } from '../../immer';
import type { CountryCode } from '../../vocabulary/actors';
import type { DisputeId, EventId, MeasureId } from '../../vocabulary/ids';
import { table } from '../schedule/policy-table';
import type { Since } from '../schedule/schedule';

/**
 * The steps of a dispute, after the WTO's Dispute Settlement Understanding (Art. 4 consultations,
 * 6 panel, 8 composition, 12, 16 and 17 reports, 3.6 solution) and of treaty arbitration.
 */
export type DisputeStage =
  | 'consultations-requested'
  | 'panel-requested'
  | 'panel-established'
  | 'panel-composed'
  | 'report-circulated'
  | 'report-adopted'
  | 'arbitration-requested'
  | 'arbitration-refused'
  | 'solution-notified'
  | 'withdrawn';

/** One dispute. */
export type Dispute = {
  readonly dispute: DisputeId;
  /** `WTO`, or the treaty whose procedure is used. */
  readonly forum: string;
  readonly complainants: readonly CountryCode[];
  readonly respondent: CountryCode;
  /** The measures that it attacks. */
  readonly measures: readonly MeasureId[];
  readonly stage: DisputeStage;
  /** Since when it is at this stage. */
  readonly since: Since;
  /** The event that brought it there. */
  readonly act: EventId;
  /** Whether the complainant has halted its own proceeding; the complaint stands. */
  readonly paused: boolean;
  /** The event that halted it, while it is paused. */
  readonly pausedBy: EventId | null;
  /** How often it was halted. */
  readonly pauses: number;
  readonly consultationsHeld: number;
  /** How often the respondent has blocked a panel. */
  readonly panelBlocked: number;
};

const isOver = ({ stage }: Pick<Dispute, 'stage'>): boolean =>
  stage === 'withdrawn' || stage === 'solution-notified';

const row = ({ data }: DisputeEvent): string => data.dispute;

const refuse = (dispute: Dispute): string | undefined =>
  isOver(dispute) ? `the dispute is over (${dispute.stage}), which is final` : undefined;

/** What is wrong with a step for a dispute that is not over. */
type Rule = (dispute: Dispute, event: DisputeEvent) => string | undefined;

/** A step that changes something on a dispute that is not over. */
const step = (change: (draft: Draft<Dispute>, event: DisputeEvent) => void, rule?: Rule) => ({
  row,
  evolve: (draft: Draft<Dispute>, event: DisputeEvent): void => {
    if (!isOver(draft)) change(draft, event);
  },
  refuse: (dispute: Dispute, event: DisputeEvent) => refuse(dispute) ?? rule?.(dispute, event),
});

/** A step that brings the dispute to a stage. */
const to = (stage: DisputeStage, rule?: Rule) =>
  step((draft, event) => {
    draft.stage = stage;
    draft.since = event.occurred;
    draft.act = event.id;
    if (!isOver(draft)) return;
    draft.paused = false;
    draft.pausedBy = null;
  }, rule);

const needs =
  (what: string, ...stages: readonly DisputeStage[]): Rule =>
  ({ stage }) =>
    stages.includes(stage) ? undefined : `${what}, and the dispute is at ${stage}`;

const panelReports = needs(
  'a panel reports only after it is established',
  'panel-established',
  'panel-composed',
);

const appellateReports = needs(
  'an appellate report comes only after that of the panel',
  'report-circulated',
);

const pausing = (paused: boolean) =>
  step(
    (draft, { id }) => {
      if (draft.paused === paused) return;
      draft.paused = paused;
      draft.pausedBy = paused ? id : null;
      if (paused) draft.pauses += 1;
    },
    (dispute) =>
      dispute.paused === paused
        ? `the proceeding is ${paused ? 'paused already' : 'not paused'}`
        : undefined,
  );

/** Disputes before the WTO or under a treaty. */
export const disputes = table<Dispute>()({
  ConsultationsRequested: {
    row,
    begin: ({ id, occurred, data }) => ({
      dispute: data.dispute,
      forum: data.forum,
      complainants: data.complainants,
      respondent: data.respondent,
      measures: data.measures ?? [],
      stage: 'consultations-requested',
      since: occurred,
      act: id,
      paused: false,
      pausedBy: null,
      pauses: 0,
      consultationsHeld: 0,
      panelBlocked: 0,
    }),
  },
  ConsultationsAccepted: step(() => {}),
  ConsultationsHeld: step((draft) => {
    draft.consultationsHeld += 1;
  }),
  PanelRequested: to(
    'panel-requested',
    // Once a report is adopted, a panel may be asked whether it is complied with (DSU Art. 21.5).
    needs(
      'a panel is requested only after consultations',
      'consultations-requested',
      'panel-requested',
      'report-adopted',
    ),
  ),
  PanelRequestBlocked: step(
    (draft) => {
      draft.panelBlocked += 1;
    },
    needs('a panel can be blocked only after it is requested', 'panel-requested'),
  ),
  PanelEstablished: to(
    'panel-established',
    needs('a panel is established only after it is requested', 'panel-requested'),
  ),
  PanelComposed: to(
    'panel-composed',
    needs('a panel is composed only after it is established', 'panel-established'),
  ),
  ReportCirculated: to('report-circulated', (dispute, event) =>
    event.type === 'ReportCirculated' && event.data.report === 'appellate'
      ? appellateReports(dispute, event)
      : panelReports(dispute, event),
  ),
  ReportAdopted: to(
    'report-adopted',
    needs('a report is adopted only after it is circulated', 'report-circulated'),
  ),
  ProceedingPaused: pausing(true),
  ProceedingResumed: pausing(false),
  SolutionNotified: to('solution-notified'),
  ComplaintWithdrawn: to('withdrawn'),
  ArbitrationRequested: to('arbitration-requested'),
  ArbitrationRefused: to(
    'arbitration-refused',
    needs('arbitration is refused only after it is requested', 'arbitration-requested'),
  ),
});
