import { disputeEvents } from '../../events/disputes/dispute-event';
import type { PlainEvent } from '../../events/plain';
import { isKnown } from '../../temporal/event/entry';
import { allEntries, machineOf, type Timeline } from '../../temporal/timeline/timeline';
import type { Anomaly } from '../../temporal/verbs/record/anomalies';

/** Whether an act is a step of a dispute that authorises nothing. An award under a treaty may authorise. */
const isNoAuthorisation = ({ type }: PlainEvent): boolean =>
  Object.hasOwn(disputeEvents, type) &&
  type !== 'RetaliationAuthorised' &&
  type !== 'ReportCirculated';

/**
 * Finds measures whose `authorisedBy` names a step of a dispute that authorises nothing, such as the request
 * for authorisation. `retaliation` would not list such a measure.
 */
export const oddAuthorisations = (replayed: Timeline<unknown>): readonly Anomaly[] => {
  const machine = machineOf(replayed);
  const events = allEntries(machine)
    .filter((entry) => isKnown(entry, machine.knowledge))
    // The cast is safe: the log holds policy events, and replay has applied corrections and retractions.
    .map(({ event }) => event as PlainEvent);
  const measures = events.flatMap((event) =>
    event.type === 'MeasureAnnounced' && event.data.authorisedBy !== undefined
      ? [{ id: event.id, measure: event.data.measure, authorisedBy: event.data.authorisedBy }]
      : [],
  );
  if (measures.length === 0) return [];
  const byId = new Map(events.map((event) => [event.id, event]));
  return measures.flatMap(({ id, measure, authorisedBy }): readonly Anomaly[] => {
    const act = byId.get(authorisedBy);
    if (act === undefined || !isNoAuthorisation(act)) return [];
    const message = `Event "${id}" (MeasureAnnounced) at measures "${measure}": "authorisedBy" names "${authorisedBy}" (${act.type}), which authorises nothing; name the RetaliationAuthorised, or leave the field out.`;
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
