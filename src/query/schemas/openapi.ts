import type { Part } from '../../codec/codec';
import { strictObject } from '../../codec/strict-object';
import { point } from '../../vocabulary/dates';
import type { QuestionCatalogue } from '../catalogue/entry';
import type { Json } from '../json/json';
import { queryCodec } from '../queries/codecs';
import { answerTypeSchema } from './answer-type';
import type { JsonSchema } from './json-schema';
import { openapiReplies, problemSchema, refTo } from './openapi-replies';
import { partSchema } from './schema-of';

/** What the description says about the service besides its questions. */
export type OpenapiOptions = {
  /** The heading of the description. */
  readonly title?: string;
  /** The version of the service. */
  readonly version?: string;
  /** The address of the service. */
  readonly url?: string;
  /**
   * The content of `bilateral/schemas/answer.schema.json`, parsed. If given, the OpenAPI description has the
   * shape of every answer.
   */
  readonly answers?: JsonSchema;
};

/**
 * Makes the OpenAPI 3.1 description of a service that answers the questions of a catalogue. `POST /ask`
 * takes a query, and `POST /ask-many` takes a list of queries. `GET /questions/NAME` asks one question. Its
 * parameters are the arguments of the question, `asOf` and `knownAt`. Errors are problem details (RFC 9457).
 *
 * @example
 * const described = openapi(questions, { title: 'Japan and Korea' });
 * described.openapi; // => '3.1.0'
 * Object.keys(described.paths ?? {}).slice(0, 3);
 * // => ['/ask', '/ask-many', '/questions/tradeRegime']
 */
export const openapi = <S>(
  catalogue: QuestionCatalogue<S>,
  { title = 'Questions on a log', version = '1', url, answers }: OpenapiOptions = {},
): JsonSchema => {
  const shapes = shapesIn(answers);
  const gets = Object.entries(catalogue).map(([name, entry]) => [
    `/questions/${name}`,
    { get: questionGet(name, entry, shapes) },
  ]);
  const { $schema: _, $defs: __, ...answer } = answers ?? { type: 'object' };
  return {
    openapi: '3.1.0',
    info: { title, version },
    ...(url === undefined ? {} : { servers: [{ url }] }),
    paths: {
      '/ask': {
        post: {
          operationId: 'ask',
          summary: 'Answers a query.',
          requestBody: bodyOf(refTo('Query')),
          responses: openapiReplies(refTo('Answer')),
        },
      },
      '/ask-many': {
        post: {
          operationId: 'askMany',
          summary: 'Answers many queries, in their order, each with its answer or its problem.',
          requestBody: bodyOf({ type: 'array', items: refTo('Query') }),
          responses: openapiReplies({
            type: 'array',
            items: { anyOf: [refTo('Answer'), refTo('Problem')] },
          }),
        },
      },
      ...Object.fromEntries(gets),
    },
    components: {
      schemas: {
        Query: partSchema(queryCodec, {}),
        Answer: inComponents(answer) as JsonSchema,
        Problem: problemSchema,
        ...shapes,
      },
    },
  };
};

const shapesIn = (answers: JsonSchema | undefined): Readonly<Record<string, Json>> =>
  Object(inComponents(answers?.$defs ?? {}));

const definition = '#/$defs/';

/** Makes the references in a JSON Schema point to the `components` of the OpenAPI description. */
const inComponents = (json: Json): Json => {
  if (Array.isArray(json)) return json.map(inComponents);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, each]): [string, Json] =>
      key === '$ref' && typeof each === 'string'
        ? [key, refTo(each.replace(definition, '')).$ref ?? each]
        : [key, inComponents(each)],
    ),
  );
};

const bodyOf = (schema: JsonSchema): JsonSchema => ({
  required: true,
  content: { 'application/json': { schema } },
});

const questionGet = <S>(
  name: string,
  { title, sentence, args, answer }: QuestionCatalogue<S>[string],
  shapes: Readonly<Record<string, Json>>,
): JsonSchema => ({
  operationId: name,
  summary: title,
  description: `${sentence} The value has the shape ${answer}.`,
  parameters: [...parametersOf(args), ...parametersOf(points)],
  responses: openapiReplies({
    allOf: [refTo('Answer')],
    properties: {
      value: answerTypeSchema(answer, (type) =>
        Object.hasOwn(shapes, type) ? refTo(type) : undefined,
      ),
    },
  }),
});

const points = strictObject('Points', { asOf: point }, { knownAt: point });

const parametersOf = ({ structure }: Part): readonly JsonSchema[] => {
  if (structure._tag === 'Refinement') return parametersOf(structure.base);
  if (structure._tag !== 'StrictObject') return [];
  const { required, optional } = structure;
  return Object.entries({ ...required, ...optional }).map(([name, field]) => ({
    name,
    in: 'query',
    required: Object.hasOwn(required, name),
    schema: asText(partSchema(field, {})),
  }));
};

/** A URL can only hold text, so alternatives that are objects are left out. */
const asText = (schema: JsonSchema): JsonSchema => {
  const { anyOf } = schema;
  if (!Array.isArray(anyOf)) return schema;
  const kept = anyOf.filter((each) => Object(each).type !== 'object');
  return kept.length === 1 ? Object(kept[0]) : { ...schema, anyOf: kept };
};
