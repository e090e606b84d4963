import type { Part } from '../codec/codec';
import type { Named } from '../named';
import type { ActCodec } from './envelope/envelope';
import { type PlainEvent, plainEvents } from './plain';
import { eventCorrected, eventRetracted, type RecordEvent } from './record';

/** Any event of a log. */
export type PolicyEvent = PlainEvent | RecordEvent;

/** The name of an event type. It is in the past tense, and never changes once released. */
export type EventType = Named<PolicyEvent['type']>;

/** The event of one type: `EventOf<'RulingIssued'>` is `RulingIssued`. */
export type EventOf<Type extends EventType> = Extract<PolicyEvent, { readonly type: Type }>;

/** The io-ts codec of every event type, under the name of the type. */
export type Catalogue = { readonly [Type in EventType]: ActCodec<EventOf<Type>> };

/**
 * The io-ts codec of every event type. A codec's `version` is the current version of the shape of its events.
 *
 * @example
 * catalogue.RulingIssued.is({}); // => false
 * catalogue.CompensationPlanAnnounced.version; // => 2
 */
export const catalogue: Catalogue = Object.freeze({
  ...plainEvents,
  EventCorrected: eventCorrected,
  EventRetracted: eventRetracted,
});

/** The parts of an event's codec that a log needs. */
export type EventCodec = Part<PolicyEvent> & Pick<ActCodec<PolicyEvent>, 'version' | 'references'>;

/**
 * The codecs of the events that a log can hold, by type. They are in a map, because a map is several times faster
 * to search than an object.
 */
export type EventCodecs = ReadonlyMap<string, EventCodec>;

export const eventCodecs: EventCodecs = new Map<string, EventCodec>(Object.entries(catalogue));

/**
 * Whether this version of the library knows an event type of this name.
 *
 * @example
 * isEventType('RulingIssued'); // => true
 * isEventType('constructor'); // => false
 */
export const isEventType = (type: unknown): type is EventType =>
  typeof type === 'string' && Object.hasOwn(catalogue, type);
