import * as fc from 'fast-check';
import type { Fields, Part } from '../../../codec/codec';
import { leaves } from './leaves';

const made = new WeakMap<Part, fc.Arbitrary<unknown>>();

export const valuesOf = <A>(part: Part<A>): fc.Arbitrary<A> => {
  const known = made.get(part) ?? make(part).filter(part.is);
  made.set(part, known);
  // The cast is safe: the codec's own guard has filtered these values.
  return known as fc.Arbitrary<A>;
};

const make = (part: Part): fc.Arbitrary<unknown> => {
  const { structure } = part;
  switch (structure._tag) {
    case 'Leaf':
      return leafOf(part, structure);
    case 'Refinement':
      return valuesOf(structure.base);
    case 'List':
      return itemsOf(part, structure.item);
    case 'StrictObject':
      return fieldsOf(structure.required, structure.optional);
    case 'Union':
      return fc.oneof(
        // A value of one shape may also fit another shape that the union tries first. Such a value
        // is left out.
        ...structure.among.map((each) =>
          valuesOf(each).filter((value) => structure.choose(value) === each),
        ),
      );
  }
};

const leafOf = (
  { name }: Part,
  { of }: { readonly of?: readonly unknown[] },
): fc.Arbitrary<unknown> => {
  if (of !== undefined) return fc.constantFrom(...of);
  const known = Object.hasOwn(leaves, name) ? leaves[name] : undefined;
  if (known === undefined)
    throw new RangeError(
      `No values are known for a part of a codec called "${name}". Make it of t.string, t.number, t.type and the like.`,
    );
  return known;
};

const itemsOf = (list: Part, item: Part): fc.Arbitrary<readonly unknown[]> =>
  fc.array(valuesOf(item), { minLength: list.is([]) ? 0 : 1, maxLength: 3 }).map((items) => {
    const kept: unknown[] = [];
    for (const each of items) if (list.is([...kept, each])) kept.push(each);
    return kept;
  });

const fieldsOf = (required: Fields, optional: Fields): fc.Arbitrary<object> => {
  const each = Object.entries({ ...required, ...optional });
  return fc.record(Object.fromEntries(each.map(([key, part]) => [key, valuesOf(part)])), {
    requiredKeys: Object.keys(required),
    noNullPrototype: true,
  });
};
