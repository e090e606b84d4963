import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { TimedEvent } from '../../../temporal/event/event';
import type { CountryCode } from '../../../vocabulary/actors';
import {
  awaitsPanel,
  hasArbitrators,
  hasLapsedBy,
  type Proceeding,
} from '../proceeding/proceeding';
import { actingCountry } from '../role';
import { refuseRefusal } from './arbitration-rules';
import { isFirstWithoutPanel } from './told-earlier';

const addRequest = 'add PanelRequested, or correct its date';
const addEstablishment = 'add PanelEstablished, or correct its date';

export const refusePanelStep = (
  row: Proceeding,
  event: DisputeEvent,
  offsetMs: number,
  earlier: Iterable<TimedEvent>,
): string | undefined => {
  const { requested, established, stage, startsLate } = row;
  const lacksRequest = requested === null && !startsLate;
  const at = `and the dispute is at ${stage}`;
  switch (event.type) {
    case 'ConsultationsRequested':
      return established !== null && requested !== null && !hasLapsedBy(row, event, offsetMs)
        ? `a panel is established, and a request for consultations is supplemented only before; ${
            row.recourse === 'original' ? 'give a new dispute its own id' : nextRound(row)
          }`
        : undefined;
    case 'PanelRequested':
      if (isRequestedByAnother(row, actingCountry(event.by)))
        return `${row.requesters[0]} has requested the panel on compliance of round ${row.round}, and the request of another party begins a proceeding of its own; ${nextRound(row)}`;
      return established !== null &&
        requested !== null &&
        !hasLapsedBy(row, event, offsetMs) &&
        !isOtherComplainant(row, actingCountry(event.by))
        ? `a panel is established already; to replace a panelist, add PanelComposed; ${
            row.recourse === 'original'
              ? 'if another complainant asks for one, name it in "by"'
              : nextRound(row)
          }`
        : undefined;
    case 'PanelRequestBlocked':
      if (lacksRequest)
        return `a panel can be blocked only after it is requested, ${at}; ${addRequest}`;
      if (established !== null && !awaitsPanel(row))
        return 'a panel that is established can no longer be blocked; correct the date';
      return row.blocked > 0 && row.blocked >= row.requesters.length
        ? 'a panel can be blocked once only (DSU Art. 6.1); take the second one out'
        : undefined;
    case 'PanelEstablished':
      if (established !== null && !awaitsPanel(row))
        return 'a panel is established already; take the second one out, or add the PanelRequested of the other complainant';
      return lacksRequest
        ? `a panel is established only after it is requested, ${at}; ${addRequest}`
        : undefined;
    case 'AppointmentRequested':
      if (hasReported(row) && !hasArbitrators(row))
        return 'the panel has reported, so nobody can be appointed to it; correct the date';
      return !hasArbitrators(row) && isFirstWithoutPanel(row, earlier)
        ? `panelists are appointed only after the panel is established, ${at}; ${addEstablishment}`
        : undefined;
    case 'PanelComposed':
      if (!hasArbitrators(row) && isFirstWithoutPanel(row, earlier))
        return `a panel is composed only after it is established, ${at}; ${addEstablishment}`;
      return !hasReported(row) || hasArbitrators(row)
        ? undefined
        : 'the panel has reported, and is no longer composed; correct the date';
    case 'InterestNotified':
      if (event.data.in === 'panel' && hasReported(row))
        return 'the panel has reported, and third-party rights are reserved only before (DSU Art. 10.2); correct the date';
      if (event.data.in === 'consultations' && established !== null)
        return 'a panel is established, and members join consultations only before (DSU Art. 4.11); say "in": "panel", or correct the date';
      return event.data.in === 'panel' && isFirstWithoutPanel(row, earlier)
        ? `third-party rights are reserved once the panel is established (DSU Art. 10.2), ${at}; ${addEstablishment}, or say "in": "consultations"`
        : undefined;
    case 'InterestAnswered':
      return refuseAnswer(row, event.data.members);
    case 'ProceedingPaused':
      if (isUnderAppeal(row))
        return 'the report is under appeal, and only a panel is suspended, before its report (DSU Art. 12.12); note with StatementMade what the parties agreed on the appeal, or add its withdrawal (RequestWithdrawn)';
      return hasReported(row)
        ? 'the panel has reported, and its work is suspended only before (DSU Art. 12.12); a truce suspends the measures (MeasureSuspended)'
        : undefined;
    case 'ArbitrationRefused':
      return refuseRefusal(row, event, earlier);
    case 'RequestWithdrawn':
      if (event.data.request !== 'panel') return undefined;
      if (lacksRequest)
        return `no panel is requested that could be withdrawn, ${at}; ${addRequest}`;
      return established === null
        ? undefined
        : 'a panel is established, and its request is withdrawn only before; add ProceedingPaused (DSU Art. 12.12), SolutionNotified or ComplaintWithdrawn instead';
    default:
      return undefined;
  }
};

const nextRound = ({ round }: Proceeding): string =>
  `give a further proceeding on compliance the next number in "round" (${round + 1})`;

const isOtherComplainant = (row: Proceeding, country: CountryCode | null): boolean =>
  row.recourse === 'original' &&
  country !== null &&
  row.requesters.length > 0 &&
  !row.requesters.includes(country) &&
  !hasReported(row);

const isRequestedByAnother = (
  { recourse, requesters }: Proceeding,
  country: CountryCode | null,
): boolean =>
  recourse === 'compliance' &&
  country !== null &&
  requesters.length > 0 &&
  !requesters.includes(country);

const hasReported = ({ circulated }: Proceeding): boolean =>
  circulated.panel !== null || circulated.appellate !== null;

const isUnderAppeal = ({ appeals, circulated }: Proceeding): boolean =>
  circulated.panel !== null && circulated.appellate === null && appeals.length > 0;

const refuseAnswer = (
  { joining, startsLate }: Proceeding,
  members: readonly CountryCode[],
): string | undefined => {
  const unasked = members.find((member) => !joining.includes(member));
  return unasked === undefined || startsLate
    ? undefined
    : `${unasked} has not asked to join the consultations (DSU Art. 4.11); add InterestNotified with "in": "consultations", or correct "members"`;
};
