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
 * Actors: of one country, or of none.
 *
 * @example
 * fc.sample(arbitraryActor(), 20).every(({ sector }) => sector.length === 3); // => true
 */
export const arbitraryActor = (): fc.Arbitrary<Actor> => valuesOf(actor);

const types = Object.keys(catalogue).filter(isEventType);

/**
 * Sound events of one type, or of any: whatever its codec takes, fields left out and optional ones
 * there, dates of every precision, ids that are hard to store.
 *
 * Each event stands alone: the events that it names are not there. A type that the library comes to
 * know has its arbitrary at once, for it follows from the codec. Throws a `RangeError` for a word
 * that is no type of event.
 *
 * @example
 * const [ruling] = fc.sample(arbitraryEvent('RulingIssued'), 1);
 * isRight(decodeEvent(ruling)); // => true
 */
export const arbitraryEvent = <Type extends EventType = EventType>(
  type?: Type,
): fc.Arbitrary<EventOf<Type>> => {
  if (type !== undefined && !isEventType(type))
    throw new RangeError(`"${type}" is no type of event.`);
  const parts: readonly Part<PolicyEvent>[] =
    type === undefined ? types.map(codecOf) : [codecOf(type)];
  // Without a type, the type is any.
  return fc.oneof(...parts.map(valuesOf)) as fc.Arbitrary<EventOf<Type>>;
};

const codecOf = (type: EventType): Part<PolicyEvent> => catalogue[type];

/**
 * Sound events about the world: of any type but corrections and retractions.
 *
 * @example
 * fc.sample(arbitraryPlainEvent(), 20).some(({ type }) => String(type) === 'EventRetracted'); // => false
 */
export const arbitraryPlainEvent = (): fc.Arbitrary<PlainEvent> =>
  fc.oneof(...types.filter(isPlainType).map((type) => arbitraryEvent(type)));
