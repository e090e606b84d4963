import { describe, expect, it } from 'vitest';
import { claimsIn } from '../support/examples/claims';
import { documentedIn } from '../support/examples/docstrings';
import { isAsExpected } from '../support/examples/expected';
import { fencesIn } from '../support/examples/fences';
import { run } from '../support/examples/run';

const some = (value: unknown) => ({ _tag: 'Some', value });

describe('a result', () => {
  it.each([
    ['1', 1],
    ['-1', -1],
    ["'a…c'", 'abc'],
    ['some({ a: 1, … })', some({ a: 1, b: 2 })],
    ['[…, 2]', [0, 1, 2]],
    ['[undefined, null, true]', [undefined, null, true]],
    ['{ a: … }', { a: [1] }],
    ['none', { _tag: 'None' }],
  ])('%s is met', (expected, value) => {
    expect(isAsExpected(expected, value)).toBe(true);
  });

  it.each([
    ['1', 2],
    ["'a…c'", 'abd'],
    ['some({ a: 1 })', some({ a: 1, b: 2 })],
    ['some(1)', { _tag: 'Right', right: 1 }],
    ['some({ a: 1, … })', some({ b: 2 })],
    ['[…, 2]', [2, 3]],
    ['[1]', [1, 2]],
    ['{ a: undefined }', {}],
    ['none', undefined],
  ])('%s is not met by anything else', (expected, value) => {
    expect(isAsExpected(expected, value)).toBe(false);
  });

  it('must be one', () => {
    expect(() => isAsExpected('some stage', 1)).toThrow();
  });
});

describe('an example', () => {
  const mismatchesOf = async (code: string) =>
    (await run(code, { modules: {} }, 'here')).mismatches;

  it.each([
    '1 + 1; // => 2',
    'const two = 2; // => 2',
    '[1].concat(2);\n// => [1,\n//   2]',
    'for (const n of [1, 2]) console.log(n);\n// => 1\n// => 2',
    "null.f; // => throws TypeError: …'f'…",
    'const later = await Promise.resolve(2); // => 2',
    'await Promise.reject(new Error("no")); // => throws Error: no',
  ])('%s holds', async (code) => {
    expect(await mismatchesOf(code)).toEqual([]);
  });

  it.each([
    '1 + 1; // => 3',
    'for (const n of [1, 2]) console.log(n);\n// => 1',
    '1; // => throws Error',
    'null.f; // => 1',
    'null.f;',
    'await Promise.resolve(1); // => 2',
  ])('%s does not', async (code) => {
    expect(await mismatchesOf(code)).toHaveLength(1);
  });

  it('has no result without a statement', () => {
    expect(() => claimsIn('1;\n\n// => 1')).toThrow('after no statement');
  });

  it('is found in a docstring, and in a page', () => {
    const text =
      '/**\n * A.\n *\n * @example\n * f(1);\n * // => 1\n * @returns one\n */\nexport const f = 1;';
    expect(documentedIn(text).examples).toEqual([{ name: 'f', code: 'f(1);\n// => 1', line: 5 }]);
    expect(fencesIn('a\n```json a.json\n{}\n```')).toEqual([
      { language: 'json', file: 'a.json', text: '{}', line: 3 },
    ]);
  });
});
