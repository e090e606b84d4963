import * as fc from 'fast-check';
import { isRight } from '../../../fp';
import { emptyLog } from '../../../log/event-log/event-log';
import { policyEvents } from '../../../relations/policy-events';
import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import type { Domain, Projection } from '../../../temporal/timeline/projection';
import type { Offset } from '../../../time/offset';
import { daysAfter } from '../../oracle/oracle';
import { actOn } from './corrections';
import { dayOf } from './days';
import { distorted, distortions, freeId } from './distort-event';
import { shuffled } from './shuffle';

// The cast is safe: all of these texts are well-formed offsets.
const offsets = ['+09:00', '-05:00', '+00:00'] as readonly string[] as readonly Offset[];

const logAt = (offset: Offset, { admit }: Domain) =>
  admit === policyEvents.admit
    ? emptyLog({ parties: ['JPN', 'KOR'], offset })
    : { header: { offset } };

/**
 * Logs of the generated events, with late arrivals, ties, imprecise dates, corrections, retractions,
 * and lines in any order. An event is not distorted if the domain's `read` would reject the result.
 */
export const troubledLogs = <S, E extends TimedEvent>(
  { domain, tables }: Projection<S, E>,
  drawn: fc.Arbitrary<E>,
): fc.Arbitrary<TimedLog> => {
  // The generated events are copied, so that they share no objects and have the usual prototype,
  // like events that were read from a file.
  const events = drawn.map((event) => structuredClone(event));
  const isRead = (event: TimedEvent): boolean =>
    domain.read === undefined || isRight(domain.read(event));
  return fc
    .record({
      lines: fc.array(fc.record({ event: events, ...distortions }), {
        minLength: 1,
        maxLength: 10,
      }),
      acts: fc.array(
        fc.record({
          target: fc.nat(),
          replacement: fc.option(events, { freq: 2 }),
          delay: fc.integer({ min: -2, max: 9 }),
          key: distortions.key,
        }),
        { maxLength: 4 },
      ),
      offset: fc.constantFrom(...offsets),
    })
    .map(({ lines, acts, offset }) => {
      const plain: TimedEvent[] = [];
      for (const { event, ...how } of lines)
        plain.push(distorted(event, how, { before: plain, tables, isRead }));
      const onRecord = acts.flatMap(({ target: nth, replacement, delay }, index) => {
        const target = plain[nth % plain.length];
        const day = target && dayOf(target.recordedAt);
        if (target === undefined || day === undefined) return [];
        const recordedAt = daysAfter(day, delay);
        const act = { id: freeId(`act-${index}`, plain), target, recordedAt };
        return actOn({ ...act, replacement: replacement ?? undefined }, isRead);
      });
      const keys = [...lines, ...acts].map(({ key }) => key);
      return { ...logAt(offset, domain), events: shuffled([...plain, ...onRecord], keys) };
    });
};
