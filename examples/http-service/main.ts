/** Serves a log on this machine: `npx tsx main.ts relation.ndjson`. */
import { serve } from '@hono/node-server';
import { isLeft } from 'bilateral';
import { openLogFile } from 'bilateral/node';
import { service } from './service';

const [, , path = 'relation.ndjson', port = '8787'] = process.argv;
const log = await openLogFile(path);
if (isLeft(log)) {
  console.error(log.left.message);
  process.exit(1);
}
const { fetch } = service(log.right);
serve({ fetch, hostname: '127.0.0.1', port: Number(port) }, ({ address, port }) => {
  console.log(`${path} answers at http://${address}:${port}`);
});
