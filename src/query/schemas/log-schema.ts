import type { Part } from '../../codec/codec';
import { catalogue } from '../../events/catalogue';
import { insideOf } from '../../events/decode/event-vocabulary';
import { headerLine } from '../../log/event-log/header';
import type { Vocabulary } from '../../relations/policy-events';
import type { TimedEvent } from '../../temporal/event/event';
import { queryCodec } from '../queries/codecs';
import type { JsonSchema } from './json-schema';
import { type Apart, partSchema, type SchemaContext } from './schema-of';

type Texts = {
  readonly fieldText?: SchemaContext['textOf'] & {};
  readonly typeText?: (name: string) => string | undefined;
};

/**
 * Makes the JSON Schema of one line of a log: its header, or an event of any type of the vocabulary.
 * `#/$defs/TYPE` is the schema of an event of that type.
 *
 * @example
 * const schema = logSchemaOf(policyEvents);
 * Object.keys(schema.$defs ?? {}).includes('RulingIssued'); // => true
 */
export const logSchemaOf = <E extends TimedEvent>(vocabulary: Vocabulary<E>): JsonSchema =>
  logSchema({}, [...insideOf(vocabulary).codecs.values()]);

export const dialect = 'https://json-schema.org/draft/2020-12/schema';

/**
 * Makes the schema of one line of a log: the header, or an event of any type. `#/$defs/TYPE` is the schema
 * of an event of that type, and `#/$defs/LogHeader` that of the header.
 */
export const logSchema = (
  { fieldText, typeText = () => undefined }: Texts,
  events: readonly Part[] = Object.values(catalogue),
): JsonSchema => {
  const apart: Apart = new Map();
  const context = { ...(fieldText === undefined ? {} : { textOf: fieldText }), apart };
  const parts: readonly Part[] = [headerLine, ...events];
  const lines = parts.map((part) => partSchema(part, context));
  const defs = [...apart.values()].map(({ name, schema }): [string, JsonSchema] => {
    const description = typeText(name);
    return [name, description === undefined ? schema : { description, ...schema }];
  });
  return {
    $schema: dialect,
    title: 'A line of a log of bilateral relations',
    anyOf: lines,
    $defs: Object.fromEntries(defs),
  };
};

export const querySchema = ({ fieldText }: Texts): JsonSchema => ({
  $schema: dialect,
  title: 'A query',
  ...partSchema(queryCodec, fieldText === undefined ? {} : { textOf: fieldText }),
});
