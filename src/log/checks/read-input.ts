import type { PolicyEvent } from '../../events/catalogue';
import { type DecodeFailure, decodeWith } from '../../events/decode/decode';
import type { EventVocabulary } from '../../events/decode/event-vocabulary';
import { describe, withAnchor } from '../../flaw';
import { type Either, isLeft, left, right } from '../../fp';
import { frozen, plainCopy } from '../../frozen';
import { isRecord, own } from '../../object';
import { type EventId, eventId } from '../../vocabulary/ids';

export type Unread = { readonly failure: DecodeFailure; readonly id?: EventId };

/** Decodes an event from a value. Returns a frozen copy. */
export const readInput = (
  vocabulary: EventVocabulary,
  input: unknown,
): Either<Unread, PolicyEvent> => {
  try {
    const decoded = decodedCopy(vocabulary, input);
    if (!isLeft(decoded)) return right(frozen(decoded.right));
    const id = isRecord(input) ? own(input, 'id') : undefined;
    return left({ failure: decoded.left, ...(eventId.is(id) ? { id } : {}) });
  } catch (cause) {
    const flaw = unreadable(cause);
    const message = withAnchor(describe(flaw), 'Flawed');
    return left({ failure: { _tag: 'Flawed', flaws: [flaw], message } });
  }
};

// Copies the value first, and then checks and decodes only the copy, because a getter of the
// original value may return something else each time it is read.
const decodedCopy = (
  vocabulary: EventVocabulary,
  input: unknown,
): Either<DecodeFailure, PolicyEvent> => {
  const copy = plainCopy(input);
  if (copy !== undefined) return decodeWith(vocabulary, copy);
  // The value could not be copied. The original value is decoded, because a failed decoding says which
  // field is at fault and a failed copy does not.
  const decoded = decodeWith(vocabulary, input);
  return isLeft(decoded) ? decoded : decodeWith(vocabulary, structuredClone(decoded.right));
};

const unreadable = (cause: unknown) => ({
  path: '',
  expected: 'plain data',
  found: `a value that throws when it is read (${String(cause)})`,
  advice: 'Pass an object such as JSON.parse returns.',
});
