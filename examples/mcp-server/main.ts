/** Serves a log to a program that starts this one: `npx tsx main.ts relation.ndjson`. */

import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { isLeft } from 'bilateral';
import { openLogFile } from 'bilateral/node';
import { mcpServer } from './server';

const [, , path = 'relation.ndjson'] = process.argv;
const log = await openLogFile(path);
if (isLeft(log)) {
  console.error(log.left.message);
  process.exit(1);
}
const { refresh } = log.right;
const server = mcpServer(async () => {
  // Others may have appended since the last call.
  const read = await refresh();
  if (isLeft(read)) throw new Error(read.left.message);
  return read.right;
});
await server.connect(new StdioServerTransport());
