import * as fc from 'fast-check';
import {
  catalogue,
  type EventOf,
  type EventType,
  isEventType,
  type PolicyEvent,
} from '../../../events/catalogue';
import { insideOf, type WithVocabulary } from '../../../events/decode/event-vocabulary';
import { isPlainType, type PlainEvent } from '../../../events/plain';
import type { TimedEvent } from '../../../temporal/event/event';
import { type Actor, actor } from '../../../vocabulary/actors';
import type { EventIn } from '../../builders/event';
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
 * Valid events of one type, or of any type if no type is given. Optional fields are present or absent,
 * dates have every precision, and some ids are hard to store.
 *
 * The events to which a generated event refers do not exist. The arbitrary is built from the codec, so
 * it works for every event type, including those of your own `vocabulary`. Throws a `RangeError`
 * for a type that does not exist.
 *
 * @example
 * const [ruling] = fc.sample(arbitraryEvent('RulingIssued'), 1);
 * isRight(decodeEvent(ruling)); // => true
 */
export function arbitraryEvent<E extends TimedEvent, Type extends E['type'] = E['type']>(
  type: Type | undefined,
  options: WithVocabulary<E>,
): fc.Arbitrary<EventIn<E, Type>>;
export function arbitraryEvent<Type extends EventType = EventType>(
  type?: Type,
): fc.Arbitrary<EventOf<Type>>;
export function arbitraryEvent(
  type?: string,
  { vocabulary }: { readonly vocabulary?: object } = {},
): fc.Arbitrary<PolicyEvent> {
  const { codecs } = insideOf(vocabulary);
  const parts = [...codecs].flatMap(([each, codec]) =>
    type === undefined || type === each ? [codec] : [],
  );
  if (parts.length === 0)
    throw new RangeError(`"${type}" is not a type of event. Use one of the catalogue.`);
  return fc.oneof(...parts.map((codec) => valuesOf<PolicyEvent>(codec)));
}

/**
 * Valid events of any type except corrections and retractions.
 *
 * @example
 * fc.sample(arbitraryPlainEvent(), 20).some(({ type }) => String(type) === 'EventRetracted'); // => false
 */
export const arbitraryPlainEvent = (): fc.Arbitrary<PlainEvent> =>
  fc.oneof(...types.filter(isPlainType).map((type) => arbitraryEvent(type)));
