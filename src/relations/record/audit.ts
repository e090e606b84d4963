import type { EventLog } from '../../log/event-log';
import { isEvent } from '../../temporal/event/is-event';
import { timeline } from '../../temporal/timeline/timeline';
import { type Anomaly, anomalies } from '../../temporal/verbs/record/anomalies';
import { relations } from '../relations';

/**
 * Reports what breaks the rules in a log: events that the state of their row does not allow, acts on
 * what is final, corrections without effect, lines recorded out of order or before they could have
 * happened, and events without sources. Replay ignores these rules.
 *
 * @example
 * audit(japanKoreaLog); // => []
 */
export const audit = (log: EventLog): readonly Anomaly[] =>
  Object.freeze([...anomalies(timeline(relations)(log)), ...unsourced(log)]);

const unsourced = ({ events }: EventLog): readonly Anomaly[] =>
  events
    // A log built by hand may hold anything; `anomalies` names what is not an event.
    .filter((event) => isEvent(event) && !event.sources?.length)
    .map(({ id }) =>
      Object.freeze({
        _tag: 'NoSource' as const,
        event: id,
        message: `Event "${id}" cites no source. Add at least one to "sources".`,
      }),
    );
