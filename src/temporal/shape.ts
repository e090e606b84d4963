import type { TimedEvent } from './event';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isEventWith = (value: unknown, texts: readonly string[]): boolean =>
  isObject(value) &&
  texts.every((name) => typeof Reflect.get(value, name) === 'string') &&
  isObject(Reflect.get(value, 'data'));

/** Whether a value has all that the time machine needs of an event; logs made by hand may lack it. */
export const isEvent = (value: unknown): value is TimedEvent =>
  isEventWith(value, ['id', 'type', 'occurred', 'recordedAt']);

/** The same for what replaces an event. */
export const isReplacement = (value: unknown): value is Omit<TimedEvent, 'id' | 'recordedAt'> =>
  isEventWith(value, ['type', 'occurred']);
