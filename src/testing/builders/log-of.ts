import type { Unbranded } from '../../brand';
import { insideOf, type WithVocabulary } from '../../events/decode/event-vocabulary';
import { isLeft } from '../../fp';
import { admit } from '../../log/checks/admit';
import { type EventLog, logOf as frozenLog, headerOf } from '../../log/event-log/event-log';
import type { EventInput } from '../../relations/record/append';
import type { TimedEvent } from '../../temporal/event/event';

/** What a test can say about a log: its parties, and the UTC offset in which days are counted. */
export type LogFields = {
  readonly parties?: readonly [string, string];
  readonly offset?: string;
};

/**
 * Makes a log of some events, in the order given. By default the parties are `XAA` and `XBB`, as in
 * events made by `event`, and the offset is `+00:00`. With a `vocabulary`, the events are those of
 * that vocabulary.
 *
 * Shapes, ids and references must be valid, as in a log that `parseLog` accepts; otherwise a
 * `RangeError` says what is wrong. `logOf` does not check whether the events break rules of the
 * tables, since a log may hold such events. `audit` reports them.
 *
 * @example
 * const start = event('BoycottStarted', { occurred: '2019-07-18' });
 * logOf(start, event('EventRetracted', { data: { target: start.id } })).events.length; // => 2
 * logOf({ parties: ['JPN', 'KOR'], offset: '+09:00' }, start).header.offset; // => '+09:00'
 */
export function logOf<E extends TimedEvent>(
  about: LogFields & WithVocabulary<E>,
  ...events: readonly Unbranded<E>[]
): EventLog<E>;
export function logOf(...events: readonly EventInput[]): EventLog;
export function logOf(about: LogFields, ...events: readonly EventInput[]): EventLog;
export function logOf(
  first: EventInput | (LogFields & { readonly vocabulary?: object }) = {},
  ...rest: readonly EventInput[]
): EventLog {
  return 'type' in first
    ? soundLogOf('logOf', {}, [first, ...rest])
    : soundLogOf('logOf', first, rest);
}

/**
 * `caller` is the name of the function that the test called; the message of an error begins with this name.
 */
export const soundLogOf = (
  caller: string,
  {
    parties = ['XAA', 'XBB'],
    offset = '+00:00',
    vocabulary,
  }: LogFields & { readonly vocabulary?: object },
  events: readonly EventInput[],
): EventLog => {
  const inside = insideOf(vocabulary);
  const { named } = inside;
  const header = headerOf({
    parties,
    offset,
    ...(named === undefined ? {} : { vocabulary: named }),
  });
  const admitted = admit(frozenLog(header, [], [], []), events, inside);
  if (isLeft(admitted))
    throw new RangeError(`${caller}: ${admitted.left.map(({ message }) => message).join(' ')}`);
  const twin = events.find(({ id }, at) => events.findIndex((each) => each.id === id) < at);
  if (twin !== undefined)
    throw new RangeError(
      `${caller}: event "${twin.id}" is given twice. Take one out, or give it an id of its own.`,
    );
  return frozenLog(header, admitted.right, [], []);
};
