import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { Recourse } from '../../../events/disputes/step';

/** Steps of a panel, which an arbitration on the period or on retaliation does not have. */
const panelOnly: ReadonlySet<DisputeEvent['type']> = new Set([
  'ConsultationsRequested',
  'ConsultationsAccepted',
  'ConsultationsHeld',
  'InterestAnswered',
  'PanelRequested',
  'PanelRequestBlocked',
  'AppealNotified',
  'ReportAdopted',
]);

const arbitrations: Readonly<Record<Exclude<Recourse, 'compliance'>, string>> = {
  period: 'arbitration on the period to implement (DSU Art. 21.3(c))',
  retaliation: 'arbitration on retaliation (DSU Art. 22.6)',
};

/** What is wrong with the proceeding in which a step is taken. */
export const refuseMisplaced = (event: DisputeEvent): string | undefined => {
  if (!('recourse' in event.data)) return undefined;
  const { recourse } = event.data;
  if (event.type === 'RequestWithdrawn') return refuseWithdrawal(event.data.request, recourse);
  if (recourse === undefined || recourse === 'compliance') return undefined;
  if (panelOnly.has(event.type))
    return `${arbitrations[recourse]} has no such step; correct "recourse"`;
  return event.type === 'ReportCirculated' && event.data.report !== 'award'
    ? `in ${arbitrations[recourse]} an arbitrator gives an award; say "report": "award", or correct "recourse"`
    : undefined;
};

/** Of an arbitration, only the request for authorisation to suspend concessions can be withdrawn. */
const refuseWithdrawal = (request: string, recourse: Recourse | undefined): string | undefined => {
  if (recourse === undefined) return undefined;
  const fits = recourse === 'compliance' ? request !== 'retaliation' : recourse === request;
  return fits
    ? undefined
    : `a request of this kind ("${request}") belongs to another proceeding; correct "recourse" or "request"`;
};
