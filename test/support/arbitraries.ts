import fc from 'fast-check';
import {
  catalogue,
  type EventOf,
  type EventType,
  type PolicyEvent,
} from '../../src/events/catalogue';
import { isPlainType, type PlainEvent, plainEvents } from '../../src/events/plain';
import { eventData } from './event-data';
import { fields, sound } from './sound';
import { aWhen } from './times';
import { aCitation, aNationalActor, anEventId, someWords } from './vocabulary';

/** An event around its data; every act can be that of a country. */
const around = (type: EventType, data: fc.Arbitrary<object>, identity: object) =>
  fields(
    {
      ...identity,
      type: fc.constant(type),
      schemaVersion: fc.constant(catalogue[type].version),
      occurred: aWhen,
      by: aNationalActor,
      data,
      sources: fc.array(aCitation, { maxLength: 2 }),
    },
    {
      actsOn: fc.array(anEventId, { maxLength: 2 }),
      title: someWords,
      record: fc.constantFrom('E12', 'E00'),
      note: someWords,
    },
  );

const identity = { id: anEventId, recordedAt: aWhen };

const plainTypes = Object.keys(plainEvents).filter(isPlainType);

const replacement = fc.oneof(...plainTypes.map((type) => around(type, eventData[type], {})));

const dataOf = (type: EventType): fc.Arbitrary<object> => {
  if (type === 'EventCorrected')
    return fields({ target: anEventId, replacement }, { reason: someWords });
  if (type === 'EventRetracted') return fields({ target: anEventId, reason: someWords });
  return eventData[type];
};

/** A sound event of one type, its ids and dates at random. */
export const eventOf = <Type extends EventType>(type: Type): fc.Arbitrary<EventOf<Type>> =>
  sound(catalogue[type], around(type, dataOf(type), identity));

/** Any plain event. */
export const plainEvent: fc.Arbitrary<PlainEvent> = fc.oneof(...plainTypes.map((t) => eventOf(t)));

/** Any event, corrections and retractions too. */
export const policyEvent: fc.Arbitrary<PolicyEvent> = fc.oneof(
  { arbitrary: plainEvent, weight: 6 },
  eventOf('EventCorrected'),
  eventOf('EventRetracted'),
);
