import * as fc from 'fast-check';
import type { PolicyEvent } from '../../../events/catalogue';
import { type EventLog, emptyLog, logOf } from '../../../log/event-log';
import { tellings, toldFrom } from './story';

/**
 * Whole logs with histories that make sense: a panel after consultations, a removal after a listing,
 * a withdrawal of notices that stand, a correction and a retraction of what was recorded.
 *
 * They are read as they are written, and `audit` finds nothing in them. A smaller log is one of fewer
 * or shorter histories, and makes sense as well. Two parties, several at a time of: disputes,
 * measures, tariffs, lists, pacts and their notices, rulings and compensation, reviews and talks,
 * boycotts and claims, statements.
 *
 * @example
 * const logs = fc.sample(arbitraryLog(), 20);
 * logs.every((log) => isRight(parseLog(formatLog(log)))); // => true
 * logs.flatMap((log) => audit(log)); // => []
 */
export const arbitraryLog = (): fc.Arbitrary<EventLog> =>
  fc
    .record({
      parties: fc.constantFrom(['JPN', 'KOR'] as const, ['USA', 'CHN'] as const),
      offset: fc.constantFrom('+09:00', '-05:00', '+00:00'),
      stories: fc.array(tellings, { minLength: 1, maxLength: 6 }),
    })
    .map(({ parties: [a, b], offset, stories }) => {
      const events = stories.flatMap((story, nth) =>
        toldFrom('2018-10-01', story, { a, b, of: (id) => `${id}-${nth + 1}` }),
      );
      const { header } = emptyLog({ parties: [a, b], offset });
      return logOf(header, events.toSorted(asRecorded), [], []);
    });

/** The order in which lines are recorded: baselines first, and otherwise as they stand. */
const asRecorded = (a: PolicyEvent, b: PolicyEvent): number => {
  const [one, other] = [a, b].map(({ recordedAt }) =>
    recordedAt.startsWith('..') ? '' : recordedAt,
  );
  return one === other ? 0 : (one ?? '') < (other ?? '') ? -1 : 1;
};
