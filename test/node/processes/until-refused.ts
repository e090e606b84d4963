/** Appends events to a log file, some at a time, until the file system refuses, and writes what became of each. */
import { writeSync } from 'node:fs';
import { orThrow } from 'bilateral';
import { openLogFile } from 'bilateral/node';
import { boycottWith } from './event-at';

const [path = '', size = ''] = process.argv.slice(2);
const file = orThrow(await openLogFile(path));
for (let count = 0, isOver = false; !isOver; count += 1) {
  const ids = Array.from({ length: Number(size) }, (_, at) => `e${count}-${at}`);
  const outcome = await file.append(ids.map(boycottWith)).then(
    () => 'acknowledged',
    (error) => String(Reflect.get(Object(error), 'code')),
  );
  isOver = outcome !== 'acknowledged';
  writeSync(1, `${JSON.stringify({ ids, outcome })}\n`);
}
