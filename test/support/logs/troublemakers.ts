import * as fc from 'fast-check';
import { actsOnRecord } from '../../../src/testing/arbitraries/hostile/acts';
import {
  day,
  imprecise,
  july,
  occurred,
  recordedAt,
  spanOfDays,
  twoDays,
} from '../../../src/testing/arbitraries/hostile/july';
import type { DomainEvent, PlainEvent } from '../domain';
import { anyEvent, eventOf, type Nameless, rowId } from './plain-events';

/** A few lines that hold one kind of trouble; a line acts only on lines above it. */
type Troublemaker = fc.Arbitrary<readonly DomainEvent[]>;

const named = (id: string, event: Nameless): PlainEvent =>
  // An id is all that it lacked.
  ({ id, ...event }) as PlainEvent;

const correction = (
  id: string,
  target: string,
  recorded: string,
  { recordedAt: _, ...replacement }: Nameless,
): DomainEvent =>
  // A plain event without id and `recordedAt` is a replacement.
  ({
    id,
    type: 'EventCorrected',
    occurred: recorded.replace('../', ''),
    recordedAt: recorded,
    data: { target, replacement },
  }) as DomainEvent;

const retraction = (id: string, target: string, recorded: string): DomainEvent => ({
  id,
  type: 'EventRetracted',
  occurred: recorded.replace('../', ''),
  recordedAt: recorded,
  data: { target, reason: 'it never happened' },
});

const grant = eventOf('PermitGranted');

const late = fc
  .tuple(anyEvent, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 3, max: 10 }))
  .map(([event, on, delay]) => [
    named('late', { ...event, occurred: july(on), recordedAt: july(on + delay) }),
  ]);

type Grant = Nameless<'PermitGranted'>;

/** A grant on a date and at its place, whatever effect it had. */
const grantedOn = (event: Grant, on: string, data: Partial<Grant['data']>): Grant => {
  const { effectiveFrom: _, ...rest } = event.data;
  return { ...event, occurred: on, data: { ...rest, ...data } };
};

const tie = fc
  .tuple(rowId, grant, grant, occurred, recordedAt)
  .map(([permit, a, b, on, recorded]) => [
    named('tie-1', { ...grantedOn(a, on, { permit }), recordedAt: recorded }),
    named('tie-2', { ...grantedOn(b, on, { permit }), recordedAt: recorded }),
  ]);

const dated = (name: string, dates: fc.Arbitrary<string>): Troublemaker =>
  fc.tuple(anyEvent, dates).map(([event, on]) => [named(name, { ...event, occurred: on })]);

const dateTimeBesideDate = fc
  .tuple(grant, grant, rowId, day, fc.constantFrom('00:00:00', '12:00:00', '23:59:59.999'))
  .map(([a, b, permit, date, time]) => [
    named('beside-1', grantedOn(a, `${date}T${time}+00:00`, { permit })),
    named('beside-2', grantedOn(b, date, { permit })),
  ]);

const due = fc
  .tuple(grant, twoDays)
  .map(([event, [from, to]]) => [named('due', grantedOn(event, from, { expiresOn: to }))]);

const duePassed = fc
  .tuple(grant, twoDays)
  .map(([event, [before, on]]) => [named('passed', grantedOn(event, on, { expiresOn: before }))]);

const stalling = fc
  .tuple(eventOf('AlarmSet'), day)
  .map(([event, on]) => [named('alarm', { ...event, occurred: on })]);

const reachingBack = fc.tuple(anyEvent, twoDays).map(([event, [from, on]]) => [
  // An effect may be dated on any event.
  named('back', {
    ...event,
    occurred: on,
    data: { ...event.data, effectiveFrom: from },
  } as Nameless),
]);

const { corrected, retracted, correctedOutOfOrder, correctedAfterRetraction } = actsOnRecord<
  Nameless,
  DomainEvent
>({ anyEvent, named, correction, retraction });

const acts = fc
  .array(
    fc.record({
      target: fc.constantFrom(
        'filler-0',
        'filler-1',
        'tie-1',
        'due',
        'passed',
        'twice',
        'corrected',
      ),
      recorded: recordedAt,
      replacement: fc.option(anyEvent, { freq: 4 }),
    }),
    { maxLength: 4 },
  )
  .map((all) =>
    all.map(({ target, recorded, replacement }, index) =>
      replacement === null
        ? retraction(`act-${index}`, target, recorded)
        : correction(`act-${index}`, target, recorded, replacement),
    ),
  );

const filler = fc
  .array(anyEvent, { minLength: 2, maxLength: spanOfDays })
  .map((events) => events.map((event, index) => named(`filler-${index}`, event)));

/** Everything that a generated log is made of. */
export const troublemakers: readonly Troublemaker[] = [
  filler,
  late,
  tie,
  dated('month', imprecise.month),
  dated('approximate', imprecise.approximate),
  dated('one-of', imprecise.oneOf),
  dated('duration', imprecise.duration),
  dated('open', imprecise.openStart),
  dateTimeBesideDate,
  due,
  duePassed,
  stalling,
  reachingBack,
  corrected,
  retracted,
  correctedOutOfOrder,
  correctedAfterRetraction,
  acts,
];
