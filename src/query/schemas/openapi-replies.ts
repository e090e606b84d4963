import type { JsonSchema } from './json-schema';

export const refTo = (name: string): { readonly $ref: string } => ({
  $ref: `#/components/schemas/${name}`,
});

/** Problem details (RFC 9457). */
export const problemSchema: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', description: 'What kind of problem it is.' },
    title: { type: 'string', description: 'The kind in words.' },
    status: { type: 'integer', description: 'The HTTP status.' },
    detail: { type: 'string', description: 'What is wrong, in words.' },
    flaws: {
      type: 'array',
      description: 'Each thing that is wrong with the query.',
      items: {
        type: 'object',
        required: ['path', 'expected', 'found', 'advice'],
        properties: {
          path: { type: 'string', description: 'Where in the query; empty for the whole.' },
          expected: { type: 'string', description: 'What was expected there.' },
          found: { type: 'string', description: 'What was found.' },
          advice: { type: 'string', description: 'What to do.' },
        },
      },
    },
  },
};

const problem = (description: string): JsonSchema => ({
  description,
  content: { 'application/problem+json': { schema: refTo('Problem') } },
});

export const openapiReplies = (schema: JsonSchema): JsonSchema => ({
  '200': {
    description: 'The answer.',
    headers: {
      ETag: {
        description: 'Stays the same as long as the log does.',
        schema: { type: 'string' },
      },
    },
    content: { 'application/json': { schema } },
  },
  '304': { description: 'The log is as it was at the time of If-None-Match.' },
  '400': problem('The query cannot be answered.'),
  '413': problem('The query is too large.'),
  '429': problem('Too many requests.'),
});
