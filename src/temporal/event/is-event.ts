import { foreignIn, kindsOfData, tellForeign } from '../../data';
import type { TimedEvent } from './event';

type Loose = { readonly [field: string]: unknown };

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

/**
 * Returns the id of a line. If the line was made by hand and lacks an id, returns the number of the line, such as
 * `#3` for index 2.
 */
export const nameOf = (line: unknown, index: number): string =>
  isObject(line) && typeof line.id === 'string' ? line.id : `#${index + 1}`;

/** Whether a value has the fields of a `TimedEvent`. A line that was made by hand may lack some of these fields. */
export const isEvent = (value: unknown): value is TimedEvent =>
  isObject(value) &&
  typeof value.id === 'string' &&
  typeof value.recordedAt === 'string' &&
  isReplacement(value);

export const isReplacement = (value: unknown): value is Omit<TimedEvent, 'id' | 'recordedAt'> =>
  isObject(value) &&
  typeof value.type === 'string' &&
  typeof value.occurred === 'string' &&
  isObject(value.data);

/** Throws if an event holds anything but plain data, such as a `Date`. Code can make such events; JSON cannot. */
export const mustBePlain = (events: readonly unknown[], verb: string): void => {
  for (const [index, event] of events.entries()) {
    const foreign = foreignIn(event, false);
    if (foreign !== undefined)
      throw new TypeError(
        `${verb}: event "${nameOf(event, index)}" holds ${tellForeign(foreign)}. Events hold ${kindsOfData.plain}; write a date as text.`,
      );
  }
};
