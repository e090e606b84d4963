/** Posts what changed in a period: `npx tsx main.ts relation.ndjson 2023-03-01 2023-04-01 URL`. */
import { isLeft, orThrow, parsePoint } from 'bilateral';
import { openLogFile } from 'bilateral/node';
import { notification, post } from './notify';

const [, , path = '', from = '', to = '', url = ''] = process.argv;
const log = await openLogFile(path);
if (isLeft(log)) {
  console.error(log.left.message);
  process.exit(1);
}
const period = { from: orThrow(parsePoint(from)), to: orThrow(parsePoint(to)) };
const message = notification(log.right.timeline(), path, period);
if (message !== undefined) await post(url, message);
console.log(message?.subject ?? 'Nothing changed.');
