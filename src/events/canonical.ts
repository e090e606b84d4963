import type { Part } from '../codec/codec';
import { catalogue, type PolicyEvent } from './catalogue';

type Writer = (value: unknown) => string;

const writers = new WeakMap<Part, Writer>();

/** The writer for values of a shape, read off its codec once. */
const writerOf = (part: Part): Writer => {
  const known = writers.get(part);
  if (known !== undefined) return known;
  const writer = makeWriter(part);
  writers.set(part, writer);
  return writer;
};

const makeWriter = ({ structure }: Part): Writer => {
  switch (structure._tag) {
    case 'Leaf':
      return JSON.stringify;
    case 'Ruled':
      return writerOf(structure.base);
    case 'Fork':
      return (value) => writerOf(structure.choose(value))(value);
    case 'List': {
      const write = writerOf(structure.item);
      return (value) =>
        Array.isArray(value) ? `[${value.map((each) => write(each)).join()}]` : '';
    }
    case 'Closed': {
      const fields = Object.entries({ ...structure.required, ...structure.optional }).map(
        ([key, field]) => ({ key, name: JSON.stringify(key), write: writerOf(field) }),
      );
      return (value) => {
        if (typeof value !== 'object' || value === null) return '';
        let text = '';
        for (const { key, name, write } of fields)
          if (Object.hasOwn(value, key))
            text += `${text === '' ? '' : ','}${name}:${write(Reflect.get(value, key))}`;
        return `{${text}}`;
      };
    }
  }
};

/** An event as one line of JSON, its fields always in the same order. */
export const eventText = (event: PolicyEvent): string => writerOf(catalogue[event.type])(event);
