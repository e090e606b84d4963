import type { Unbranded } from '../../brand';
import type { PolicyEvent } from '../../events/catalogue';
import { type Either, map, pipe } from '../../fp';
import type { EventLog } from '../../log/event-log/event-log';
import type { TimedEvent } from '../../temporal/event/event';
import { timeline } from '../../temporal/timeline/timeline';
import { type AppendError, type AppendOptions, record } from '../../temporal/verbs/record/record';
import type { Vocabulary } from '../policy-events';
import { relations } from '../relations';

/** An event as code writes it, with plain strings in place of branded types. */
export type EventInput = Unbranded<PolicyEvent>;

/**
 * Returns the log with the events added, or an error with every reason why they were not added. It adds all
 * events or none, and does not change the given log.
 *
 * `append` checks the shape, id and references of each event. It also checks that the rules of the built-in
 * tables allow the event at its position in valid time. For example, a dispute cannot resume after it was
 * withdrawn. An event that the log already holds is skipped, even if its `enteredAt` differs. To add events to a
 * timeline without replaying its log, use `record`. For events of your own, pass their `vocabulary`. `append`
 * does not check the rules of your own tables; `record` on a timeline of your own projection does.
 *
 * @example
 * pipe(japanKoreaLog, append([{
 *   id: 'ds590-resumed-2024', type: 'ProceedingResumed', schemaVersion: 1,
 *   occurred: '2024-01-15', recordedAt: '2024-01-15', by: { country: 'KOR', sector: 'GOV' },
 *   data: { dispute: 'DS590' }, sources: [],
 * }]));
 * // => left({ _tag: 'EventsRefused', message: '… the dispute is over (withdrawn), which is final; …', … })
 */
export function append<E extends TimedEvent>(
  events: readonly Unbranded<E>[],
  options: AppendOptions & { readonly vocabulary: Vocabulary<E> },
): (log: EventLog<E>) => Either<AppendError, EventLog<E>>;
export function append(
  events: readonly EventInput[],
  options?: AppendOptions,
): (log: EventLog) => Either<AppendError, EventLog>;
export function append(
  events: readonly unknown[],
  { vocabulary, ...options }: AppendOptions & { readonly vocabulary?: Vocabulary<TimedEvent> } = {},
): (log: EventLog) => Either<AppendError, EventLog> {
  const { domain = relations.domain } = { domain: vocabulary };
  return (log) =>
    pipe(
      log,
      timeline({ ...relations, domain }),
      record(events, options),
      map((longer) => longer.log),
    );
}
