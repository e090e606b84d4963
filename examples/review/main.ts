/** Compares a log with what it was: `npx tsx main.ts relation.ndjson origin/main reviewed.txt`. */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { orThrow, parseLog } from 'bilateral';
import { review, reviewLines } from './review';

const [, , path = '', revision = 'origin/main', list = 'reviewed.txt'] = process.argv;
const before = execFileSync('git', ['show', '--end-of-options', `${revision}:./${path}`], {
  encoding: 'utf8',
});
const reviewed = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
const result = review(
  orThrow(parseLog(before)),
  orThrow(parseLog(readFileSync(path, 'utf8'))),
  reviewed.map((line) => line.trim()),
);
console.log(reviewLines(result).join('\n'));
if (!result.passes) process.exitCode = 1;
