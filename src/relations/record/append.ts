import type { Unbranded } from '../../brand';
import type { PolicyEvent } from '../../events/catalogue';
import { type Either, map, pipe } from '../../fp';
import type { EventLog } from '../../log/event-log';
import { timeline } from '../../temporal/timeline/timeline';
import { type AppendError, type AppendOptions, record } from '../../temporal/verbs/record/record';
import { relations } from '../relations';

/** An event as code writes it: plain strings where the checked event has branded ones. */
export type EventInput = Unbranded<PolicyEvent>;

/**
 * Adds events to a log: all of them, or none and the reasons. The log given stays as it was.
 *
 * Each event is checked for its shape, id and references, and against the rules of the rows that it
 * concerns as they stood at its own place in time. An event that the log holds already, word for
 * word, is passed over. To add to a timeline without replaying its log, use `record`; to read
 * events from outside, `decodeEvent`.
 *
 * @example
 * pipe(japanKoreaLog, append([{
 *   id: 'ds590-resumed-2024', type: 'ProceedingResumed', schemaVersion: 1,
 *   occurred: '2024-01-15', recordedAt: '2024-01-15', by: { country: 'KOR', sector: 'GOV' },
 *   data: { dispute: 'DS590' }, sources: [],
 * }]));
 * // => left({ _tag: 'EventsRefused', message: '… the dispute is over (withdrawn), which is final.', … })
 */
export const append =
  (events: readonly EventInput[], options: AppendOptions = {}) =>
  (log: EventLog): Either<AppendError, EventLog> =>
    pipe(
      log,
      timeline(relations),
      record(events, options),
      map((longer) => longer.log),
    );
