import { isLeft } from '../../fp';
import { admit } from '../../log/admit';
import { type EventLog, emptyLog, logOf as frozenLog } from '../../log/event-log';
import type { EventInput } from '../../relations/append';

/** What a test may say of a log: whose relation it is, and at which offset its days are counted. */
export type LogFields = {
  readonly parties?: readonly [string, string];
  readonly offset?: string;
};

/**
 * A log of some events, in the order given. Left out, the parties are `XAA` and `XBB`, as they are in
 * events made by `event`, and the offset is `+00:00`.
 *
 * Shapes, ids and references must be sound, as they are in a log that `parseLog` took, or a
 * `RangeError` says what is wrong; the rules of the rows are not asked, since a log that is written
 * may be odd by them (`audit` tells).
 *
 * @example
 * const start = event('BoycottStarted', { occurred: '2019-07-18' });
 * logOf(start, event('EventRetracted', { data: { target: start.id } })).events.length; // => 2
 * logOf({ parties: ['JPN', 'KOR'], offset: '+09:00' }, start).header.offset; // => '+09:00'
 */
export function logOf(...events: readonly EventInput[]): EventLog;
export function logOf(about: LogFields, ...events: readonly EventInput[]): EventLog;
export function logOf(
  first: EventInput | LogFields = {},
  ...rest: readonly EventInput[]
): EventLog {
  if ('type' in first) return logAbout({}, [first, ...rest]);
  return logAbout(first, rest);
}

const logAbout = (
  { parties = ['XAA', 'XBB'], offset = '+00:00' }: LogFields,
  events: readonly EventInput[],
): EventLog => {
  const empty = emptyLog({ parties, offset });
  const admitted = admit(empty, events);
  if (isLeft(admitted))
    throw new RangeError(`logOf: ${admitted.left.map(({ message }) => message).join(' ')}`);
  const twin = events.find(({ id }, at) => events.findIndex((each) => each.id === id) < at);
  if (twin !== undefined)
    throw new RangeError(
      `logOf: event "${twin.id}" is given twice. Take one out, or give it an id of its own.`,
    );
  return frozenLog(empty.header, admitted.right, [], []);
};

/** Events as a log holds them, whatever is odd about them. */
export const logHolding = <E extends object>(
  events: readonly E[],
): Omit<EventLog, 'events'> & { readonly events: readonly E[] } => ({
  ...emptyLog({ parties: ['XAA', 'XBB'], offset: '+00:00' }),
  events,
});
