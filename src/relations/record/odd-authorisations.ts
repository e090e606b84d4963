import { disputeEvents } from '../../events/disputes/dispute-event';
import type { PlainEvent } from '../../events/plain';
import { isKnown } from '../../temporal/event/entry';
import { allEntries, machineOf, type Timeline } from '../../temporal/timeline/timeline';
import type { Anomaly } from '../../temporal/verbs/record/anomalies';
import type { CountryCode } from '../../vocabulary/actors';
import { countryOf } from '../measures/apart';

/** Whether an act is a step of a dispute that authorises nothing. An award under a treaty may authorise. */
const isNoAuthorisation = ({ type }: PlainEvent): boolean =>
  Object.hasOwn(disputeEvents, type) &&
  type !== 'RetaliationAuthorised' &&
  type !== 'ReportCirculated';

type Announced = Extract<PlainEvent, { readonly type: 'MeasureAnnounced' }>;

/** Says what is wrong with a measure that rests on an authorisation for another country, or against another. */
const misused = (
  { by, data: { against } }: Announced,
  authorisation: PlainEvent,
  events: readonly PlainEvent[],
): string | undefined => {
  if (authorisation.type !== 'RetaliationAuthorised') return undefined;
  const { dispute, round = 1 } = authorisation.data;
  let asked: CountryCode | undefined;
  let respondent: CountryCode | undefined;
  for (const event of events) {
    if (event.type === 'ConsultationsRequested' && event.data.dispute === dispute)
      respondent ??= event.data.respondent;
    if (event.type !== 'RetaliationRequested' || event.data.dispute !== dispute) continue;
    if ((event.data.round ?? 1) === round) asked ??= countryOf(event.by);
  }
  if (asked !== undefined && by.country !== asked)
    return `authorises ${asked} to suspend concessions (DSU Art. 22.6), not ${by.country}`;
  return respondent === undefined || against === '*' || [against].flat().includes(respondent)
    ? undefined
    : `authorises measures against ${respondent}, whom this one is not against`;
};

/**
 * Finds measures whose `authorisedBy` names a step of a dispute that authorises nothing, such as the request
 * for authorisation, or an authorisation of another country or against another.
 */
export const oddAuthorisations = (replayed: Timeline<unknown>): readonly Anomaly[] => {
  const machine = machineOf(replayed);
  const events = allEntries(machine)
    .filter((entry) => isKnown(entry, machine.knowledge))
    // The cast is safe: the log holds policy events, and replay has applied corrections and retractions.
    .map(({ event }) => event as PlainEvent);
  const measures = events.flatMap((event) =>
    event.type === 'MeasureAnnounced' && event.data.authorisedBy !== undefined ? [event] : [],
  );
  if (measures.length === 0) return [];
  const byId = new Map<string, PlainEvent>(events.map((event) => [event.id, event]));
  return measures.flatMap((announced): readonly Anomaly[] => {
    const {
      id,
      data: { measure, authorisedBy = '' },
    } = announced;
    const act = byId.get(authorisedBy);
    if (act === undefined) return [];
    const wrong = isNoAuthorisation(act) ? 'authorises nothing' : misused(announced, act, events);
    if (wrong === undefined) return [];
    const message = `Event "${id}" (MeasureAnnounced) at measures "${measure}": "authorisedBy" names "${authorisedBy}" (${act.type}), which ${wrong}; name the RetaliationAuthorised that it rests on, or leave the field out.`;
    return [
      Object.freeze({
        _tag: 'AgainstTheRules' as const,
        event: id,
        table: 'measures',
        row: measure,
        message,
      }),
    ];
  });
};
