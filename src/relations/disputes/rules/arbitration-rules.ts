import type { ArbitrationRefused } from '../../../events/disputes/arbitration';
import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { TimedEvent } from '../../../temporal/event/event';
import type { CountryCode } from '../../../vocabulary/actors';
import { isCompleted, type Proceeding } from '../proceeding/proceeding';
import { actingCountry } from '../role';

/**
 * Says what is wrong with an event by which a party refuses arbitration. The arbitration is under a treaty or under
 * DSU Art. 25.
 */
export const refuseRefusal = (
  { arbitration, circulated, refused, startsLate, ...row }: Proceeding,
  { by }: ArbitrationRefused,
  earlier: Iterable<TimedEvent>,
): string | undefined => {
  if (arbitration === null && !startsLate)
    return isCompleted({ ...row, circulated })
      ? 'a party refuses only arbitration under DSU Art. 25 or a treaty, and no event asks for that; nobody refuses arbitration on the period or on retaliation (DSU Art. 21.3(c), 22.6); name "recourse": "compliance" if a party refuses it in that proceeding, add ArbitrationRequested without "recourse", or leave this event out'
      : `arbitration is refused only after it is requested, and the dispute is at ${row.stage}; add ArbitrationRequested`;
  if (circulated.award !== null)
    return `the award "${circulated.award.act}" is made already, and arbitration is refused only before; correct the date`;
  if (refused !== null)
    return `the arbitration is refused already, by "${refused.act}"; take the second refusal out, or add ArbitrationRequested if a party asked again`;
  const country = actingCountry(by);
  const requests = requestsSinceRefusal(earlier);
  const own = requests.find((each) => each.by === country);
  return country !== null && own !== undefined && requests.every((each) => each.by === country)
    ? `${country} itself asked for the arbitration, by "${own.id}", and the other party refuses it (DSU Art. 25); correct "by"`
    : undefined;
};

type Request = { readonly id: string; readonly by: CountryCode | null };

/** `earlier` gives the earlier events of the proceeding, the latest first. */
const requestsSinceRefusal = (earlier: Iterable<TimedEvent>): readonly Request[] => {
  const requests: Request[] = [];
  // The cast is safe: the table of proceedings takes only steps of disputes.
  for (const { id, type, by } of earlier as Iterable<DisputeEvent>) {
    if (type === 'ArbitrationRefused') break;
    if (type === 'ArbitrationRequested') requests.push({ id, by: actingCountry(by) });
  }
  return requests;
};
