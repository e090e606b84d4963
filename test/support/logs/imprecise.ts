import * as fc from 'fast-check';
import { july } from '../../../src/testing/arbitraries/hostile/july';
import type { DomainEvent, DomainLog, PlainEvent } from '../domain';
import { anyEvent, type Nameless } from './plain-events';

/** All within one week, so that what is imprecise meets other events, due dates and points. */
const week = 7;
const dayNumber = fc.integer({ min: 1, max: week });

const twoDays = fc
  .tuple(dayNumber, fc.integer({ min: 1, max: 3 }))
  .map(([from, length]) => [july(from), july(from + length)] as const);

/** Dates of which every day, or every millisecond, can be tried. */
const imprecise = fc.oneof(
  { weight: 4, arbitrary: twoDays.map(([from, to]) => `[${from}..${to}]`) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(dayNumber, fc.constantFrom('~', '?', '%'))
      .map(([on, mark]) => `${july(on)}${mark}`),
  },
  { weight: 1, arbitrary: twoDays.map(([from, to]) => `${from}~/${to}`) },
  { weight: 1, arbitrary: dayNumber.map((on) => `/${july(on)}`) },
  { weight: 1, arbitrary: dayNumber.map((on) => `[..${july(on)}]`) },
  { weight: 1, arbitrary: dayNumber.map((on) => `[${july(on)}..]`) },
  {
    weight: 1,
    arbitrary: dayNumber.map((on) => `[${july(on)}T14:59:59.999Z..${july(on)}T15:00:00.001Z]`),
  },
  { weight: 1, arbitrary: fc.constant('2019-07') },
);

const toWeek = (text: string): string =>
  text.replace(/2019-07-(\d\d)/g, (_, day: string) => july((Number(day) % week) + 1));

/** Any event, its days put into one week and its rows made fewer. */
const near: fc.Arbitrary<Nameless> = anyEvent.map((event) =>
  // Exchanging one day, or one id, for another leaves an event what it is.
  JSON.parse(toWeek(JSON.stringify(event)).replaceAll('constructor', 'harbour')),
);

const exact = fc
  .tuple(near, dayNumber)
  .map(([event, on]) =>
    /^[^T]{10}T/.test(event.occurred) ? event : { ...event, occurred: july(on) },
  );

const open = fc.tuple(near, imprecise).map(([event, occurred]) => ({ ...event, occurred }));

const named = (id: string, event: Nameless): PlainEvent =>
  // An id is all that it lacked.
  ({ id, ...event }) as PlainEvent;

const lines = fc
  .tuple(
    fc.array(exact, { minLength: 2, maxLength: 7 }),
    fc.array(open, { minLength: 1, maxLength: 3 }),
    fc.option(fc.tuple(fc.nat(), fc.oneof(exact, open), dayNumber, fc.boolean()), { freq: 2 }),
  )
  .chain(([exactly, openly, act]) => {
    const events: readonly PlainEvent[] = [
      ...exactly.map((event, index) => named(`exact-${index}`, event)),
      ...openly.map((event, index) => named(`open-${index}`, event)),
    ];
    return fc
      .shuffledSubarray([...events], { minLength: events.length })
      .map((shuffled): readonly DomainEvent[] => {
        const target = act === null ? undefined : shuffled[act[0] % shuffled.length];
        if (act === null || target === undefined) return shuffled;
        const [, { recordedAt: _, ...replacement }, on, isRetraction] = act;
        const type = isRetraction ? 'EventRetracted' : 'EventCorrected';
        const data = { target: target.id, ...(isRetraction ? { reason: 'x' } : { replacement }) };
        // A plain event without id and `recordedAt` is a replacement.
        const line = { id: 'act', type, occurred: july(on), recordedAt: july(on + 3), data };
        return [...shuffled, line as DomainEvent];
      });
  });

/** Small logs with a few imprecise dates, of which every day can be tried. */
export const impreciseLogs: fc.Arbitrary<DomainLog> = fc
  .tuple(lines, fc.constantFrom('+09:00', '-05:00', '+00:00'))
  .map(([events, offset]) => ({
    // All are well-formed offsets.
    header: { offset: offset as DomainLog['header']['offset'] },
    events,
  }));
