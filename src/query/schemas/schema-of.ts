import type { LeafSchema, Part, Structure } from '../../codec/codec';
import { type AnyCodec, partOf } from '../../codec/from-io-ts';
import type { Json } from '../json/json';
import type { JsonSchema } from './json-schema';

export type SchemaContext = {
  /**
   * Returns the description of a field of an object, given the object's codec. If this function is given, it
   * alone decides how the schema describes fields.
   */
  readonly textOf?: (owner: Part, field: string) => string | undefined;
  /** Where to put schemas that are referred to by name. If left out, all schemas are written inline. */
  readonly apart?: Apart;
};

/** The schemas that are referred to by name. The keys are the codecs of the schemas. */
export type Apart = Map<Part, { readonly name: string; readonly schema: JsonSchema }>;

const inPlace: SchemaContext = {};

/**
 * Makes the JSON Schema (2020-12) of a codec. The schema accepts everything that the codec accepts.
 * It can accept more, since a schema cannot express every check: that a date exists, that a code is
 * in a list kept elsewhere, that no two items name the same thing, and rules between fields.
 *
 * @example
 * schemaOf(catalogue.BoycottEnded).required;
 * // => ['id', 'type', 'schemaVersion', 'occurred', 'recordedAt', 'by', 'data', 'sources']
 * schemaOf(questionArgs.party).anyOf;
 * // => [{ type: 'string', pattern: '^[A-Z]{3,}$', … }, …]
 */
export const schemaOf = <A>(codec: AnyCodec<A>): JsonSchema => partSchema(partOf(codec), inPlace);

export const partSchema = (part: Part, context: SchemaContext): JsonSchema => {
  const { apart } = context;
  if (apart === undefined || !standsApart(part.structure)) return schemaInPlace(part, context);
  const made = apart.get(part) ?? { name: freeName(part.name, apart), schema: {} };
  if (!apart.has(part)) {
    apart.set(part, made);
    apart.set(part, { ...made, schema: schemaInPlace(part, context) });
  }
  return { $ref: `#/$defs/${made.name}` };
};

/** Only long schemas get a name. */
const standsApart = (structure: Structure): boolean =>
  structure._tag === 'Leaf'
    ? structure.schema?.pattern !== undefined
    : structure._tag === 'StrictObject' || structure._tag === 'Union';

const freeName = (wanted: string, apart: Apart): string => {
  const taken = new Set([...apart.values()].map((each) => each.name));
  // Codecs of io-ts may be named by their type, such as { port: string }.
  const name = /^\w+$/.test(wanted) ? wanted : 'shape';
  let free = name;
  for (let more = 2; taken.has(free); more += 1) free = `${name}${more}`;
  return free;
};

const schemaInPlace = (part: Part, context: SchemaContext): JsonSchema => {
  const { structure } = part;
  switch (structure._tag) {
    case 'Leaf':
      return leafSchema(part, structure);
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
  { required, optional, isOpen }: Structure & { readonly _tag: 'StrictObject' },
  context: SchemaContext,
): JsonSchema => ({
  type: 'object',
  required: Object.keys(required),
  properties: Object.fromEntries(
    Object.entries({ ...required, ...optional }).map(([key, field]) => {
      const schema = partSchema(field, context);
      if (context.textOf === undefined) return [key, schema];
      const { description: _, ...form } = schema;
      const description = context.textOf(part, key);
      return [key, description === undefined ? form : { ...form, description }];
    }),
  ),
  ...(isOpen ? {} : { additionalProperties: false }),
});

const leafSchema = (
  part: Part,
  { of, schema }: { readonly of?: readonly unknown[]; readonly schema?: LeafSchema },
): JsonSchema => {
  if (of !== undefined) {
    // The cast is safe: lists of allowed values hold texts, numbers, booleans and null.
    const values = of as readonly Json[];
    return values.length === 1 && values[0] !== undefined ? { const: values[0] } : { enum: values };
  }
  // Of some codecs of other libraries, only the name is known.
  if (schema === undefined) return { title: part.name };
  const [flaw] = part.flawsOf(undefined, '');
  // A codec of io-ts itself, such as `t.string`, says only its own name when it is asked what it
  // expects. A name is no description.
  const isTold = flaw !== undefined && flaw.expected !== part.name;
  const description = isTold ? { description: sentence(flaw.expected) } : {};
  // The cast is safe: codecs give keywords that are JSON.
  return { ...(schema as JsonSchema), ...description };
};

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
