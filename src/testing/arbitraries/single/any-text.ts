import * as fc from 'fast-check';

/** The number of surrogates, which are code points but not characters. */
const surrogates = 0x800;

/**
 * Text of any characters. The arbitrary that fast-check offers for this takes three seconds to set
 * up.
 */
export const anyText = (limits: fc.ArrayConstraints = {}): fc.Arbitrary<string> =>
  fc
    .array(fc.nat({ max: 0x10ffff - surrogates }), limits)
    .map((numbers) =>
      String.fromCodePoint(...numbers.map((n) => (n < 0xd800 ? n : n + surrogates))),
    );
