import { mostFlaws, type Part } from '../../codec/codec';
import { type Flaw, show } from '../../flaw';
import { type Either, isLeft, left, right } from '../../fp';
import { isRecord, own } from '../../object';
import { type EventId, eventId } from '../../vocabulary/ids';
import { catalogue, isEventType, type PolicyEvent } from '../catalogue';
import { type RawEvent, upcastWith } from '../versions/upcast';
import { upcasters } from '../versions/upcasters';
import { replacementIn, unsupportedIn } from './unsupported-event';

/** Why a value could not be decoded as an event. */
export type DecodeFailure =
  | {
      /** This version of the library does not know its type or `schemaVersion`; a later one may. */
      readonly _tag: 'UnknownType';
      readonly type: string;
      readonly id?: EventId;
      readonly flaw: Flaw;
    }
  | { readonly _tag: 'Flawed'; readonly flaws: readonly Flaw[] };

/**
 * Decodes one event from any value. An older `schemaVersion` is upcast first.
 *
 * A valid event of the current version is returned as it is, not copied. An event of an unknown type
 * or a later version fails with `UnknownType`; so does a correction whose replacement is unknown. Any
 * other failure is `Flawed`, with at most 20 flaws.
 *
 * @example
 * decodeEvent({ type: 'TreatyRatified', id: 'x' });
 * // => left({ _tag: 'UnknownType', type: 'TreatyRatified', id: 'x', flaw: { path: 'type', … } })
 */
export const decodeEvent = (input: unknown): Either<DecodeFailure, PolicyEvent> => {
  if (!isRecord(input))
    return flawed([{ path: '', expected: 'an event as an object', found: show(input), advice }]);
  const type = own(input, 'type');
  const codec = typeof type === 'string' ? codecs.get(type) : undefined;
  // Most events are valid and of the current version.
  if (codec !== undefined && own(input, 'schemaVersion') === codec.version && codec.is(input))
    return right(input);
  const unsupported = unsupportedIn(input);
  if (typeof type === 'string' && unsupported !== undefined) {
    const id = own(input, 'id');
    return left({
      _tag: 'UnknownType',
      type,
      ...(eventId.is(id) ? { id } : {}),
      flaw: unsupported,
    });
  }
  if (codec === undefined) return flawed([noType(type)]);
  const current = upToDate(input, codec.version);
  if (isLeft(current)) return flawed(current.left);
  return codec.is(current.right) ? right(current.right) : flawed(codec.flawsOf(current.right, ''));
};

/** The codecs by type; a map is searched several times faster than a large object. */
const codecs: ReadonlyMap<string, Part<PolicyEvent> & { readonly version: number }> = new Map(
  Object.entries(catalogue),
);

const advice = 'Write it as a JSON object: { … }.';

const noType = (found: unknown): Flaw => ({
  path: 'type',
  expected: 'the type of an event, such as RulingIssued',
  found: found === undefined ? 'no such field' : show(found),
  advice: 'Add the type of the event.',
});

/** Upcasts an event to the current version, and a correction's replacement as well. */
const upToDate = (event: RawEvent, version: number): Either<readonly Flaw[], RawEvent> => {
  const replacement = replacementIn(event);
  const type = replacement === undefined ? undefined : own(replacement, 'type');
  if (replacement === undefined || !isEventType(type)) return upcastWith(upcasters, event, version);
  const current = upcastWith(upcasters, replacement, catalogue[type].version);
  if (isLeft(current))
    return left(current.left.map((flaw) => ({ ...flaw, path: `data.replacement.${flaw.path}` })));
  if (current.right === replacement) return upcastWith(upcasters, event, version);
  const data = isRecord(event.data) ? event.data : {};
  return upcastWith(
    upcasters,
    { ...event, data: { ...data, replacement: current.right } },
    version,
  );
};

const flawed = (flaws: readonly Flaw[]): Either<DecodeFailure, never> =>
  left({
    _tag: 'Flawed',
    flaws: flaws.length <= mostFlaws ? flaws : [...flaws.slice(0, mostFlaws), more],
  });

const more: Flaw = {
  path: '',
  expected: `at most ${mostFlaws} flaws in one event`,
  found: 'more',
  advice: 'Correct the flaws named above; the others are named then.',
};
