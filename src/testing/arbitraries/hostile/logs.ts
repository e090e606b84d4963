import * as fc from 'fast-check';
import { isRight } from '../../../fp';
import { type EventLog, emptyLog } from '../../../log/event-log/event-log';
import { formatLog } from '../../../log/format';
import { parseLog } from '../../../log/parse';
import { relations } from '../../../relations/relations';
import { troublesOf } from '../troubled/count-troubles';
import { shuffled } from '../troubled/shuffle';
import { stories } from './stories';
import { troublemakers } from './troublemakers';

/** Whether a log has every kind of difficulty except stalled due changes, which no table of `relations` has. */
const isTroubled = (log: EventLog): boolean => {
  const { 'due changes that stall': _, ...rest } = troublesOf(relations, log);
  return Object.values(rest).every((count) => count > 0);
};

const anyLogs: fc.Arbitrary<EventLog> = fc
  .record({
    offset: fc.constantFrom('+09:00', '-05:00', '+00:00'),
    stories: fc.tuple(...stories),
    troubles: fc.tuple(...troublemakers),
    keys: fc.array(fc.nat({ max: 30 }), { minLength: 80, maxLength: 80 }),
  })
  .map(({ offset, keys, ...groups }) => ({
    ...emptyLog({ parties: ['JPN', 'KOR'], offset }),
    events: shuffled([...groups.stories.flat(), ...groups.troubles.flat()], keys),
  }));

/**
 * Each log has the events of several stories, such as a measure from its announcement to its end. Each log also
 * has every kind of difficulty at least once, such as a tie or a late event. Some events refer to events that do
 * not exist.
 */
export const hostileLogs: fc.Arbitrary<EventLog> = anyLogs.filter(isTroubled);

/**
 * Valid but difficult logs: late arrivals, conflicting corrections and retractions, ties, imprecise
 * dates, date-times beside dates, retroactive effects, due changes that fire on their date or only
 * later, lines recorded out of order. Each log has every one of these difficulties, and keeps
 * them when it shrinks.
 *
 * `parseLog` accepts these logs, and `audit` finds many anomalies in them. Use these logs to test your
 * own tables and questions about policy events. For other events, `laws` makes such logs itself.
 *
 * @example
 * const [log] = fc.sample(arbitraryHostileLog(), 1);
 * log && isRight(parseLog(formatLog(log))); // => true
 * log && audit(log).length > 0; // => true
 */
export const arbitraryHostileLog = (): fc.Arbitrary<EventLog> => soundLogs;

const soundLogs = anyLogs
  .map((log) => {
    const read = parseLog(formatLog(log));
    const { leftOut: _, ...sound } = isRight(read) ? read.right : read.left.intact;
    return { ...sound, warnings: [] };
  })
  .filter(isTroubled);
