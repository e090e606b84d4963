import * as fc from 'fast-check';
import type { Fields, Part } from '../../../codec/codec';
import { leaves } from './leaves';

const made = new WeakMap<Part, fc.Arbitrary<unknown>>();

/** Values of a codec: built from its structure, and filtered by its guard. */
export const valuesOf = <A>(part: Part<A>): fc.Arbitrary<A> => {
  const known = made.get(part) ?? make(part).filter(part.is);
  made.set(part, known);
  // The part's own guard has filtered these values.
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
        // The union may read a value of one shape as another shape. Such values are left out.
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

/**
 * Draws a few items. An item is left out if the list does not accept it after the items before it.
 */
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
