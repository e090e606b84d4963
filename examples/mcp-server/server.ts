/**
 * Gives a language model the questions of the catalogue as tools, by the Model Context Protocol. Each tool
 * is one question; its arguments are described as the catalogue has them.
 */

import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListToolsRequestSchema,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js';
import { isLeft, type Relations, type TimedLog, type Timeline } from 'bilateral';
import { ask, candidates, openapi, questions } from 'bilateral/query';

type Parameter = {
  readonly name: string;
  readonly required: boolean;
  readonly schema: object;
};

const verbs = ['answer', 'why', 'history'];

/** One tool for each question, and one that lists what the log can be asked about. */
const tools = (): readonly Tool[] => {
  const { paths } = openapi(questions);
  const asking = Object.entries(questions).map(([name, { title, sentence }]): Tool => {
    const parameters: readonly Parameter[] = Object(paths)[`/questions/${name}`].get.parameters;
    const verb = {
      enum: verbs,
      description: 'The answer, why it is so with its sources, or every interval of it.',
    };
    return {
      name,
      title,
      description: sentence,
      inputSchema: {
        type: 'object',
        properties: {
          ...Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
          verb,
        },
        required: parameters.filter(({ required }) => required).map(({ name }) => name),
      },
    };
  });
  const listing: Tool = {
    name: 'candidates',
    title: 'What can be asked',
    description: 'What the log can be asked about, each with a question and its arguments.',
    inputSchema: { type: 'object', properties: {} },
  };
  return [listing, ...asking];
};

const textResult = (value: unknown, isError = false): CallToolResult => ({
  content: [{ type: 'text', text: typeof value === 'string' ? value : JSON.stringify(value) }],
  isError,
});

/** A server of the questions on one log, which `current` gives as it is at each call. */
export const mcpServer = (current: () => Promise<Timeline<Relations, TimedLog>>): Server => {
  const server = new Server(
    { name: 'bilateral', version: '0.2.0' },
    {
      capabilities: { tools: {} },
      instructions:
        'Ask "candidates" first. Null is no answer: the log has no act on it. Say so, and name the sources of what you tell.',
    },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [...tools()] }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const { name: question, arguments: given = {} } = params;
    const timeline = await current();
    if (question === 'candidates') return textResult(candidates(timeline));
    const { asOf, knownAt, verb = 'answer', ...args } = given;
    const answer = ask(timeline)({
      verb,
      question,
      args,
      // The whole history has no point.
      ...(verb === 'history' ? {} : { asOf }),
      ...(knownAt === undefined ? {} : { knownAt }),
    });
    return isLeft(answer) ? textResult(answer.left.message, true) : textResult(answer.right);
  });
  return server;
};
