import * as fc from 'fast-check';
import { isRight } from '../../../fp';
import { type EventLog, emptyLog } from '../../../log/event-log';
import { formatLog } from '../../../log/format';
import { parseLog } from '../../../log/parse';
import { relations } from '../../../relations/relations';
import { troublesOf } from '../troubled/count-troubles';
import { mixed } from '../troubled/shuffle';
import { stories } from './stories';
import { troublemakers } from './troublemakers';

/** Whether a log lacks no trouble; the tables of relations have no due change that stalls. */
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
    events: mixed([...groups.stories.flat(), ...groups.troubles.flat()], keys),
  }));

/**
 * Logs of policy events: some histories, and every kind of trouble at least once. Some events name
 * others that are not there.
 */
export const hostileLogs: fc.Arbitrary<EventLog> = anyLogs.filter(isTroubled);

/**
 * Logs that are sound and full of trouble: late arrivals, corrections and retractions in each
 * other's way, ties, imprecise dates, date-times beside dates, acts that reach back, due changes that
 * fire and due dates that had passed, lines recorded out of order. Each log holds each at least
 * once, and so does each smaller one.
 *
 * They are read as they are written, and `audit` finds much in them. Made for tests of one's own
 * tables and questions on policy events; for other events, `laws` makes such logs itself.
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
    return { ...(isRight(read) ? read.right : read.left.intact), warnings: [] };
  })
  .filter(isTroubled);
