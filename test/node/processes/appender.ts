/** Appends events to a log file, one or three at a time, and tells of each append once it is durable. */
import { orThrow } from 'bilateral';
import { openLogFile } from 'bilateral/node';
import { boycottWith } from './event-at';

const [path = '', name = ''] = process.argv.slice(2);
const file = orThrow(await openLogFile(path));
for (let count = 0; ; count += 1) {
  const ids = [0, 1, 2].slice(0, count % 2 === 0 ? 1 : 3).map((at) => `${name}-${count}-${at}`);
  orThrow(await file.append(ids.map(boycottWith)));
  process.send?.(ids);
}
