import * as fc from 'fast-check';
import { catalogue, type PolicyEvent } from '../../../events/catalogue';
import { actsOnRecord } from './acts';
import { dateTime, day, imprecise, july, recordedAt, twoDays } from './july';
import { anyEvent, eventOf, type Nameless, named } from './plain-events';

/** A few lines with one kind of difficulty, such as a tie. */
type Troublemaker = fc.Arbitrary<readonly PolicyEvent[]>;

const act = (
  id: string,
  type: 'EventCorrected' | 'EventRetracted',
  recorded: string,
  data: object,
): PolicyEvent => {
  const event: unknown = {
    id,
    type,
    schemaVersion: 1,
    occurred: recorded.replace('../', ''),
    recordedAt: recorded,
    by: { country: 'JPN', sector: 'GOV' },
    data,
    sources: [],
  };
  const codec = catalogue[type];
  if (codec.is(event)) return event;
  throw new Error(`${id} is not sound`);
};

const correction = (id: string, target: string, recorded: string, by: Nameless): PolicyEvent => {
  // `named` drops an `effectiveUntil` that comes before the replacement takes effect. The id and `recordedAt`
  // are then left out, because a replacement has neither.
  const { id: _, recordedAt: __, ...replacement } = named(id, by);
  return act(id, 'EventCorrected', recorded, { target, replacement });
};

const retraction = (id: string, target: string, recorded: string): PolicyEvent =>
  act(id, 'EventRetracted', recorded, { target, reason: 'It never happened.' });

const late = fc
  .tuple(anyEvent, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 3, max: 10 }))
  .map(([event, on, delay]) => [
    named('late', { ...event, occurred: july(on), recordedAt: july(on + delay) }),
  ]);

const grant = eventOf('LicenceGranted');
const paused = eventOf('ProceedingPaused');

const tie = fc
  .tuple(paused, eventOf('ProceedingResumed'), day, recordedAt)
  .map(([a, b, on, recorded]) => [
    named('tie-1', { ...a, occurred: on, recordedAt: recorded, data: { dispute: 'd' } }),
    named('tie-2', { ...b, occurred: on, recordedAt: recorded, data: { dispute: 'd' } }),
  ]);

const dated = (name: string, dates: fc.Arbitrary<string>): Troublemaker =>
  fc.tuple(anyEvent, dates).map(([event, on]) => [named(name, { ...event, occurred: on })]);

const dateTimeBesideDate = fc
  .tuple(paused, paused, day, fc.constantFrom('00:00:00', '12:00:00', '23:59:59.999'))
  .map(([a, b, date, time]) => [
    named('beside-1', { ...a, occurred: `${date}T${time}+09:00`, data: { dispute: 'd' } }),
    named('beside-2', { ...b, occurred: date, data: { dispute: 'd' } }),
  ]);

const due = fc
  .tuple(grant, twoDays)
  .map(([event, [from, to]]) => [
    named('due', { ...event, occurred: from, data: { ...event.data, effectiveUntil: to } }),
  ]);

/**
 * The date of the notice passes while the notice is suspended, and the suspension is withdrawn afterwards.
 */
const duePassed = fc
  .tuple(
    eventOf('TerminationNotified'),
    fc.integer({ min: 1, max: 5 }),
    fc.tuple(...[1, 2, 3].map((least) => fc.integer({ min: least, max: least + 2 }))),
  )
  .map(([event, on, [a = 1, b = 1, c = 1]]) => {
    const data = { agreement: 'toString', notice: 'passed' };
    const known = { by: event.by, recordedAt: event.recordedAt };
    return [
      named('passed', {
        ...event,
        occurred: july(on),
        data: { ...data, effectiveFrom: july(on + a + 1) },
      }),
      named('passed-suspended', {
        ...known,
        type: 'NoticeSuspended',
        occurred: july(on + 1),
        data,
      }),
      named('passed-withdrawn', {
        ...known,
        type: 'NoticesWithdrawn',
        occurred: july(on + a + b + c),
        data: { ...data, withdraws: ['passed-suspended'] },
      }),
    ];
  });

const reachingBack = fc
  .tuple(eventOf('MeasureAmended'), twoDays)
  .map(([event, [from, on]]) => [
    named('back', { ...event, occurred: on, data: { ...event.data, effectiveFrom: from } }),
  ]);

const dueAtAnHour = fc
  .tuple(eventOf('MeasureAnnounced'), day, dateTime)
  .map(([event, on, hour]) => [
    named('hour', { ...event, occurred: on, data: { ...event.data, effectiveFrom: hour } }),
  ]);

const { corrected, retracted, correctedOutOfOrder, correctedAfterRetraction } = actsOnRecord<
  Nameless,
  PolicyEvent
>({ anyEvent, named, correction, retraction });

/** The targets are other generated events, on which further events may depend. */
const acts = fc
  .array(
    fc.record({
      target: fc.constantFrom('due', 'tie-1', 'filler-0', 'filler-1', 'passed', 'corrected'),
      recorded: recordedAt,
      replacement: fc.option(anyEvent, { freq: 4 }),
    }),
    { maxLength: 2 },
  )
  .map((all) =>
    all.map(({ target, recorded, replacement }, index) =>
      replacement === null
        ? retraction(`act-${index}`, target, recorded)
        : correction(`act-${index}`, target, recorded, replacement),
    ),
  );

const filler = fc
  .array(anyEvent, { minLength: 2, maxLength: 12 })
  .map((events) => events.map((event, index) => named(`filler-${index}`, event)));

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
  dueAtAnHour,
  reachingBack,
  corrected,
  retracted,
  correctedOutOfOrder,
  correctedAfterRetraction,
  acts,
];
