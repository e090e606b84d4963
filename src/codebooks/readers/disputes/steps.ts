import type { EventOf } from '../../../events/catalogue';
import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { Named } from '../../../named';

/** `data` are the fields that follow from the step itself. */
type Becomes = {
  readonly [Type in DisputeEvent['type']]: {
    readonly event: Type;
    readonly data?: Partial<EventOf<Type>['data']>;
  };
}[DisputeEvent['type']];

/** A step that changes nothing in the dispute becomes a `StatementMade`. */
type Reports = { readonly event: 'StatementMade'; readonly says: string };

const reports = (says: string): Reports => ({ event: 'StatementMade', says });

const table = {
  'consultations-requested': { event: 'ConsultationsRequested' },
  'consultations-supplemented': { event: 'ConsultationsRequested' },
  'consultations-accepted': { event: 'ConsultationsAccepted' },
  'consultations-held': { event: 'ConsultationsHeld' },
  'joining-requested': { event: 'InterestNotified', data: { in: 'consultations' } },
  'joining-accepted': { event: 'InterestAnswered', data: { accepted: true } },
  'joining-refused': { event: 'InterestAnswered', data: { accepted: false } },
  'third-party-rights-reserved': { event: 'InterestNotified', data: { in: 'panel' } },
  'third-party-withdrew': { event: 'RequestWithdrawn', data: { request: 'joining' } },
  'panel-requested': { event: 'PanelRequested' },
  'panel-deferred': { event: 'PanelRequestBlocked' },
  'panel-request-withdrawn': { event: 'RequestWithdrawn', data: { request: 'panel' } },
  'panel-established': { event: 'PanelEstablished' },
  'composition-requested': { event: 'AppointmentRequested' },
  'panel-composed': { event: 'PanelComposed' },
  'panelist-replaced': { event: 'PanelComposed' },
  'panel-report-circulated': { event: 'ReportCirculated', data: { report: 'panel' } },
  'appeal-notified': { event: 'AppealNotified' },
  'other-appeal-notified': { event: 'AppealNotified' },
  'appeal-withdrawn': { event: 'RequestWithdrawn', data: { request: 'appeal' } },
  'appellate-report-circulated': { event: 'ReportCirculated', data: { report: 'appellate' } },
  'award-circulated': { event: 'ReportCirculated', data: { report: 'award' } },
  'reports-adopted': { event: 'ReportAdopted' },
  'adoption-period-extended': { event: 'PeriodSet', data: { for: 'adoption', how: 'agreed' } },
  'implementation-intended': { event: 'ImplementationReported', data: { extent: 'intended' } },
  'implementation-reported': { event: 'ImplementationReported' },
  'period-agreed': { event: 'PeriodSet', data: { for: 'implementation', how: 'agreed' } },
  'period-approved': { event: 'PeriodSet', data: { for: 'implementation', how: 'approved' } },
  'period-prescribed': { event: 'PeriodSet', data: { for: 'implementation', how: 'prescribed' } },
  'period-arbitration-requested': { event: 'ArbitrationRequested', data: { recourse: 'period' } },
  'arbitrator-requested': { event: 'AppointmentRequested', data: { recourse: 'period' } },
  'arbitrator-appointed': { event: 'PanelComposed', data: { recourse: 'period' } },
  'period-awarded': { event: 'PeriodSet', data: { for: 'implementation', how: 'awarded' } },
  'retaliation-requested': { event: 'RetaliationRequested' },
  'retaliation-request-withdrawn': { event: 'RequestWithdrawn', data: { request: 'retaliation' } },
  'retaliation-objected': { event: 'ArbitrationRequested', data: { recourse: 'retaliation' } },
  'retaliation-referred': { event: 'PanelEstablished', data: { recourse: 'retaliation' } },
  'retaliation-arbitrator-composed': {
    event: 'PanelComposed',
    data: { recourse: 'retaliation' },
  },
  'retaliation-decided': {
    event: 'ReportCirculated',
    data: { recourse: 'retaliation', report: 'award' },
  },
  'retaliation-authorised': { event: 'RetaliationAuthorised' },
  'work-suspended': { event: 'ProceedingPaused' },
  'work-resumed': { event: 'ProceedingResumed' },
  'procedures-agreed': { event: 'ProceduresAgreed' },
  'agreement-reached': { event: 'SolutionNotified', data: { extent: 'partial' } },
  'solution-notified': { event: 'SolutionNotified' },
  'complaint-withdrawn': { event: 'ComplaintWithdrawn' },
  'arbitration-requested': { event: 'ArbitrationRequested' },
  'arbitration-refused': { event: 'ArbitrationRefused' },
  'delay-announced': reports('the report will take longer'),
  communication: reports('a communication is circulated'),
  'disagreement-stated': reports('a party disagrees that the measure now conforms'),
  'final-report-issued': reports('the final report is issued to the parties'),
  'arbitrator-accepted': reports('the arbitrator accepts the appointment'),
  'measure-expiry-reported': reports('the measure is reported to have expired'),
} as const satisfies Record<string, Becomes | Reports>;

/** A step of a dispute, by its name in a table of dated steps. */
export type DisputeStep = Named<keyof typeof table>;

/** The event that each step of a dispute becomes. */
export type DisputeSteps = { readonly [Step in keyof typeof table]: (typeof table)[Step] };

/**
 * The steps that {@link readDisputes} reads, and the event that each becomes. The names of the steps
 * follow the headings on the WTO's pages about disputes. `data` holds the fields that the step
 * itself implies.
 *
 * @example
 * disputeSteps['panel-deferred']; // => { event: 'PanelRequestBlocked' }
 * disputeSteps['period-agreed'].data; // => { for: 'implementation', how: 'agreed' }
 */
export const disputeSteps: DisputeSteps = Object.freeze(table);

export const isDisputeStep = (name: unknown): name is DisputeStep =>
  typeof name === 'string' && Object.hasOwn(table, name);
