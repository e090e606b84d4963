import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { RetaliationLevel } from '../../../events/disputes/level';
import { exceeds, isAbove } from '../levels';
import { isObjectedTo, type Proceeding } from '../proceeding/proceeding';

const inWords = ({ amount, unit, currency }: RetaliationLevel): string =>
  [amount, unit, currency, 'a year'].filter((word) => word !== undefined).join(' ');

/** The rules are in DSU Art. 22.2, 22.6 and 22.7. */
export const refuseRetaliation = (row: Proceeding, event: DisputeEvent): string | undefined => {
  const { requested, circulated, authorised, startsLate } = row;
  const lacksRequest = requested === null && !startsLate;
  const lacksObjection = !isObjectedTo(row) && !startsLate;
  const next = `give a further request the next number in "round" (${row.round + 1})`;
  switch (event.type) {
    case 'RetaliationRequested':
      return requested === null || (circulated.award !== null && authorised === null)
        ? undefined
        : `authorisation to suspend concessions is requested already; ${next}`;
    case 'ArbitrationRequested':
    case 'PanelEstablished':
      if (lacksRequest)
        return 'authorisation to suspend concessions is requested before anybody objects to it; add RetaliationRequested';
      if (circulated.award !== null || authorised !== null)
        return `the level is decided already; ${next}`;
      return event.type === 'ArbitrationRequested' && row.arbitration !== null
        ? `the respondent objects already, by "${row.arbitration.act}"; take the second objection out`
        : undefined;
    case 'AppointmentRequested':
    case 'PanelComposed':
      return lacksObjection
        ? 'arbitrators are appointed only after the respondent objects (DSU Art. 22.6); add ArbitrationRequested with "recourse": "retaliation"'
        : undefined;
    case 'ReportCirculated':
      if (circulated.award !== null) return `the level is decided already; ${next}`;
      if (lacksObjection)
        return 'an arbitrator decides only after the respondent objects (DSU Art. 22.6); add ArbitrationRequested with "recourse": "retaliation"';
      return requested !== null && row.level !== null && isAbove(event.data.level, row.level)
        ? `"${requested.act}" requests ${inWords(row.level)}, and the arbitrator decides on no more than is requested (DSU Art. 22.7); correct "level" of one of the two`
        : undefined;
    case 'RetaliationAuthorised':
      if (authorised !== null) return `retaliation is authorised already; ${next}`;
      if (circulated.award !== null && row.level !== null && exceeds(event.data.level, row.level))
        return `the arbitrator decided on ${inWords(row.level)} ("${circulated.award.act}"), and authorisation is granted in the same currency, and at no more than that (DSU Art. 22.7); correct "level", or leave it out`;
      if (requested !== null && !isObjectedTo(row) && row.level !== null)
        if (exceeds(event.data.level, row.level))
          return `"${requested.act}" requests ${inWords(row.level)}, and authorisation is granted upon that request, in the same currency, and at no more than that (DSU Art. 22.6); correct "level", or leave it out`;
      return isObjectedTo(row) && circulated.award === null
        ? 'the level is under arbitration, and authorisation is granted after the award (DSU Art. 22.7); add ReportCirculated with "recourse": "retaliation" and "report": "award"'
        : undefined;
    case 'RequestWithdrawn':
      if (lacksRequest)
        return 'no authorisation to suspend concessions is requested that could be withdrawn; add RetaliationRequested';
      return authorised === null
        ? undefined
        : 'retaliation is authorised, and the request for it is withdrawn only before; suspend or lift the measures that rest on it instead';
    case 'ProceedingPaused':
      if (circulated.award !== null || authorised !== null)
        return 'the level is decided, and no arbitration is left to suspend; a truce suspends the measures (MeasureSuspended)';
      return lacksObjection
        ? 'nobody has objected to the request, so there is no arbitration to suspend (DSU Art. 22.6); add ArbitrationRequested with "recourse": "retaliation", or leave this event out'
        : undefined;
    default:
      return undefined;
  }
};
