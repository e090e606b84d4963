import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { TimedEvent } from '../../../temporal/event/event';
import { hasArbitrators, isWithoutPanel, type Proceeding } from '../proceeding/proceeding';

/** If a log lacks a step, only the first later step that needs the missing step is refused. */

const needsPanel = ({ type, data }: DisputeEvent): boolean => {
  switch (type) {
    case 'AppointmentRequested':
    case 'PanelComposed':
      return true;
    case 'InterestNotified':
      return data.in === 'panel';
    case 'ReportCirculated':
      return data.report === 'panel';
    default:
      return false;
  }
};

const needsReport = ({ type, data }: DisputeEvent): boolean => {
  switch (type) {
    case 'AppealNotified':
      return data.to !== 'arbitrators';
    case 'ReportCirculated':
      return data.report === 'appellate';
    case 'ReportAdopted':
      return data.reports.includes('panel');
    case 'PeriodSet':
      return data.for === 'adoption';
    default:
      return false;
  }
};

const hasSinceRequest = (
  earlier: Iterable<TimedEvent>,
  isMet: (event: DisputeEvent) => boolean,
): boolean => {
  // The cast is safe: the table of proceedings takes only steps of disputes.
  for (const event of earlier as Iterable<DisputeEvent>) {
    if (event.type === 'PanelRequested') return false;
    if (isMet(event)) return true;
  }
  return false;
};

export const isFirstWithoutPanel = (row: Proceeding, earlier: Iterable<TimedEvent>): boolean =>
  isWithoutPanel(row) &&
  !row.startsLate &&
  // If an earlier step needed the panel, that step was refused already, so this step is not refused too. But if there
  // are arbitrators, earlier steps do not count, because they may belong to the arbitration, which needs no panel.
  (hasArbitrators(row) || !hasSinceRequest(earlier, needsPanel));

/**
 * Whether the log lacks the report of the panel, and no earlier step needed that report. False if the log begins in the
 * middle of the proceeding.
 */
export const isFirstWithoutReport = (
  { circulated, startsLate }: Proceeding,
  earlier: Iterable<TimedEvent>,
): boolean => circulated.panel === null && !startsLate && !hasSinceRequest(earlier, needsReport);
