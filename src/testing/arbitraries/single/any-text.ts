import * as fc from 'fast-check';

/** The number of surrogates, which are code points but not characters. */
const surrogates = 0x800;

/**
 * Text of any characters. This arbitrary does not use the one that fast-check offers for such text,
 * because that one takes three seconds to set up.
 */
export const anyText = (limits: fc.ArrayConstraints = {}): fc.Arbitrary<string> =>
  fc
    .array(fc.nat({ max: 0x10ffff - surrogates }), limits)
    .map((numbers) =>
      String.fromCodePoint(...numbers.map((n) => (n < 0xd800 ? n : n + surrogates))),
    );
