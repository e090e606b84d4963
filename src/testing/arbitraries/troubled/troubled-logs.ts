import * as fc from 'fast-check';
import { isRight } from '../../../fp';
import { emptyLog } from '../../../log/event-log';
import { policyEvents } from '../../../relations/policy-events';
import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import type { Domain, Projection } from '../../../temporal/timeline/projection';
import type { Offset } from '../../../time/offset';
import { daysAfter } from '../../oracle/oracle';
import { actOn } from './corrections';
import { dayOf } from './days';
import { departed, departure, freeId } from './distort-event';
import { mixed } from './shuffle';

// All are well-formed offsets.
const offsets = ['+09:00', '-05:00', '+00:00'] as readonly string[] as readonly Offset[];

/** What of a log is beside its events: for events of policy, all that their own logs have. */
const logAt = (offset: Offset, { admit }: Domain) =>
  admit === policyEvents.admit
    ? emptyLog({ parties: ['JPN', 'KOR'], offset })
    : { header: { offset } };

/**
 * Logs of a user's own events with troubles around them: late arrivals, ties, imprecise dates,
 * corrections, retractions, lines in any order. What the domain's `read` refuses is left as it was.
 */
export const troubledLogs = <S, E extends TimedEvent>(
  { domain, tables }: Projection<S, E>,
  drawn: fc.Arbitrary<E>,
): fc.Arbitrary<TimedLog> => {
  // As from a log file: what is drawn may be without a prototype, or share parts with other events.
  const events = drawn.map((event) => structuredClone(event));
  const isRead = (event: TimedEvent): boolean =>
    domain.read === undefined || isRight(domain.read(event));
  return fc
    .record({
      lines: fc.array(fc.record({ event: events, ...departure }), { minLength: 1, maxLength: 10 }),
      acts: fc.array(
        fc.record({
          target: fc.nat(),
          replacement: fc.option(events, { freq: 2 }),
          delay: fc.integer({ min: -2, max: 9 }),
          key: departure.key,
        }),
        { maxLength: 4 },
      ),
      offset: fc.constantFrom(...offsets),
    })
    .map(({ lines, acts, offset }) => {
      const plain: TimedEvent[] = [];
      for (const { event, ...how } of lines)
        plain.push(departed(event, how, { before: plain, tables, isRead }));
      const onRecord = acts.flatMap(({ target: nth, replacement, delay }, index) => {
        const target = plain[nth % plain.length];
        const day = target && dayOf(target.recordedAt);
        if (target === undefined || day === undefined) return [];
        const recordedAt = daysAfter(day, delay);
        const act = { id: freeId(`act-${index}`, plain), target, recordedAt };
        return actOn({ ...act, replacement: replacement ?? undefined }, isRead);
      });
      const keys = [...lines, ...acts].map(({ key }) => key);
      return { ...logAt(offset, domain), events: mixed([...plain, ...onRecord], keys) };
    });
};
