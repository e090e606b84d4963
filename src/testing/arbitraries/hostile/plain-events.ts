import * as fc from 'fast-check';
import { catalogue } from '../../../events/catalogue';
import { isPlainType, type PlainEvent } from '../../../events/plain';
import { describe } from '../../../flaw';
import { actor, dataOf } from './data';
import { occurred, recordedAt } from './july';

type Type = PlainEvent['type'];

export type Nameless = {
  readonly type: Type;
  readonly occurred: string;
  readonly recordedAt: string;
  readonly by: { readonly country: string; readonly sector: string };
  readonly data: Readonly<Record<string, unknown>>;
};

export const eventOf = (type: Type): fc.Arbitrary<Nameless> =>
  fc.record({
    type: fc.constant(type),
    occurred,
    recordedAt,
    by: actor,
    // The cast is safe: the arbitraries in `dataOf` generate the data of events.
    data: (dataOf[type] ?? fc.constant({})) as fc.Arbitrary<Nameless['data']>,
  });

const types = Object.keys(dataOf).filter(isPlainType);
const frequent: readonly Type[] = types.filter((type) =>
  /^(Measure|Licence|Decision|TrustedPartner|Notice|Termination|Agreement|Cause|Proceeding)/.test(
    type,
  ),
);

/** The types of `frequent`, such as those of measures, are chosen three times as often as others. */
export const anyEvent: fc.Arbitrary<Nameless> = fc
  .constantFrom(...types, ...frequent, ...frequent)
  .chain(eventOf);

/** Adds the current schema version of the event's type, and an empty list of sources. */
export const withSources = <E extends Nameless>(event: E) => ({
  ...event,
  schemaVersion: catalogue[event.type].version,
  sources: [],
});

/**
 * Completes an event with an id, a schema version and sources. Leaves out an `effectiveUntil` that comes before
 * the day on which the event takes effect.
 */
export const named = (id: string, event: Nameless): PlainEvent => {
  const whole = { id, ...withSources(event) };
  const { effectiveUntil: _, ...data } = event.data;
  for (const each of [whole, { ...whole, data }]) if (isSound(each)) return each;
  const flaws = catalogue[event.type].flawsOf({ ...whole, data }, '');
  throw new Error(`${event.type}: ${flaws.map(describe).join(' ')}`);
};

const isSound = (event: { readonly type: Type }): event is PlainEvent =>
  catalogue[event.type].is(event);
