import type { PolicyEvent } from '../events/catalogue';
import { type DecodeFailure, decodeEvent } from '../events/decode/decode';
import { type Either, isLeft, left, right } from '../fp';
import { frozen, plainCopy } from '../frozen';
import { isRecord, own } from '../object';
import { type EventId, eventId } from '../vocabulary/ids';

/** Why what was handed in is no event, with its id where that can be read. */
export type Unread = { readonly failure: DecodeFailure; readonly id?: EventId };

/** Reads an event from what a program handed in: a frozen copy, which shares nothing with it. */
export const readInput = (input: unknown): Either<Unread, PolicyEvent> => {
  try {
    const decoded = decodedCopy(input);
    if (!isLeft(decoded)) return right(frozen(decoded.right));
    const id = isRecord(input) ? own(input, 'id') : undefined;
    return left({ failure: decoded.left, ...(eventId.is(id) ? { id } : {}) });
  } catch (cause) {
    return left({ failure: { _tag: 'Flawed', flaws: [unreadable(cause)] } });
  }
};

// What is checked is the copy: a getter may give something else when it is asked again.
const decodedCopy = (input: unknown): Either<DecodeFailure, PolicyEvent> => {
  const copy = plainCopy(input);
  if (copy !== undefined) return decodeEvent(copy);
  // Checked before as well, since it is then told where the trouble is.
  const decoded = decodeEvent(input);
  return isLeft(decoded) ? decoded : decodeEvent(structuredClone(decoded.right));
};

const unreadable = (cause: unknown) => ({
  path: '',
  expected: 'plain data, which can be read and copied',
  found: `something that throws (${String(cause)})`,
  advice: 'Hand in what JSON.parse would give.',
});
