import { describe, expect, it } from 'vitest';
import { same } from '../src/same';

class Secret {
  readonly #value: number;
  constructor(value: number) {
    this.#value = value;
  }
  get isSet(): boolean {
    return this.#value > 0;
  }
}

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
    [new Map([[{ a: 1 }, 'x']]), new Map([[{ a: 1 }, 'x']])],
    [new Set([{ a: 1 }, { a: 1 }]), new Set([{ a: 1 }, { a: 1 }])],
    [new Set([{ a: 1 }, { b: 2 }]), new Set([{ b: 2 }, { a: 1 }])],
    [
      new Map([
        [{ a: 1 }, 'x'],
        [{ a: 1 }, 'y'],
      ]),
      new Map([
        [{ a: 1 }, 'y'],
        [{ a: 1 }, 'x'],
      ]),
    ],
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
    [new Map([[{ a: 1 }, 'x']]), new Map([[{ a: 1 }, 'y']])],
    [new Map([[{ a: 1 }, 'x']]), new Map([[{ a: 2 }, 'x']])],
    [new Set([{ a: 1 }, { a: 1 }]), new Set([{ a: 1 }, { a: 2 }])],
    [new Set([new Set([1])]), new Set([new Set([2])])],
    [Array(1), Array(2)],
    [Array(1), [undefined]],
    [new URL('https://a.example'), new Date(5)],
    [new URL('https://a.example'), {}],
    [parse('{"constructor":{"a":1}}'), parse('{"constructor":{"a":2}}')],
    [parse('{"constructor":{"a":1}}'), {}],
    [parse('{"__proto__":{"a":1}}'), {}],
    [{ toString: 1 }, { valueOf: 1 }],
  ])('%j and %j are not', (a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });

  it.each([
    ['URL', new URL('https://a.example'), new URL('https://b.example')],
    ['RegExp', /a/, /b/],
    ['Error', new Error('a'), new Error('b')],
    ['ArrayBuffer', new ArrayBuffer(1), new ArrayBuffer(2)],
    ['Number', Object(1), Object(2)],
    ['Secret', new Secret(1), new Secret(2)],
  ])('should refuse by name to compare two of %s', (name, a, b) => {
    expect(() => same(a, b)).toThrow(`two instances of ${name}`);
    expect(() => same({ deep: [a] }, { deep: [b] })).toThrow(`two instances of ${name}`);
    expect(same({ deep: [a] }, { deep: [a] })).toBe(true);
  });

  it.each([
    [Object.assign(new Date(5), { zone: 'Seoul' }), new Date(5)],
    [Object.assign(new Map(), { by: 'A' }), Object.assign(new Map(), { by: 'B' })],
    [Object.assign([1], { of: 2 }), [1]],
  ])('should see the fields beside what %j holds', (a, b) => expect(same(a, b)).toBe(false));

  it('should refuse by name to compare what holds itself', () => {
    const [a, b]: { it?: unknown }[] = [{}, {}];
    Object.assign(a ?? {}, { it: a });
    Object.assign(b ?? {}, { it: b });
    expect(() => same(a, b)).toThrow('data nested more than 1000 deep');
    const [one, other] = [new Set<unknown>(), new Set<unknown>()];
    one.add(one);
    other.add(other);
    expect(() => same(one, other)).toThrow('data nested more than 1000 deep');
  });

  it('should refuse by name to compare objects with symbols as keys', () => {
    const key = Symbol('key');
    expect(() => same({ [key]: 1 }, { [key]: 2 })).toThrow('symbols as keys');
    expect(() => same({}, { [key]: 2 })).toThrow('symbols as keys');
  });
});
