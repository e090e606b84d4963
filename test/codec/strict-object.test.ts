import { describe, expect, it } from 'vitest';
import { list } from '../../src/codec/list';
import { count } from '../../src/codec/number';
import { strictObject } from '../../src/codec/strict-object';
import { words } from '../../src/codec/text';
import { isLeft } from '../../src/fp';

const dish = strictObject('Dish', { name: words }, { price: count });
const menu = strictObject('Menu', { dishes: list(dish) }, {});

describe('closed', () => {
  it('should accept the required fields, with and without the optional ones', () => {
    expect(dish.is({ name: 'soup' })).toBe(true);
    expect(dish.is({ price: 3, name: 'soup' })).toBe(true);
    expect(dish.is(Object.assign(Object.create(null), { name: 'soup' }))).toBe(true);
  });

  it('should accept nothing else', () => {
    const parent = Object.create({ name: 'inherited' });
    const holed = JSON.parse('{"name":"soup","__proto__":{}}');
    const others = [
      null,
      undefined,
      'x',
      1,
      [],
      [{ name: 'soup' }],
      {},
      { price: 3 },
      parent,
      holed,
    ];
    for (const other of others) expect(dish.is(other)).toBe(false);
    expect(dish.is({ name: 'soup', price: undefined })).toBe(false);
    expect(dish.is({ name: 'soup', prize: 3 })).toBe(false);
    expect(dish.is({ name: 'soup', toString: 3 })).toBe(false);
  });

  it('should report a field as missing if JSON or a copy would leave it out', () => {
    const hidden = Object.defineProperty({}, 'name', { value: 'soup', enumerable: false });
    expect(dish.is(hidden)).toBe(false);
    expect(dish.flawsOf(hidden, '')).toMatchObject([{ path: 'name', found: 'no such field' }]);
  });

  it('should return the same value', () => {
    const value = { name: 'soup' };
    const result = dish.decode(value);
    expect(isLeft(result)).toBe(false);
    expect(!isLeft(result) && result.right).toBe(value);
    expect(dish.encode(value)).toBe(value);
  });

  it('should name every flaw with its path, and suggest the field that was meant', () => {
    expect(menu.flawsOf({ dishes: [{ name: 'soup' }, { nane: 'x', price: -1 }] }, '')).toEqual([
      {
        path: 'dishes[1].name',
        expected: 'some text',
        found: 'no such field',
        advice: 'Add the field.',
      },
      {
        path: 'dishes[1].price',
        expected: 'a whole number of 0 or more',
        found: '-1',
        advice: 'Write it as a JSON number, without quotes or separators.',
      },
      {
        path: 'dishes[1].nane',
        expected: 'one of the fields name, price',
        found: 'an unknown field "nane"',
        advice: 'Did you mean "name"? Correct the name, or put its text into "note".',
      },
    ]);
    expect(dish.flawsOf({ name: 'soup', 'odd "name"': 1 }, '')[0]?.path).toBe('["odd \\"name\\""]');
  });

  it('should report its errors to io-ts too', () => {
    const result = menu.decode({ dishes: 3 });
    expect(isLeft(result) && result.left.map(({ message }) => message)).toEqual([
      'dishes: expected an array, found 3. Put it in [ ].',
    ]);
  });
});

it('list should find holes', () => {
  const holes = new Array(2);
  expect(list(words).is(holes)).toBe(false);
  expect(
    list(words)
      .flawsOf(holes, 'x')
      .map(({ path }) => path),
  ).toEqual(['x[0]', 'x[1]']);
});
