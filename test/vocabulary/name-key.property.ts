import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '../../src/testing/arbitraries/single/any-text';
import { nameKey } from '../../src/vocabulary/name-key';
import { holds } from '../support/holds';

/** Names with what is hard about names: marks apart and together, wide forms, cases that change length. */
const names = fc.oneof(
  anyText({ maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      ...[
        'a',
        'É',
        'e\u0301',
        'İ',
        'ß',
        'ŉ',
        'ﬁ',
        'Å',
        '\u212b',
        'Ａ',
        '①',
        '㈜',
        '&',
        '＆',
        ' ',
        '.',
      ],
      ...[
        'ｶﾞ',
        'क्षि',
        'กำ',
        'שָׁ',
        'مُ',
        '\u0301',
        '\u0345',
        'Σ',
        '한',
        '\u1112',
        '\u200d',
        '½',
        '9',
        'ǆ',
        'ͅ',
      ],
    ),
    maxLength: 8,
  }),
);

it('should give the key of a key as it is', () => {
  holds(
    fc.property(names, (name) => {
      expect(nameKey(nameKey(name))).toBe(nameKey(name));
    }),
  );
});

it('should not depend on how the characters are composed', () => {
  holds(
    fc.property(names, (name) => {
      for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const)
        expect(nameKey(name.normalize(form))).toBe(nameKey(name));
    }),
  );
});

it('should have nothing in it but letters, marks, digits and single spaces between', () => {
  holds(
    fc.property(names, (name) => {
      expect(nameKey(name)).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)*)?$/u);
    }),
  );
});

it('should not depend on the case of ASCII letters, nor on what stands between words', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,6}$/);
  holds(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(', ', ' - ', '/', '\u3000'),
      (words, between) => {
        const key = words.join(' ');
        expect(nameKey(words.join(between).toUpperCase())).toBe(key);
        expect(nameKey(`  (${words.join(between)}).`)).toBe(key);
      },
    ),
  );
});
