/** Tries to be the one that appends each version of a log file, and tells which it won. */
import { isLeft, orThrow } from 'bilateral';
import { openLogFile } from 'bilateral/node';
import { boycottWith } from './event-at';

const [path = '', name = '', rounds = ''] = process.argv.slice(2);
const file = orThrow(await openLogFile(path, { wait: 60_000 }));
for (let round = 0; round < Number(rounds); round += 1) {
  const result = await file.append([boycottWith(`${name}-${round}`)], { expectedVersion: round });
  if (!isLeft(result)) process.send?.(round);
  else if (result.left._tag !== 'VersionConflict') throw new Error(result.left.message);
}
