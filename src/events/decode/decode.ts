import { mostFlaws } from '../../codec/codec';
import { normalised } from '../../codec/normalised';
import { describe, type Flaw, show, withAnchor } from '../../flaw';
import { type Either, isLeft, left, map, right } from '../../fp';
import { readable } from '../../inspect';
import { isRecord, own } from '../../object';
import { type EventId, eventId } from '../../vocabulary/ids';
import type { EventCodec, PolicyEvent } from '../catalogue';
import { type RawEvent, upcastWith } from '../versions/upcast';
import { type EventVocabulary, policyVocabulary } from './event-vocabulary';
import { replacementIn, unsupportedIn } from './unsupported-event';

/** Why a value could not be decoded as an event. */
export type DecodeFailure =
  | {
      /**
       * This version of the library does not know the event's type or `schemaVersion`, but a later version of
       * the library may know it.
       */
      readonly _tag: 'UnknownType';
      readonly type: string;
      readonly id?: EventId;
      readonly flaw: Flaw;
      readonly message: string;
    }
  | {
      readonly _tag: 'Flawed';
      readonly flaws: readonly Flaw[];
      /** All flaws, one in each line. */
      readonly message: string;
    };

/**
 * Decodes one event from any value. An older `schemaVersion` is upcast first.
 *
 * A valid event of the current version is returned without a copy. Names that are not in Unicode's
 * form NFC are converted to NFC. An event of an unknown type or with a later `schemaVersion` fails with
 * `UnknownType`. So does a correction if its replacement has an unknown type or a later `schemaVersion`.
 * Any other failure is `Flawed`. It names at most 20 flaws, and a last entry says if there are more.
 *
 * @example
 * decodeEvent({ type: 'TreatyRatified', id: 'x' });
 * // => left({ _tag: 'UnknownType', type: 'TreatyRatified', id: 'x', flaw: { path: 'type', … }, message: … })
 */
export const decodeEvent = (input: unknown): Either<DecodeFailure, PolicyEvent> =>
  decodeWith(policyVocabulary, input);

export const decodeWith = (
  vocabulary: EventVocabulary,
  input: unknown,
): Either<DecodeFailure, PolicyEvent> =>
  map(({ event }: Decoded) => event)(decodeNaming(vocabulary, input));

/** `renamed` has a flaw for each name that was not in Unicode's form NFC. */
export type Decoded = { readonly event: PolicyEvent; readonly renamed: readonly Flaw[] };

const none: readonly Flaw[] = Object.freeze([]);

export const decodeNaming = (
  vocabulary: EventVocabulary,
  input: unknown,
): Either<DecodeFailure, Decoded> => {
  const { codecs } = vocabulary;
  if (!isRecord(input))
    return flawed([{ path: '', expected: 'an event as an object', found: show(input), advice }]);
  const type = own(input, 'type');
  const codec = typeof type === 'string' ? codecs.get(type) : undefined;
  // This case comes first because most events are valid and of the current version.
  if (codec !== undefined && own(input, 'schemaVersion') === codec.version && codec.is(input))
    return right({ event: input, renamed: none });
  const unsupported = unsupportedIn(input, codecs);
  if (typeof type === 'string' && unsupported !== undefined) {
    const written = own(input, 'id');
    const id = typeof written === 'string' ? written.normalize('NFC') : undefined;
    return left({
      _tag: 'UnknownType',
      type,
      ...(eventId.is(id) ? { id } : {}),
      flaw: unsupported,
      message: withAnchor(describe(unsupported), 'UnknownType'),
    });
  }
  if (codec === undefined) return flawed([noType(type)]);
  const current = upToDate(vocabulary, input, codec.version);
  if (!isLeft(current) && codec.is(current.right))
    return right({ event: current.right, renamed: none });
  return decodeRenamed(vocabulary, codec, input);
};

/** Called only if the event as written is not valid. */
const decodeRenamed = (
  vocabulary: EventVocabulary,
  codec: EventCodec,
  input: RawEvent,
): Either<DecodeFailure, Decoded> => {
  // Names in the values of fields, such as the name of a firm, are converted to Unicode's form NFC twice. The
  // first conversion, before upcasting, reaches the fields that the current shape still has. The second conversion
  // reaches the fields that upcasting made.
  const before = normalised(codec, input);
  const raw = isRecord(before.value) ? before.value : input;
  const current = upToDate(vocabulary, raw, codec.version);
  if (isLeft(current)) return flawed(current.left);
  const { value: event, renamed } = normalised(codec, current.right);
  return codec.is(event)
    ? right({ event, renamed: [...before.renamed, ...renamed] })
    : flawed(codec.flawsOf(event, ''));
};

const advice = 'Write it as a JSON object: { … }.';

const noType = (found: unknown): Flaw => ({
  path: 'type',
  expected: 'the type of an event, such as RulingIssued',
  found: found === undefined ? 'no such field' : show(found),
  advice: 'Add the type of the event.',
});

const upToDate = (
  { codecs, upcasters }: EventVocabulary,
  event: RawEvent,
  version: number,
): Either<readonly Flaw[], RawEvent> => {
  const replacement = replacementIn(event);
  const type = replacement === undefined ? undefined : own(replacement, 'type');
  const codec = typeof type === 'string' ? codecs.get(type) : undefined;
  if (replacement === undefined || codec === undefined)
    return upcastWith(upcasters, event, version);
  const current = upcastWith(upcasters, replacement, codec.version);
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

const flawed = (all: readonly Flaw[]): Either<DecodeFailure, never> => {
  const flaws = all.length <= mostFlaws ? all : [...all.slice(0, mostFlaws), more];
  const message = withAnchor(flaws.map(describe).join('\n'), 'Flawed');
  return left(readable({ _tag: 'Flawed', flaws, message }, `Flawed:\n${message}`));
};

const more: Flaw = {
  path: '',
  expected: `at most ${mostFlaws} flaws in one event`,
  found: 'more',
  advice: 'Correct the flaws named above; the others are named then.',
};
