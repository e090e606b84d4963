import type { Part } from '../../codec/codec';
import { catalogue, type EventOf, type EventType } from '../../events/catalogue';
import { decodeEvent } from '../../events/decode/decode';
import { describe } from '../../flaw';
import { isLeft } from '../../fp';
import { frozen } from '../../frozen';
import { isRecord } from '../../object';
import { defaultId } from './default-id';
import type { GivenFields } from './given-fields';
import { sampleOf } from './sample';

/** What a test says of an event of one type: any of its fields, at any depth, but its type. */
export type EventFields<Type extends EventType> = GivenFields<
  Omit<EventOf<Type>, 'type' | 'schemaVersion'>
>;

/**
 * A valid event from the fields that a test cares about; all other fields have small, sound values
 * that are always the same. There is one for every type of the catalogue.
 *
 * Left out, `occurred` is `2020-01-01`, `recordedAt` is when it occurred, `by` is the government of
 * `XAA`, other countries are `XBB`, text reads as the name of its field, lists are as short as they
 * may be, and `id` is made of the type, what the event is about, the date and, where more is given, a
 * fingerprint of it: equal fields give equal ids, and other fields others. A field that is wrong is a
 * programmer's mistake and throws a `RangeError` that names it.
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
  const given = saidIn(fields);
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
  // It was decoded by the codec of this very type.
  return frozen(decoded.right) as EventOf<Type>;
};

/** The fields that are given; one that is `undefined` is not. */
const saidIn = (fields: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(isRecord(fields) ? fields : {}).filter(([, value]) => value !== undefined),
  );
