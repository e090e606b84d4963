import type { TimedEvent } from './event';

type Loose = { readonly [field: string]: unknown };

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

/** The id of a line, which in a log made by hand may be anything; without one, `#3` for the third. */
export const nameOf = (line: unknown, position: number): string =>
  isObject(line) && typeof line.id === 'string' ? line.id : `#${position + 1}`;

/** Whether a value has all that the time machine needs of an event; logs made by hand may lack it. */
export const isEvent = (value: unknown): value is TimedEvent =>
  isReplacement(value) &&
  'id' in value &&
  typeof value.id === 'string' &&
  'recordedAt' in value &&
  typeof value.recordedAt === 'string';

/** The same for what replaces an event. */
export const isReplacement = (value: unknown): value is Omit<TimedEvent, 'id' | 'recordedAt'> =>
  isObject(value) &&
  typeof value.type === 'string' &&
  typeof value.occurred === 'string' &&
  isObject(value.data);
