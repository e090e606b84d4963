import type { Unbranded } from '../../brand';
import type { PolicyEvent } from '../../events/catalogue';
import type { RecordEvent } from '../../events/record';
import { type EventLog, emptyLog } from '../../log/event-log/event-log';
import type { EventInput } from '../../relations/record/append';
import { type Relations, relations } from '../../relations/relations';
import type { TimedEvent, TimedLog } from '../../temporal/event/event';
import type { Projection } from '../../temporal/timeline/projection';
import { type Timeline, timeline } from '../../temporal/timeline/timeline';
import { soundLogOf } from '../builders/log-of';
import { readLog } from '../builders/read-log';
import { type Asking, asking } from './expect';
import { type Happening, happening } from './when-then';

type Input<E> = Unbranded<E>;

/** A timeline that a test can ask about at any point, and to which the test can add events. */
export type Given<S, E> = Asking<S> & {
  /**
   * Takes what a test records: one event, several events, or a function that makes events from the
   * timeline. Call `then` on the result to record the events and to check the outcome. A check of
   * the state looks at the state on the day of the last event.
   */
  readonly when: (
    happens:
      | Input<E>
      | readonly Input<E>[]
      | ((timeline: Timeline<S>) => Input<E> | readonly Input<E>[]),
  ) => Happening<S, E>;
};

/**
 * Starts a test with a log: NDJSON text, an `EventLog`, some events, or a timeline. Without a
 * projection, the log is replayed through the built-in one.
 *
 * `given` works with every test runner, because each failure throws an error. The error is an
 * `AssertionError` if an expectation is not met, and a `RangeError` if the given log is invalid.
 *
 * @example
 * const partner = trustedPartner({ by: 'JPN', of: 'KOR' });
 * given(japanKorea).asOf('2019-08-28').asKnownAt('2019-08-01').expect(partner).toEqual(none);
 * // => throws AssertionError: The answer as of 2019-08-28, as known at 2019-08-01, is not…none, found some({…
 */
export function given<S, L extends TimedLog>(
  timeline: Timeline<S, L>,
): Given<S, L['events'][number]>;
export function given(
  log: EventLog | string | readonly EventInput[],
): Given<Relations, PolicyEvent>;
export function given<S, E extends TimedEvent>(
  log: TimedLog | readonly Unbranded<NoInfer<E> | RecordEvent>[],
  projection: Projection<S, E>,
): Given<S, E>;
export function given(
  what: Timeline<unknown> | TimedLog | string | readonly unknown[],
  projection?: Projection<unknown, TimedEvent>,
): unknown {
  return givenTimeline(timelineIn(what, projection));
}

const timelineIn = (
  what: Timeline<unknown> | TimedLog | string | readonly unknown[],
  projection?: Projection<unknown, TimedEvent>,
): Timeline<unknown> => {
  if (typeof what === 'object' && 'log' in what) return what;
  return timeline(projection ?? relations)(logOf(what, projection !== undefined));
};

const logOf = (what: TimedLog | string | readonly unknown[], hasProjection: boolean): TimedLog => {
  if (typeof what === 'string') return readLog(what);
  if ('header' in what) return what;
  // The cast is safe: the overloads accept only events that the tables of the projection can read,
  // and only policy events if there is no projection.
  const events = what as readonly TimedEvent[] & readonly EventInput[];
  return hasProjection ? { ...emptyLog(defaultHeader), events } : soundLogOf('given', {}, events);
};

const defaultHeader = { parties: ['XAA', 'XBB'], offset: '+00:00' } as const;

const givenTimeline = <S>(timeline: Timeline<S>): Given<S, TimedEvent> => ({
  ...asking(timeline),
  when: (happens) => {
    const made = typeof happens === 'function' ? happens(timeline) : happens;
    return happening(timeline, Array.isArray(made) ? made : [made]);
  },
});
