import { mostFlaws, type Part } from '../../codec/codec';
import { type Flaw, show } from '../../flaw';
import { type Either, isLeft, left, right } from '../../fp';
import { isRecord, own } from '../../object';
import { type EventId, eventId } from '../../vocabulary/ids';
import { catalogue, isEventType, type PolicyEvent } from '../catalogue';
import { type RawEvent, upcastWith } from '../versions/upcast';
import { upcasters } from '../versions/upcasters';
import { replacementIn, strangerIn } from './unsupported-event';

/** Why something is not an event of this version of the library. */
export type DecodeFailure =
  | {
      /** Its type, or the version of its shape, is not known here; it may be sound elsewhere. */
      readonly _tag: 'UnknownType';
      readonly type: string;
      readonly id?: EventId;
      readonly flaw: Flaw;
    }
  | { readonly _tag: 'Flawed'; readonly flaws: readonly Flaw[] };

/**
 * Reads one event from data that came from outside; an older version of its shape is brought up to
 * date first.
 *
 * A sound event of the current version is given back as it is, not copied. An event whose type or
 * version is unknown here is told apart from one that is wrong; a correction whose replacement is
 * unknown is unknown itself. No more than 20 flaws are named at once.
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
  // Nearly all events are sound and of the current version: an act on an older one has another.
  if (codec !== undefined && own(input, 'schemaVersion') === codec.version && codec.is(input))
    return right(input);
  const stranger = strangerIn(input);
  if (typeof type === 'string' && stranger !== undefined) {
    const id = own(input, 'id');
    return left({
      _tag: 'UnknownType',
      type,
      ...(eventId.is(id) ? { id } : {}),
      flaw: stranger,
    });
  }
  if (codec === undefined) return flawed([noType(type)]);
  const current = upToDate(input, codec.version);
  if (isLeft(current)) return flawed(current.left);
  return codec.is(current.right) ? right(current.right) : flawed(codec.flawsOf(current.right, ''));
};

/** The codecs by type, in what is searched several times faster than an object of so many fields. */
const codecs: ReadonlyMap<string, Part<PolicyEvent> & { readonly version: number }> = new Map(
  Object.entries(catalogue),
);

const advice = 'Write it as { … }.';

const noType = (found: unknown): Flaw => ({
  path: 'type',
  expected: 'the type of an event, such as RulingIssued',
  found: found === undefined ? 'no such field' : show(found),
  advice: 'Say what kind of event it is.',
});

/** Brings an event to the current version, and what a correction puts in place as well. */
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
  expected: `no more than ${mostFlaws} things wrong with one event`,
  found: 'more',
  advice: 'Put those named right first; the rest will then be named.',
};
