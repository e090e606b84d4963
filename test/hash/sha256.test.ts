import { createHash } from 'node:crypto';
import { sha256 as noble } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/hash/sha256';
import { runs } from '../support/holds';

const expected = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('sha256', () => {
  it('should give the digests of FIPS 180-4', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('should agree with Node for texts of each length about a block, and in any script', () => {
    for (let length = 0; length < 200; length += 1)
      expect(sha256('a'.repeat(length))).toBe(expected('a'.repeat(length)));
    for (const text of ['対韓輸出', '🏭 factory', '\u0000', 'é'.repeat(1000)])
      expect(sha256(text)).toBe(expected(text));
  });

  it('should agree with another implementation for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
        expect(sha256(text)).toBe(bytesToHex(noble(utf8ToBytes(text))));
      }),
      { numRuns: runs },
    );
  });
});
