import type { PolicyEvent } from '../../events/catalogue';
import { type EventLog, emptyLog, logOf } from '../../log/event-log/event-log';
import { type Offset, offsetMillis } from '../../time/offset';
import { assignPairs, type Unassigned } from './assignment';

/** The events of several pairs of countries, in one log for each pair. */
export type SplitByPair = {
  /** The logs by pair, such as `JPN-KOR` or `USA-*`, in alphabetical order. */
  readonly logs: ReadonlyMap<string, EventLog>;
  /** The events that do not belong to exactly one pair, and why. */
  readonly unplaced: readonly Unassigned[];
};

/**
 * Splits a stream of events into one log for each pair of countries, in the order of the stream.
 *
 * An event belongs to the pair that its own data names (`pairOf`). If its data names none, other events decide:
 * those that it refers to, those about the same dispute, measure, claim or other subject, or those that refer
 * to it. If these do not give exactly one pair, or if the event refers to an event of another pair, `unplaced`
 * lists it with the reason. Retracted events count as they are written. `offset` goes into the header of each
 * log; a malformed offset throws a `RangeError`.
 *
 * @example
 * import { usChinaChipsLog } from 'bilateral/us-china-chips';
 *
 * const stream = [...japanKoreaLog.events, ...usChinaChipsLog.events];
 * const { logs, unplaced } = splitByPair({ offset: '+09:00' })(stream);
 * [...logs.keys()]; // => ['CHN-USA', 'JPN-KOR']
 */
export const splitByPair =
  ({ offset }: { readonly offset: Offset }) =>
  (events: readonly PolicyEvent[]): SplitByPair => {
    offsetMillis(offset);
    const { byPair, unassigned } = assignPairs(events);
    const logs = [...byPair.keys()].sort().map((key): readonly [string, EventLog] => {
      const [one = '', other = ''] = key.split('-');
      const { header } = emptyLog({ parties: [one, other], offset });
      return [key, logOf(header, (byPair.get(key) ?? []).map(kept), [], [])];
    });
    return Object.freeze({ logs: new Map(logs), unplaced: Object.freeze(unassigned) });
  };

/** A log freezes its events, so this copies an event that the caller can still change. */
const kept = (event: PolicyEvent): PolicyEvent =>
  Object.isFrozen(event) ? event : structuredClone(event);
