import * as fc from 'fast-check';
import { isRight } from '../../fp';
import type { TimedEvent, TimedLog } from '../../temporal/event';
import type { Projection } from '../../temporal/projection';
import type { Offset } from '../../time/offset';
import { daysAfter } from '../oracle/oracle';
import { actOn } from './acts-on';
import { dayOf, isExact, openForms } from './days';
import { mixed } from './mixed';

// All are well-formed offsets.
const offsets = ['+09:00', '-05:00', '+00:00'] as readonly string[] as readonly Offset[];

const forms = Object.values(openForms);

/** How one line departs from what its author gave, a day at a time. */
const departure = {
  /** Recorded some days after it happened, or known all along. */
  delay: fc.option(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant('always' as const)), {
    freq: 2,
  }),
  /** Its day left open. */
  form: fc.option(fc.nat({ max: forms.length - 1 }), { freq: 2 }),
  /** At the same place as an earlier line, and recorded with it. */
  tie: fc.option(fc.nat(), { freq: 1 }),
  key: fc.nat({ max: 12 }),
};

type Departing = {
  [Name in keyof typeof departure]: (typeof departure)[Name] extends fc.Arbitrary<infer A>
    ? A
    : never;
};

/**
 * Logs of a user's own events with troubles around them: late arrivals, ties, imprecise dates,
 * corrections, retractions, lines in any order. What the domain's `read` refuses is left as it was.
 */
export const troubledLogs = <S, E extends TimedEvent>(
  { domain }: Projection<S, E>,
  events: fc.Arbitrary<E>,
): fc.Arbitrary<TimedLog> => {
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
      for (const { event, ...how } of lines) plain.push(departed(event, how, plain, isRead));
      const onRecord = acts.flatMap(({ target: nth, replacement, delay }, index) => {
        const target = plain[nth % plain.length];
        const day = target && dayOf(target.recordedAt);
        if (target === undefined || day === undefined) return [];
        const recordedAt = daysAfter(day, delay);
        const act = { id: `act-${index}`, target, recordedAt };
        return actOn({ ...act, replacement: replacement ?? undefined }, isRead);
      });
      const keys = [...lines, ...acts].map(({ key }) => key);
      return { header: { offset }, events: mixed([...plain, ...onRecord], keys) };
    });
};

/** An event with its departures, as far as its domain reads it so; its id is made its own. */
const departed = (
  event: TimedEvent,
  { delay, form, tie }: Departing,
  before: readonly TimedEvent[],
  isRead: (event: TimedEvent) => boolean,
): TimedEvent => {
  const isTaken = before.some(({ id }) => id === event.id);
  const named = isTaken ? { ...event, id: `${event.id}-${before.length}` } : event;
  const twin = tie === null || before.length === 0 ? undefined : before[tie % before.length];
  const day = isExact(event.occurred) ? dayOf(event.occurred) : undefined;
  const dates = { occurred: event.occurred, recordedAt: event.recordedAt };
  if (day !== undefined && form !== null) dates.occurred = forms[form]?.(day) ?? dates.occurred;
  const known = day ?? dayOf(event.recordedAt);
  if (known !== undefined && delay !== null)
    dates.recordedAt = delay === 'always' ? `../${known}` : daysAfter(known, delay);
  if (twin !== undefined)
    Object.assign(dates, { occurred: twin.occurred, recordedAt: twin.recordedAt });
  const altered = { ...named, ...dates };
  return isRead(altered) ? altered : named;
};
