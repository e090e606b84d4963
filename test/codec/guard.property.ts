import { arbitraryPlainEvent } from 'bilateral/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Part } from '../../src/codec/codec';
import { catalogue } from '../../src/events/catalogue';
import { isRecord } from '../../src/object';
import { holds } from '../support/holds';

/** What a codec's structure says of a value, read off slowly and plainly. */
const fits = (part: Part, value: unknown): boolean => {
  const { structure } = part;
  switch (structure._tag) {
    case 'Leaf':
      return part.is(value);
    case 'Refinement':
      return fits(structure.base, value);
    case 'Union':
      return fits(structure.choose(value), value);
    case 'List':
      return (
        Array.isArray(value) &&
        Array.from({ length: value.length }, (_, at): unknown => value[at]).every((item) =>
          fits(structure.item, item),
        )
      );
    case 'StrictObject': {
      if (!isRecord(value)) return false;
      const { required, optional } = structure;
      const known = new Map(Object.entries({ ...required, ...optional }));
      return (
        Object.keys(required).every((key) => Object.keys(value).includes(key)) &&
        Object.keys(value).every((key) => {
          const field = known.get(key);
          return field !== undefined && fits(field, value[key]);
        })
      );
    }
  }
};

type Spoiling = { readonly at: readonly number[]; readonly how: number; readonly value: unknown };

const hostile = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, Number.NaN, '', '2019-02-30', [], {}, () => 1),
  fc.constantFrom<unknown>(new Array(1), Object.create({ country: 'JPN' }), new Map(), Symbol('x')),
  fc.constant(Object.fromEntries([['__proto__', 1]])),
  fc.jsonValue({ maxDepth: 2 }),
);
const spoilings: fc.Arbitrary<Spoiling> = fc.record({
  at: fc.array(fc.nat(7), { maxLength: 4 }),
  how: fc.nat(7),
  value: hostile,
});

const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null;

/** Changes one part of a value: put in, taken out, renamed, exchanged, hidden behind a prototype. */
const spoil = (root: { [key: string]: unknown }, { at, how, value }: Spoiling): void => {
  let part = root;
  for (const step of at) {
    const keys = Object.keys(part);
    const next = part[keys[step % keys.length] ?? ''];
    if (!isObject(next)) break;
    part = next;
  }
  const keys = Object.keys(part);
  const key = keys[(at[0] ?? 0) % keys.length] ?? 'id';
  if (how === 0) delete part[key];
  else if (how === 1) part[key] = value;
  else if (how === 2) part.further = value;
  else if (how === 3)
    Object.defineProperty(part, '__proto__', {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  else if (how === 4) Object.setPrototypeOf(part, { inherited: 1 });
  // A list has its length and items for good; of an object each field can be hidden or computed.
  else if (how === 5 && isRecord(part))
    Object.defineProperty(part, key, { enumerable: false, configurable: true, writable: true });
  else if (how === 6 && isRecord(part)) {
    let known = part[key];
    const set = (next: unknown) => {
      known = next;
    };
    Object.defineProperty(part, key, {
      get: () => known,
      set,
      enumerable: true,
      configurable: true,
    });
  } else part[`${key} `] = part[key];
};

it('a compiled guard should accept what the structure of its codec accepts, and name what it refuses', () => {
  let taken = 0;
  let refused = 0;
  holds(
    fc.property(
      arbitraryPlainEvent(),
      fc.array(spoilings, { minLength: 1, maxLength: 3 }),
      (event, spoils) => {
        const spoiled: { [key: string]: unknown } = structuredClone(event);
        for (const each of spoils) spoil(spoiled, each);
        const codec: Part = catalogue[event.type];
        for (const value of [event, spoiled])
          if (codec.is(value)) {
            taken += 1;
            expect(fits(codec, value)).toBe(true);
          } else {
            refused += 1;
            expect(codec.flawsOf(value, '').length).toBeGreaterThan(0);
          }
      },
    ),
    // So few cases take no time, and among fewer there may be none that is refused.
    50,
  );
  console.log(`Guarded: ${taken} taken, ${refused} refused.`);
  expect(taken).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});
