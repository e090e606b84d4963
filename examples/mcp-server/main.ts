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
await mcpServer(log.right.timeline()).connect(new StdioServerTransport());
