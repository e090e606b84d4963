import type { Part } from '../codec/codec';
import { catalogue, type PolicyEvent } from './catalogue';

/** Puts the fields of a value into the order of its codec, all the way down; keeps the value. */
type Arrange = (value: unknown) => unknown;

const arrangers = new WeakMap<Part, Arrange>();

/** The arranger for values of a shape, read off its codec once. */
const arrangerOf = (part: Part): Arrange => {
  const known = arrangers.get(part);
  if (known !== undefined) return known;
  const arrange = makeArranger(part);
  arrangers.set(part, arrange);
  return arrange;
};

const makeArranger = ({ structure }: Part): Arrange => {
  switch (structure._tag) {
    case 'Leaf':
      return (value) => value;
    case 'Ruled':
      return arrangerOf(structure.base);
    case 'Fork':
      return (value) => arrangerOf(structure.choose(value))(value);
    case 'List': {
      const arrange = arrangerOf(structure.item);
      return (value) => (Array.isArray(value) ? value.map((each) => arrange(each)) : value);
    }
    case 'Closed': {
      const fields = Object.entries({ ...structure.required, ...structure.optional }).map(
        ([key, field]) => ({ key, arrange: arrangerOf(field) }),
      );
      return (value) => {
        if (typeof value !== 'object' || value === null) return value;
        const arranged: Record<string, unknown> = {};
        for (const { key, arrange } of fields)
          if (Object.hasOwn(value, key)) arranged[key] = arrange(Reflect.get(value, key));
        return arranged;
      };
    }
  }
};

/** An event as one line of JSON, its fields always in the same order. */
export const eventText = (event: PolicyEvent): string =>
  JSON.stringify(arrangerOf(catalogue[event.type])(event));
