import type { Unbranded } from '../../brand';
import type { Part } from '../../codec/codec';
import { catalogue, type EventOf, type EventType } from '../../events/catalogue';
import { decodeEvent } from '../../events/decode/decode';
import { describe } from '../../flaw';
import { isLeft } from '../../fp';
import { frozen } from '../../frozen';
import { isRecord } from '../../object';
import { defaultId } from './default-id';
import { sampleOf } from './sample';

/**
 * The fields of a value that a test gives, at any depth, with plain strings for branded ones. A list
 * is given with all its items, though each item may lack fields.
 */
export type GivenFields<T> = T extends string | number | boolean | null | undefined
  ? Unbranded<T>
  : T extends readonly (infer Item)[]
    ? readonly GivenFields<Item>[]
    : { readonly [K in keyof T]?: GivenFields<T[K]> };

/** The fields that a test gives of an event of one type: any of them, at any depth, but its type. */
export type EventFields<Type extends EventType> = GivenFields<
  Omit<EventOf<Type>, 'type' | 'schemaVersion'>
>;

/**
 * Makes a valid event of any type from the fields that a test cares about. Other fields get fixed
 * defaults.
 *
 * By default `occurred` is `2020-01-01`, `recordedAt` equals `occurred`, `by` is the government of
 * `XAA`, other countries are `XBB`, a text is the name of its field, and lists are as short as allowed.
 * The default `id` consists of the type, the first field of the data, the date and, if there is more, a
 * fingerprint of the fields given: equal fields give equal ids, other fields other ids. A wrong field
 * is a programmer's mistake and throws a `RangeError` that names it.
 *
 * @example
 * const announced = event('MeasureAnnounced', { occurred: '2019-07-01', data: { measure: 'm' } });
 * announced.id; // => 'MeasureAnnounced-m-2019-07-01'
 * announced.data;
 * // => { measure: 'm', instrument: 'export-ban', flow: 'export', against: 'XBB', products: ['product'] }
 */
export const event = <Type extends EventType>(
  type: Type,
  fields?: EventFields<Type>,
): EventOf<Type> => {
  const codec: Part = catalogue[type];
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
  const decoded = decodeEvent(structuredClone(sample));
  if (isLeft(decoded)) {
    const failure = decoded.left;
    const flaws = failure._tag === 'Flawed' ? failure.flaws : [failure.flaw];
    throw new RangeError(`event('${type}'): ${flaws.map(describe).join(' ')}`);
  }
  // The decoder returned an event of the type in `sample`, which is `type`.
  return frozen(decoded.right) as EventOf<Type>;
};

/** The fields that are given; `undefined` counts as not given. */
const givenIn = (fields: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(isRecord(fields) ? fields : {}).filter(([, value]) => value !== undefined),
  );
