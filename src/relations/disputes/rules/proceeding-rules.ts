import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { TimedEvent } from '../../../temporal/event/event';
import { isArbitrationAsked, isCompleted, type Proceeding } from '../proceeding/proceeding';
import { refusePanelStep } from './panel-rules';
import { refuseReport } from './report-rules';
import { refuseRetaliation } from './retaliation-rules';

const beforeAdoption: ReadonlySet<DisputeEvent['type']> = new Set([
  'ConsultationsRequested',
  'PanelRequested',
  'PanelRequestBlocked',
  'PanelEstablished',
  'AppointmentRequested',
  'PanelComposed',
  'ReportCirculated',
  'AppealNotified',
  'ProceedingPaused',
]);

/**
 * Whether a step belongs to an arbitration under DSU Art. 25 that is not over. The parties can agree on such an
 * arbitration even after adoption, as they did in DS160 on the level of retaliation.
 */
const isArbitrated = (row: Proceeding, event: DisputeEvent): boolean => {
  if (!isArbitrationAsked(row) || row.circulated.award !== null) return false;
  if (event.type === 'ReportCirculated') return event.data.report === 'award';
  return event.type === 'AppointmentRequested' || event.type === 'PanelComposed';
};

/**
 * Whether a step is the circulation of a panel's report after arbitrators have decided the appeal against
 * that report. The report may be circulated together with the arbitrators' award.
 */
const isPanelReportAfterAward = (
  { appeals, arbitration, circulated }: Proceeding,
  event: DisputeEvent,
): boolean =>
  event.type === 'ReportCirculated' &&
  event.data.report === 'panel' &&
  circulated.award !== null &&
  circulated.panel === null &&
  (appeals.length > 0 || arbitration !== null);

const refuseCompleted = (row: Proceeding, event: DisputeEvent): string | undefined => {
  if (!isCompleted(row) || !beforeAdoption.has(event.type)) return undefined;
  if (isArbitrated(row, event) || isPanelReportAfterAward(row, event)) return undefined;
  if (event.type === 'AppealNotified' && !row.atWto && row.circulated.award !== null)
    return `"${row.circulated.award.act}" is an award, which nobody appeals; where the treaty has a court of appeal, tell of the decision as a report, with PanelRequested before it and "report": "panel"`;
  if (event.type === 'AppealNotified' && row.recourse === 'original')
    return 'the reports of the original proceeding are adopted, and an appeal comes before adoption (DSU Art. 16.4); correct the date, or name "recourse": "compliance" for an appeal in that proceeding';
  return row.recourse === 'original'
    ? 'the reports of the original proceeding are adopted; name the proceeding that the step is taken in: "recourse": "compliance" (DSU Art. 21.5), "retaliation" (22.6) or "period" (21.3(c))'
    : `this proceeding is completed; name a further one by the next number in "round" (${row.round + 1})`;
};

/**
 * Refuses a step that contradicts the earlier steps of the proceeding. A log seldom holds every step. So the rules
 * allow for missing steps: the composition of a panel, the notice of an appeal and everything before the log begins.
 */
export const refuseAtProceeding = (
  row: Proceeding,
  event: DisputeEvent,
  _: string,
  offsetMs: number,
  earlier: Iterable<TimedEvent>,
): string | undefined => {
  if (row.recourse === 'retaliation') return refuseRetaliation(row, event);
  if (row.recourse === 'period') return undefined;
  return (
    refuseCompleted(row, event) ??
    refusePanelStep(row, event, offsetMs, earlier) ??
    refuseReport(row, event, earlier)
  );
};
