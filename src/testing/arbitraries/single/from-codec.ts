import * as fc from 'fast-check';
import type { Fields, Part } from '../../../codec/codec';
import { leaves } from './leaves';

const made = new WeakMap<Part, fc.Arbitrary<unknown>>();

/** Values of a shape, read off its codec: what it is built of, narrowed to what it takes. */
export const valuesOf = <A>(part: Part<A>): fc.Arbitrary<A> => {
  const known = made.get(part) ?? make(part).filter(part.is);
  made.set(part, known);
  // Filtered by the part's own guard.
  return known as fc.Arbitrary<A>;
};

const make = (part: Part): fc.Arbitrary<unknown> => {
  const { structure } = part;
  switch (structure._tag) {
    case 'Leaf':
      return leafOf(part.name, structure.of);
    case 'Refinement':
      return valuesOf(structure.base);
    case 'List':
      return itemsOf(part, structure.item);
    case 'StrictObject':
      return fieldsOf(structure.required, structure.optional);
    case 'Union':
      return fc.oneof(
        // A value of one shape that reads as one of another is not what was meant.
        ...structure.among.map((each) =>
          valuesOf(each).filter((value) => structure.choose(value) === each),
        ),
      );
  }
};

const leafOf = (name: string, of: readonly unknown[] | undefined): fc.Arbitrary<unknown> => {
  if (of !== undefined) return fc.constantFrom(...of);
  const known = Object.hasOwn(leaves, name) ? leaves[name] : undefined;
  if (known === undefined)
    throw new RangeError(
      `No values are known for a part of a codec called "${name}"; give it a line in leaves.ts.`,
    );
  return known;
};

/** A few items; those that the list does not take beside the ones before them are left out. */
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
