import type * as fc from 'fast-check';
import type { Part } from '../../../codec/codec';
import { describe } from '../../../flaw';

/** The generated values as those of a codec, which must take every one of them. */
export const sound = <A>(codec: Part<A>, values: fc.Arbitrary<unknown>): fc.Arbitrary<A> =>
  values.map((value) => {
    if (codec.is(value)) return value;
    throw new Error(`${codec.name}: ${codec.flawsOf(value, '').map(describe).join(' ')}`);
  });
