import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { Recourse } from '../../../events/disputes/step';
import { show } from '../../../flaw';
import { isOtherWto } from '../forum';

/** An arbitration on the period to implement or on retaliation has none of these steps. */
const panelOnly: ReadonlySet<DisputeEvent['type']> = new Set([
  'ConsultationsRequested',
  'ConsultationsAccepted',
  'ConsultationsHeld',
  'InterestAnswered',
  'PanelRequested',
  'PanelRequestBlocked',
  'ArbitrationRefused',
  'AppealNotified',
  'ReportAdopted',
]);

const arbitrations: Readonly<Record<Exclude<Recourse, 'compliance'>, string>> = {
  period: 'arbitration on the period to implement (DSU Art. 21.3(c))',
  retaliation: 'arbitration on retaliation (DSU Art. 22.6)',
};

const refuseFinding = ({ data }: DisputeEvent): string | undefined =>
  'complied' in data && data.complied !== undefined && data.recourse !== 'compliance'
    ? 'only a report on compliance finds whether the respondent has complied (DSU Art. 21.5); add "recourse": "compliance", or leave "complied" out'
    : undefined;

/** Refuses a level of retaliation in a report that cannot set one. */
const refuseLevel = (event: DisputeEvent): string | undefined =>
  event.type === 'ReportCirculated' &&
  event.data.level !== undefined &&
  (event.data.report !== 'award' || event.data.recourse === 'period')
    ? 'only an award on retaliation (DSU Art. 22.6), or instead of a panel (25), sets a level; say "report": "award" and name the proceeding in "recourse", or leave "level" out'
    : undefined;

/**
 * Refuses a forum that names the WTO in another way than `WTO`, because the dispute would count as a dispute
 * outside the WTO.
 */
const refuseForum = (event: DisputeEvent): string | undefined =>
  event.type === 'ConsultationsRequested' && isOtherWto(event.data.forum)
    ? `the forum ${show(event.data.forum)} counts as one outside the WTO, whose rules and status the dispute would not have; write "forum": "WTO"`
    : undefined;

export const refuseMisplaced = (event: DisputeEvent): string | undefined => {
  const odd = refuseFinding(event) ?? refuseForum(event) ?? refuseLevel(event);
  if (odd !== undefined) return odd;
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

/**
 * Refuses the withdrawal of a request that does not belong to the named proceeding. A request to join as a third
 * party can be withdrawn in every proceeding. Of the other requests, these can be withdrawn:
 *
 * - in a proceeding on compliance, all but the request for retaliation
 * - in a proceeding on retaliation, only the request for retaliation
 * - in a proceeding on the period to implement, none
 */
const refuseWithdrawal = (request: string, recourse: Recourse | undefined): string | undefined => {
  if (recourse === undefined || request === 'joining') return undefined;
  const fits = recourse === 'compliance' ? request !== 'retaliation' : recourse === request;
  return fits
    ? undefined
    : `a request of this kind ("${request}") belongs to another proceeding; correct "recourse" or "request"`;
};
