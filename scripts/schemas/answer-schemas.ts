/** The JSON Schema of answers, made from the types of the questions' answers. */
import { questions } from '../../src/query/catalogue/questions';
import type { Json } from '../../src/query/json/json';
import { verbs } from '../../src/query/queries/codecs';
import { answerTypeSchema } from '../../src/query/schemas/answer-type';
import type { JsonSchema } from '../../src/query/schemas/json-schema';
import { dialect } from '../../src/query/schemas/log-schema';
import { typeSchemas } from './type-schemas';

const fieldsOf = (schema: Json | undefined): { readonly [name: string]: JsonSchema } =>
  Object(Object(schema).properties);

/** The schemas of answers by the names of their types, `CoveredTariff` for `Covered<Tariff>`. */
const namedSchemas = () => {
  const types = typeSchemas('src/index.ts');
  const covered = new Map<string, JsonSchema>();
  const schemaNamed = (name: string): JsonSchema => {
    const [, inner] = /^Covered(\w+)$/.exec(name) ?? [];
    if (inner === undefined) return types.schemaNamed(name);
    types.schemaNamed(inner);
    const coverage = types.schemaNamed('Coverage');
    const { required, properties, ...rest } = types.defs()[inner] ?? {};
    covered.set(name, {
      ...rest,
      required: [...(Array.isArray(required) ? required : []), 'coverage'],
      properties: {
        ...Object(properties),
        coverage: { ...coverage, ...types.fieldText('Covered', 'coverage') },
      },
    });
    return { $ref: `#/$defs/${name}` };
  };
  return { schemaNamed, defs: () => ({ ...types.defs(), ...Object.fromEntries(covered) }) };
};

/**
 * The schema of an answer of any verb. `#/$defs/NAME` is the schema of the value of the question of this
 * name, and of each type in it.
 */
export const answerSchema = (): JsonSchema => {
  const types = namedSchemas();
  const byQuestion = Object.entries(questions).map(([name, { answer, sentence }]) => [
    name,
    { description: sentence, ...answerTypeSchema(answer, types.schemaNamed) },
  ]);
  const shapes = typeSchemas('src/query/answers/answer.ts');
  shapes.schemaNamed('Answer');
  shapes.schemaNamed('AnswerValues');
  const { Answer, AnswerValues, ...others } = shapes.defs();
  const values = fieldsOf(AnswerValues);
  const { description = '' } = fieldsOf(Answer).verb ?? {};
  const ofVerb = verbs.map((verb) => ({
    properties: { verb: { const: verb, description }, value: values[verb] ?? {} },
  }));
  return {
    $schema: dialect,
    title: 'An answer',
    ...Answer,
    anyOf: ofVerb,
    $defs: { ...others, ...types.defs(), ...Object.fromEntries(byQuestion) },
  };
};
