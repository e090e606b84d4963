import type { EventOf, EventType } from '../../../src/events/catalogue';

/**
 * The fields of the data of events, which the compiler holds against the written types, and a test against
 * the codecs.
 */
export type FieldsOf<Data> = {
  readonly [K in keyof Data]-?: Record<never, never> extends Pick<Data, K> ? 'may' : 'must';
};

/** The fields of the data of some types of events. */
export type DataFields<Type extends EventType = EventType> = {
  readonly [T in Type]: FieldsOf<EventOf<T>['data']>;
};

export const must = 'must';
export const may = 'may';
