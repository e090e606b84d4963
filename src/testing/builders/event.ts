import type { Unbranded } from '../../brand';
import type { EventOf, EventType, PolicyEvent } from '../../events/catalogue';
import { decodeWith } from '../../events/decode/decode';
import { insideOf, type WithVocabulary } from '../../events/decode/event-vocabulary';
import { describe } from '../../flaw';
import { isLeft } from '../../fp';
import { frozen } from '../../frozen';
import { isRecord } from '../../object';
import type { TimedEvent } from '../../temporal/event/event';
import { defaultId } from './default-id';
import { sampleOf } from './sample';

/**
 * The fields that a test gives for a value. Fields can be left out at any depth, and plain
 * strings can be given for branded ones. A list needs all its items, but an item can lack fields.
 */
export type GivenFields<T> = T extends string | number | boolean | null | undefined
  ? Unbranded<T>
  : T extends readonly (infer Item)[]
    ? readonly GivenFields<Item>[]
    : { readonly [K in keyof T]?: GivenFields<T[K]> };

/** The fields that a test gives for an event of one type, without `type` itself. Any field can be left out. */
export type EventFields<Type extends EventType> = GivenFields<
  Omit<EventOf<Type>, 'type' | 'schemaVersion'>
>;

/** The event of one type among the events of a vocabulary. */
export type EventIn<E, Type> = Extract<E, { readonly type: Type }>;

/**
 * The fields that a test gives for an event of a vocabulary, without `type` itself. Any field can
 * be left out.
 */
export type OwnFields<E, Type> = GivenFields<Omit<EventIn<E, Type>, 'type' | 'schemaVersion'>>;

/**
 * Makes a valid event of any type from the fields that a test cares about. Other fields get fixed
 * defaults.
 *
 * By default `occurred` is `2020-01-01`, `recordedAt` equals `occurred`, `by` is the government of
 * `XAA`, other countries are `XBB`, a text is the name of its field, and lists are as short as
 * allowed. The default `id` consists of the type, the first field of the data, the date and, if
 * more fields are given, a fingerprint of all given fields. So equal fields give equal ids, and different
 * fields nearly always give different ids.
 *
 * Events of your own need their `vocabulary`. A wrong field is a programmer's mistake, and throws a
 * `RangeError` that names the field.
 *
 * @example
 * const announced = event('MeasureAnnounced', { occurred: '2019-07-01', data: { measure: 'm' } });
 * announced.id; // => 'MeasureAnnounced-m-2019-07-01'
 * announced.data;
 * // => { measure: 'm', instrument: 'export-ban', flow: 'export', against: 'XBB', products: ['product'] }
 */
export function event<E extends TimedEvent, Type extends E['type']>(
  type: Type,
  fields: OwnFields<E, Type>,
  options: WithVocabulary<E>,
): EventIn<E, Type>;
export function event<Type extends EventType>(
  type: Type,
  fields?: EventFields<Type>,
): EventOf<Type>;
export function event(
  type: string,
  fields: object = {},
  { vocabulary }: { readonly vocabulary?: object } = {},
): PolicyEvent {
  const inside = insideOf(vocabulary);
  const codec = inside.codecs.get(type);
  if (codec === undefined)
    throw new RangeError(`"${type}" is not a type of event. Use one of the vocabulary.`);
  const given = givenIn(fields);
  const { occurred = '2020-01-01' } = given;
  const sample = sampleOf(codec, type, {
    id: defaultId(type, occurred, given),
    recordedAt: occurred,
    sources: [{ publisher: 'a test' }],
    ...given,
    occurred,
    type,
  });
  const decoded = decodeWith(inside, structuredClone(sample));
  if (isLeft(decoded)) {
    const failure = decoded.left;
    const flaws = failure._tag === 'Flawed' ? failure.flaws : [failure.flaw];
    throw new RangeError(`event('${type}'): ${flaws.map(describe).join(' ')}`);
  }
  return frozen(decoded.right);
}

/** A field with the value `undefined` counts as not given. */
const givenIn = (fields: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(isRecord(fields) ? fields : {}).filter(([, value]) => value !== undefined),
  );
