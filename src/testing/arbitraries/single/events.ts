import * as fc from 'fast-check';
import type { Part } from '../../../codec/codec';
import {
  catalogue,
  type EventOf,
  type EventType,
  isEventType,
  type PolicyEvent,
} from '../../../events/catalogue';
import { isPlainType, type PlainEvent } from '../../../events/plain';
import { type Actor, actor } from '../../../vocabulary/actors';
import { valuesOf } from './from-codec';

/**
 * Actors, national and international.
 *
 * @example
 * fc.sample(arbitraryActor(), 20).every(({ sector }) => sector.length === 3); // => true
 */
export const arbitraryActor = (): fc.Arbitrary<Actor> => valuesOf(actor);

const types = Object.keys(catalogue).filter(isEventType);

/**
 * Valid events of one type, or of any type: with and without optional fields, with dates of every
 * precision and ids that are hard to store.
 *
 * The events that such an event refers to do not exist. The arbitrary follows from the codec, so a new
 * event type has one at once. Throws a `RangeError` for a type that does not exist.
 *
 * @example
 * const [ruling] = fc.sample(arbitraryEvent('RulingIssued'), 1);
 * isRight(decodeEvent(ruling)); // => true
 */
export const arbitraryEvent = <Type extends EventType = EventType>(
  type?: Type,
): fc.Arbitrary<EventOf<Type>> => {
  if (type !== undefined && !isEventType(type))
    throw new RangeError(`"${type}" is not a type of event. Use one of the catalogue.`);
  const parts: readonly Part<PolicyEvent>[] =
    type === undefined ? types.map(codecOf) : [codecOf(type)];
  // Without a `type`, `Type` is every type.
  return fc.oneof(...parts.map(valuesOf)) as fc.Arbitrary<EventOf<Type>>;
};

const codecOf = (type: EventType): Part<PolicyEvent> => catalogue[type];

/**
 * Valid events of any type except corrections and retractions.
 *
 * @example
 * fc.sample(arbitraryPlainEvent(), 20).some(({ type }) => String(type) === 'EventRetracted'); // => false
 */
export const arbitraryPlainEvent = (): fc.Arbitrary<PlainEvent> =>
  fc.oneof(...types.filter(isPlainType).map((type) => arbitraryEvent(type)));
