import type { EventLog } from '../../log/event-log';
import { isEvent } from '../../temporal/event/is-event';
import { timeline } from '../../temporal/timeline/timeline';
import { type Anomaly, anomalies } from '../../temporal/verbs/record/anomalies';
import { relations } from '../relations';

/**
 * What the rules find odd in a log that is written already: events that meet a row in a state that
 * does not allow them, acts on what is final, corrections without effect, lines recorded out of
 * order or before they could have happened, events that cite nothing. Replay refuses none of them.
 *
 * @example
 * audit(japanKoreaLog); // => []
 */
export const audit = (log: EventLog): readonly Anomaly[] =>
  Object.freeze([...anomalies(timeline(relations)(log)), ...unsourced(log)]);

const unsourced = ({ events }: EventLog): readonly Anomaly[] =>
  events
    // Of a log made by hand a line may be anything; what is no event is named as such.
    .filter((event) => isEvent(event) && !event.sources?.length)
    .map(({ id }) =>
      Object.freeze({
        _tag: 'NoSource' as const,
        event: id,
        message: `Event "${id}" cites no source. Say what it rests on in "sources".`,
      }),
    );
