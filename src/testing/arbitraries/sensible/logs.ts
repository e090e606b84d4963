import * as fc from 'fast-check';
import type { PolicyEvent } from '../../../events/catalogue';
import { type EventLog, emptyLog, logOf } from '../../../log/event-log/event-log';
import { eventsOfStory, stories } from './story';

/**
 * Whole logs with plausible histories: a panel after consultations, a removal after a listing, a
 * withdrawal of notices that exist, corrections and retractions of recorded events.
 *
 * `parseLog` accepts them, and `audit` finds no anomaly in them. They shrink to fewer or shorter
 * histories. Each log has two parties and one to six histories, for example of disputes, measures,
 * tariffs, lists, agreements and notices, rulings and compensation, reviews and talks, boycotts and
 * claims, or statements.
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
      drawn: fc.array(stories, { minLength: 1, maxLength: 6 }),
    })
    .map(({ parties: [a, b], offset, drawn }) => {
      const events = drawn.flatMap((story, nth) =>
        eventsOfStory('2018-10-01', story, {
          a,
          b,
          third: `XD${'ABCDEF'[nth]}`,
          of: (id) => `${id}-${nth + 1}`,
        }),
      );
      const { header } = emptyLog({ parties: [a, b], offset });
      return logOf(header, events.toSorted(asRecorded), [], []);
    });

/** Compares events by `recordedAt`. Baselines, whose `recordedAt` begins with `..`, come first. */
const asRecorded = (a: PolicyEvent, b: PolicyEvent): number => {
  const [one, other] = [a, b].map(({ recordedAt }) =>
    recordedAt.startsWith('..') ? '' : recordedAt,
  );
  return one === other ? 0 : (one ?? '') < (other ?? '') ? -1 : 1;
};
