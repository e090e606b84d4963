import type { Fields } from '../../codec/codec';
import { type StrictObjectCodec, strictObject } from '../../codec/strict-object';

/**
 * Makes the codec of an object in a query. Its advice on an unknown field does not mention the
 * field `note`, which only events have.
 */
export const queryObject = <R extends Fields, O extends Fields>(
  name: string,
  required: R,
  optional: O,
): StrictObjectCodec<R, O> =>
  strictObject(name, required, optional, 'Correct the name, or leave the field out.');
