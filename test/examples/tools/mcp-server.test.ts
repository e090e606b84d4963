import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import Ajv from 'ajv/dist/2020';
import { asKnownAt, orThrow } from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import { ask, candidates, questions } from 'bilateral/query';
import { describe, expect, it } from 'vitest';
import { mcpServer } from '../../../examples/mcp-server/server';

const unchanged: Parameters<typeof mcpServer>[0] = () => Promise.resolve(japanKorea);

const connected = async (current = unchanged): Promise<Client> => {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'test', version: '1' });
  await Promise.all([mcpServer(current).connect(ours), client.connect(theirs)]);
  return client;
};

const called = async (client: Client, name: string, given: object) => {
  // A tool of this server answers at once, and so with content.
  const result = (await client.callTool({ name, arguments: { ...given } })) as CallToolResult;
  const [first] = result.content;
  if (first?.type !== 'text') throw new Error('no text');
  return { isError: result.isError === true, text: first.text };
};

describe('the MCP server', () => {
  it('should have a tool for each question, which takes what its examples ask', async () => {
    const { tools } = await (await connected()).listTools();
    expect(tools.map(({ name }) => name)).toEqual(['candidates', ...Object.keys(questions)]);
    const ajv = new Ajv({ strict: false });
    for (const { name, inputSchema } of tools) {
      const isTaken = ajv.compile(inputSchema);
      for (const { args = {}, asOf = '2020-01-01' } of questions[name]?.examples ?? []) {
        const given = { ...(args as object), asOf };
        // Products as objects are for queries; a tool takes them as text.
        if (JSON.stringify(args).includes('"scheme"')) continue;
        expect([name, isTaken(given)]).toEqual([name, true]);
      }
    }
  });

  it('should answer as the query API does', async () => {
    const client = await connected();
    const args = { from: 'JPN', to: 'KOR', product: 'photoresist' };
    for (const verb of ['answer', 'why', 'history']) {
      const point = verb === 'history' ? {} : { asOf: '2019-07-05' };
      const { isError, text } = await called(client, 'tradeRegime', {
        ...args,
        asOf: '2019-07-05',
        knownAt: '2019-08-01',
        verb,
      });
      const query = { verb, question: 'tradeRegime', args, knownAt: '2019-08-01', ...point };
      const byHand = orThrow(ask(japanKorea)(query));
      expect([isError, JSON.parse(text)]).toEqual([false, JSON.parse(JSON.stringify(byHand))]);
    }
    const listed = await called(client, 'candidates', {});
    expect(JSON.parse(listed.text)).toEqual(JSON.parse(JSON.stringify(candidates(japanKorea))));
  });

  it('should answer from the log as it is at each call', async () => {
    let log = asKnownAt('2019-07-01')(japanKorea);
    const client = await connected(() => Promise.resolve(log));
    const before = await called(client, 'dispute', { id: 'DS590', asOf: '2020-01-01' });
    log = japanKorea;
    const after = await called(client, 'dispute', { id: 'DS590', asOf: '2020-01-01' });
    expect(JSON.parse(before.text).value).toBeNull();
    expect(JSON.parse(after.text).value).toMatchObject({ dispute: 'DS590' });
  });

  it('should say what is wrong with a call', async () => {
    const client = await connected();
    const { isError, text } = await called(client, 'dispute', { asOf: '2020-13-01', id: 'DS590' });
    expect([isError, text]).toEqual([true, expect.stringContaining('asOf: expected a month')]);
    expect((await called(client, 'disputte', { asOf: '2020-01-01' })).text).toContain(
      'Did you mean "dispute"?',
    );
  });
});
