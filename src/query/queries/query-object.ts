import type { Fields } from '../../codec/codec';
import { type StrictObjectCodec, strictObject } from '../../codec/strict-object';

/** The codec of an object of a query. What an event would say in its `note` has no place in it. */
export const queryObject = <R extends Fields, O extends Fields>(
  name: string,
  required: R,
  optional: O,
): StrictObjectCodec<R, O> =>
  strictObject(name, required, optional, 'Correct the name, or leave the field out.');
