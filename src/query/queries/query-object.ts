import type { Fields } from '../../codec/codec';
import { type StrictObjectCodec, strictObject } from '../../codec/strict-object';

/** The codec of an object of a query. For an unknown field it does not advise a `note`, which only events have. */
export const queryObject = <R extends Fields, O extends Fields>(
  name: string,
  required: R,
  optional: O,
): StrictObjectCodec<R, O> =>
  strictObject(name, required, optional, 'Correct the name, or leave the field out.');
