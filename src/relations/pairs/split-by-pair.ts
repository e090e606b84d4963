import type { PolicyEvent } from '../../events/catalogue';
import { type EventLog, emptyLog, logOf } from '../../log/event-log';
import { type Offset, offsetMillis } from '../../time/offset';
import { type Homeless, homesOf } from './assignment';

/** Events of many relations, in one log each. */
export type SplitByPair = {
  /** By pair, such as `JPN-KOR`, in alphabetical order. */
  readonly logs: ReadonlyMap<string, EventLog>;
  /** The events that belong to no one pair, and why. */
  readonly unplaced: readonly Homeless[];
};

/**
 * Splits events of many relations into one log each, every one in the order in which they come.
 *
 * An event that names other events, to act on them or to speak of them, belongs to their pair, so
 * that a third country stands in the relation of which it speaks, and a correction beside what it
 * corrects. Any other is between the two countries that its data names (`pairOf`) or, where it names
 * none, of the pair of what it carries on: a dispute, a measure, a claim. What belongs to no one pair
 * is given back with the reason. Retracted events count as they are written. A malformed offset
 * throws a `RangeError`.
 *
 * @param options.offset that of the place whose days count, for all the logs
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
    const { ofPairs, homeless } = homesOf(events);
    const logs = [...ofPairs.keys()].sort().map((key): readonly [string, EventLog] => {
      const [one = '', other = ''] = key.split('-');
      const { header } = emptyLog({ parties: [one, other], offset });
      return [key, logOf(header, (ofPairs.get(key) ?? []).map(kept), [], [])];
    });
    return Object.freeze({ logs: new Map(logs), unplaced: Object.freeze(homeless) });
  };

/** A log is frozen throughout, which its owner's own events shall not be. */
const kept = (event: PolicyEvent): PolicyEvent =>
  Object.isFrozen(event) ? event : structuredClone(event);
