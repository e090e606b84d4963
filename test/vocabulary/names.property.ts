import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventId } from '../../src/vocabulary/ids';
import { product } from '../../src/vocabulary/products';
import { holds } from '../support/holds';

const forms = [
  ['an id', eventId, /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:-]{0,127}$/u],
  ['a product', product, /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]{0,127}$/u],
] as const;

/** Every letter of ASCII, letters of other scripts, halves of pairs, and lengths about the longest. */
const texts = fc.oneof(
  fc.string({
    unit: fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code)),
    maxLength: 4,
  }),
  fc.string({ unit: fc.constantFrom('a', 'Z', '0', '_', '.', ':', '-'), maxLength: 5 }),
  fc.string({
    unit: fc.constantFrom('a', 'é', '日', '𝔘', 'कि', 'e', '\u0301', '\u212b', '\ud800', '\n'),
    maxLength: 4,
  }),
  fc.integer({ min: 125, max: 131 }).map((length) => 'a'.repeat(length)),
);

it.each(forms)('%s is what its pattern says, in the form NFC', (_name, codec, form) => {
  holds(
    fc.property(texts, (text) => {
      expect(codec.is(text)).toBe(form.test(text) && text.normalize('NFC') === text);
    }),
  );
});
