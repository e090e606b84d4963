import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, which the mutation run loads without a build
import { compareSurvivors, readSurvivors, updateSurvivors } from './survivors.mjs';

const known = { code: 'a < b', becomes: 'a <= b', times: 2, kind: 'equivalent' };
const listed = { 'src/a.ts': [known], 'src/b.ts': [known] };
const once = { code: 'a < b', becomes: 'a <= b' };

describe('the comparison of survivors', () => {
  it('should find nothing if the same survivors are found as often', () => {
    expect(compareSurvivors(listed, { 'src/a.ts': [once, once] })).toEqual([]);
  });

  it('should name a survivor that is not listed, or not as often', () => {
    const found = { 'src/a.ts': [once, once, once, { code: '1', becomes: '2' }] };
    expect(compareSurvivors(listed, found)).toEqual([
      'new: src/a.ts `a < b` → `a <= b`',
      'new: src/a.ts `1` → `2`',
    ]);
  });

  it('should name a listed survivor that a test notices, in files that were tried', () => {
    expect(compareSurvivors(listed, { 'src/a.ts': [] })).toEqual([
      'vanished: src/a.ts `a < b` → `a <= b`, 2 times',
    ]);
  });

  it('should name an accepted survivor until it has a kind', () => {
    const accepted = updateSurvivors(listed, { 'src/c.ts': [once], 'src/a.ts': [] });
    expect(accepted).toEqual({
      'src/b.ts': [known],
      'src/c.ts': [{ ...once, times: 1, kind: 'unjudged' }],
    });
    expect(compareSurvivors(accepted, { 'src/c.ts': [once] })).toEqual([
      'without a kind (unreachable, shortcut, equivalent): src/c.ts `a < b` → `a <= b`',
    ]);
  });

  it('should have a list of files that exist', () => {
    expect(Object.keys(readSurvivors()).filter((file) => !existsSync(file))).toEqual([]);
  });
});
