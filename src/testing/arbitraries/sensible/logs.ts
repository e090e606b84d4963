import * as fc from 'fast-check';
import type { PolicyEvent } from '../../../events/catalogue';
import { type EventLog, emptyLog, logOf } from '../../../log/event-log/event-log';
import { eventsOfStory, stories } from './story';

/**
 * Whole logs with plausible histories: a panel after consultations, a removal after a listing, a
 * withdrawal of notices that exist, corrections and retractions of recorded events.
 *
 * `parseLog` accepts these logs, and `audit` finds no anomaly in them. The logs shrink to fewer or
 * shorter histories. Each log has two parties and one to six histories. For example, a history is
 * that of a dispute, a measure, a tariff, a list, an agreement with its notices, a ruling with its
 * compensation, a review with talks, a boycott with claims, or some statements.
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
