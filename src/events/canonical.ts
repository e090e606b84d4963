import type { Part } from '../codec/codec';
import type { EventCodecs, PolicyEvent } from './catalogue';

/** Writes a value as JSON, with the fields of each object in the order that the value's codec gives. */
type Write = (value: unknown) => string;

const writers = new WeakMap<Part, Write>();

/** The writer of a codec is built once and then reused. */
const writerOf = (part: Part): Write => {
  const known = writers.get(part);
  if (known !== undefined) return known;
  const write = makeWriter(part);
  writers.set(part, write);
  return write;
};

const makeWriter = ({ structure }: Part): Write => {
  switch (structure._tag) {
    case 'Leaf':
      return writeLeaf;
    case 'Refinement':
      return writerOf(structure.base);
    case 'Union':
      return (value) => writerOf(structure.choose(value))(value);
    case 'List': {
      const write = writerOf(structure.item);
      return (value) =>
        Array.isArray(value) ? `[${value.map((each) => write(each)).join(',')}]` : writeLeaf(value);
    }
    case 'StrictObject': {
      const fields = Object.entries({ ...structure.required, ...structure.optional }).map(
        ([key, field]) => ({ key, name: `${JSON.stringify(key)}:`, write: writerOf(field) }),
      );
      const known = new Set(fields.map(({ key }) => key));
      return (value) => {
        if (typeof value !== 'object' || value === null) return writeLeaf(value);
        const written: string[] = [];
        for (const { key, name, write } of fields)
          if (Object.hasOwn(value, key)) written.push(name + write(Reflect.get(value, key)));
        if (structure.isOpen)
          for (const [key, each] of Object.entries(value))
            if (!known.has(key)) written.push(`${JSON.stringify(key)}:${writeLeaf(each)}`);
        return `{${written.join(',')}}`;
      };
    }
  }
};

// `JSON.parse` reads -0, but `JSON.stringify` writes it as 0.
const writeLeaf: Write = (value) => (Object.is(value, -0) ? '-0' : JSON.stringify(value));

export const eventTextWith = (codecs: EventCodecs, event: PolicyEvent): string => {
  const codec = codecs.get(event.type);
  // There is no codec if untyped code formats a log without passing the vocabulary of the log's events.
  return codec === undefined ? JSON.stringify(event) : writerOf(codec)(event);
};
