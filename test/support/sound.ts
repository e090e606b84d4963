import fc from 'fast-check';
import type { Codec } from '../../src/codec/codec';
import { describe } from '../../src/flaw';

/** The generated values as those of a codec, which must take every one of them. */
export const sound = <A>(codec: Codec<A>, values: fc.Arbitrary<unknown>): fc.Arbitrary<A> =>
  values.map((value) => {
    if (codec.is(value)) return value;
    throw new Error(`${codec.name}: ${codec.flawsOf(value, '').map(describe).join(' ')}`);
  });

/** An object with all the required fields and any of the optional ones. */
export const fields = (
  required: Record<string, fc.Arbitrary<unknown>>,
  optional: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<object> =>
  fc.record(
    { ...required, ...optional },
    { requiredKeys: Object.keys(required), noNullPrototype: true },
  );
