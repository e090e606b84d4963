import { describe, expect, it } from 'vitest';
import { same } from '../src/same';

const parse = (text: string): unknown => JSON.parse(text);

describe('same', () => {
  it.each([
    [1, 1],
    [Number.NaN, Number.NaN],
    [0, -0],
    ['a', 'a'],
    [null, null],
    [
      [1, [2]],
      [1, [2]],
    ],
    [
      { a: 1, b: { c: 2 } },
      { b: { c: 2 }, a: 1 },
    ],
    [new Date(5), new Date(5)],
    [new Set(['a']), new Set(['a'])],
    [new Set([{ a: 1 }]), new Set([{ a: 1 }])],
    [new Map([['a', { b: 1 }]]), new Map([['a', { b: 1 }]])],
    [parse('{"constructor":{"a":1}}'), parse('{"constructor":{"a":1}}')],
    [parse('{"__proto__":{"a":1}}'), parse('{"__proto__":{"a":1}}')],
  ])('%j and %j are', (a, b) => {
    expect(same(a, b)).toBe(true);
  });

  it.each([
    [1, 2],
    [1, '1'],
    [null, {}],
    [undefined, null],
    [[1], [1, 2]],
    [[1], { 0: 1 }],
    [{ a: 1 }, { a: 2 }],
    [{ a: undefined }, {}],
    [{ a: undefined }, { b: undefined }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [new Date(5), new Date(6)],
    [new Set(['a']), new Set(['b'])],
    [new Map([['a', 1]]), new Map([['a', 2]])],
    [parse('{"constructor":{"a":1}}'), parse('{"constructor":{"a":2}}')],
    [parse('{"constructor":{"a":1}}'), {}],
    [parse('{"__proto__":{"a":1}}'), {}],
    [{ toString: 1 }, { valueOf: 1 }],
  ])('%j and %j are not', (a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });
});
