import { none, some } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  differenceLines,
  differences,
} from '../../src/testing/specification/difference/differences';
import { print } from '../../src/testing/specification/difference/print';

const linesFor = (expected: unknown, found: unknown) =>
  differenceLines(differences(expected, found, 'it'));

describe('two values', () => {
  it.each([
    [undefined, undefined],
    [Number.NaN, Number.NaN],
    [
      { a: [1, { b: null }], c: undefined },
      { c: undefined, a: [1, { b: null }] },
    ],
    [some(1), some(1)],
    [{ _tag: [] }, { _tag: [] }],
    [new Date(5), new Date(5)],
    [Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
    [JSON.parse('{"__proto__":{"a":1}}'), JSON.parse('{"__proto__":{"a":1}}')],
  ])('should have no difference: %j', (a, b) => {
    expect(linesFor(a, b)).toEqual([]);
  });

  it.each([
    [1, '1', ['  it: expected 1, found "1"']],
    [0, -0, ['  it: expected 0, found -0']],
    [null, undefined, ['  it: expected null, found undefined']],
    [{ a: undefined }, {}, ['  it.a: expected undefined, found nothing']],
    [{}, { a: undefined }, ['  it.a: expected nothing, found undefined']],
    [{}, [], ['  it: expected {}, found []']],
    [new Date(5), new Date(6), ['  it: expected Date 5, found Date 6']],
    [new Map([[1, 2]]), new Map([[1, 3]]), ['  it: expected Map [[1, 2]], found Map [[1, 3]]']],
    [none, some(1), ['  it: expected none, found some(1)']],
    [some({ a: 1, b: 2 }), some({ a: 2, b: 2 }), ['  it.value.a: expected 1, found 2']],
    [
      JSON.parse('{"__proto__":1}'),
      { constructor: 2 },
      ['  it.__proto__: expected 1, found nothing', '  it.constructor: expected nothing, found 2'],
    ],
    [{ 'odd name': 1 }, { 'odd name': 2 }, ['  it["odd name"]: expected 1, found 2']],
  ])('should differ: %o, %o', (a, b, lines) => {
    expect(linesFor(a, b)).toEqual(lines);
  });

  it.each([
    [[1, 2, 3], [1, 3], ['  it[1]: expected 2, found nothing']],
    [[1, 3], [1, 2, 3], ['  it[1]: expected nothing, found 2']],
    [
      [1, 2],
      [2, 1],
      ['  it[0]: expected 1, found 2', '  it[1]: expected 2, found 1'],
    ],
    [[1, 1], [1], ['  it[1]: expected 1, found nothing']],
    [[], [undefined], ['  it[0]: expected nothing, found undefined']],
    [
      [{ a: 1 }, 9],
      [{ a: 2 }],
      ['  it[0].a: expected 1, found 2', '  it[1]: expected 9, found nothing'],
    ],
  ])('should differ item by item as lists: %j, %j', (a, b, lines) => {
    expect(linesFor(a, b)).toEqual(lines);
  });

  it('should list 20 differences and count the others', () => {
    const lines = linesFor(
      Array.from({ length: 25 }, () => 0),
      Array.from({ length: 25 }, () => 1),
    );
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('  … and 5 more differences');
  });
});

describe('a printed value', () => {
  const printed: readonly (readonly [unknown, string])[] = [
    [{ a: [1, 'b', null, undefined], 'c d': -0 }, '{ a: [1, "b", null, undefined], "c d": -0 }'],
    [{ _tag: 'Left', left: [] }, 'left([])'],
    [{ _tag: 'Right', right: none }, 'right(none)'],
    [{ _tag: 'Some', value: 1, more: 2 }, '{ _tag: "Some", value: 1, more: 2 }'],
    [[10n, new Set([1])], '[10n, Set [1]]'],
    [[() => 1, Symbol('s')], '[a function, Symbol(s)]'],
    [[[[[[[[1]]]]]]], '[[[[[[[…]]]]]]]'],
    ['x'.repeat(500), `"${'x'.repeat(399)}…`],
  ];
  it.each(printed)('should be readable: %o', (value, text) => {
    expect(print(value)).toBe(text);
  });

  it('should be cut only at the given length and depth', () => {
    const deep = [[[[[[[['x'.repeat(500)]]]]]]]];
    const text = print(deep, { room: Number.POSITIVE_INFINITY, depth: 100 });
    expect(text).toBe(JSON.stringify(deep));
  });
});
