import { readFileSync } from 'node:fs';
import * as bilateral from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';
import { mismatches } from '../golden.mjs';

const golden = JSON.parse(readFileSync(new URL('./golden.json', import.meta.url), 'utf8'));

describe('the Japan–Korea case', () => {
  it('gives every answer that the record gives', () => {
    expect(mismatches(bilateral, japanKorea, golden)).toEqual([]);
  });

  it('is held to lines that can fail', () => {
    const wrong = structuredClone(golden);
    wrong.segments[0].answers[1][1] = '2023-03-24';
    wrong.points[0].upcoming[0].on = '2019-07-05';
    wrong.claims[0].deniedBy = 'USA';
    expect(mismatches(bilateral, japanKorea, wrong)).toHaveLength(3);
  });
});
