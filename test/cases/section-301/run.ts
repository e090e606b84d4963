import { compare } from './compare';
import { readFiles } from './files';

/**
 * Compares the library's duty under Section 301 with plain arithmetic on intervals.
 *
 * `npm run section-301 -- FOLDER` reads `us301-lists.csv`, `us301-rates.json` and
 * `us301-exclusions.json` in the folder, and fails if any answer differs.
 */
const [, , folder] = process.argv;
if (folder === undefined) {
  console.error(
    'Name the folder of the lists, rates and exclusions: npm run section-301 -- FOLDER',
  );
  process.exit(1);
}

const { numbers, days, answers, withParts, onBothClocks, differences } = compare(readFiles(folder));
console.log(`${answers} answers: ${numbers} numbers on ${days} days`);
console.log(`${withParts} of them name a described part as an exception`);
console.log(`${onBothClocks} exclusions that reach back, as known before and on their decision`);
console.log(`${differences.length} differences`);
for (const line of differences.slice(0, 20)) console.log(line);
if (differences.length > 0) process.exit(1);
