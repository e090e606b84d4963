import type { Part, Structure } from '../../codec/codec';
import { type AnyCodec, partOf } from '../../codec/from-io-ts';
import type { Json } from '../json/json';
import type { JsonSchema } from './json-schema';
import { leafSchemas } from './leaves';

/** What a schema is made with. */
export type SchemaContext = {
  /** The text that describes a field of an object, by the object's codec. */
  readonly textOf: (owner: Part, field: string) => string | undefined;
  /** Schemas that stand apart and are referred to by name; without it, all stands in place. */
  readonly apart?: Apart;
};

/** Schemas that stand apart, by their codecs. */
export type Apart = Map<Part, { readonly name: string; readonly schema: JsonSchema }>;

const inPlace: SchemaContext = { textOf: () => undefined };

/**
 * The JSON Schema (2020-12) of what a codec accepts. It accepts all that the codec accepts. A schema
 * cannot say everything: that a date exists, that a code is one of a list kept elsewhere, that no two
 * items name the same, and rules between fields are left to the codec.
 *
 * @example
 * schemaOf(catalogue.BoycottEnded).required;
 * // => ['id', 'type', 'schemaVersion', 'occurred', 'recordedAt', 'by', 'data', 'sources']
 * schemaOf(questionArgs.party).anyOf;
 * // => [{ type: 'string', pattern: '^[A-Z]{3,}$', … }, …]
 */
export const schemaOf = <A>(codec: AnyCodec<A>): JsonSchema => partSchema(partOf(codec), inPlace);

/** The same with a description of each field, and with schemas that stand apart. */
export const partSchema = (part: Part, context: SchemaContext): JsonSchema => {
  const { apart } = context;
  const { _tag } = part.structure;
  if (apart === undefined || (_tag !== 'StrictObject' && _tag !== 'Union'))
    return schemaInPlace(part, context);
  const made = apart.get(part) ?? { name: freeName(part.name, apart), schema: {} };
  if (!apart.has(part)) {
    apart.set(part, made);
    apart.set(part, { ...made, schema: schemaInPlace(part, context) });
  }
  return { $ref: `#/$defs/${made.name}` };
};

/** The name of a codec, with a number where another codec has the name already. */
const freeName = (name: string, apart: Apart): string => {
  const taken = new Set([...apart.values()].map((each) => each.name));
  let free = name;
  for (let more = 2; taken.has(free); more += 1) free = `${name}${more}`;
  return free;
};

const schemaInPlace = (part: Part, context: SchemaContext): JsonSchema => {
  const { structure } = part;
  switch (structure._tag) {
    case 'Leaf':
      return leafSchema(part.name, structure.of);
    case 'Refinement': {
      const base = partSchema(structure.base, context);
      return structure.base.is({}) && !part.is({}) ? { ...base, minProperties: 1 } : base;
    }
    case 'List':
      return {
        type: 'array',
        items: partSchema(structure.item, context),
        ...(part.is([]) ? {} : { minItems: 1 }),
      };
    case 'Union':
      return { anyOf: structure.among.map((each) => partSchema(each, context)) };
    case 'StrictObject':
      return objectSchema(part, structure, context);
  }
};

const objectSchema = (
  part: Part,
  { required, optional }: Structure & { readonly _tag: 'StrictObject' },
  context: SchemaContext,
): JsonSchema => ({
  type: 'object',
  required: Object.keys(required),
  properties: Object.fromEntries(
    Object.entries({ ...required, ...optional }).map(([key, field]) => {
      const description = context.textOf(part, key);
      const schema = partSchema(field, context);
      return [key, description === undefined ? schema : { ...schema, description }];
    }),
  ),
  additionalProperties: false,
});

const leafSchema = (name: string, of: readonly unknown[] | undefined): JsonSchema => {
  if (of !== undefined) {
    // Lists of allowed values hold texts, numbers and booleans.
    const values = of as readonly Json[];
    return values.length === 1 && values[0] !== undefined ? { const: values[0] } : { enum: values };
  }
  // Of a codec of another library only its name is known.
  return Object.hasOwn(leafSchemas, name) ? (leafSchemas[name] ?? {}) : { title: name };
};
