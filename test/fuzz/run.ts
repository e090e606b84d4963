/** Reads many hostile lines: `npm run fuzz -- --lines 1000000 --seed 1`. */
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

const effort = { lines: Number(values.lines), seed: Number(values.seed) };
console.log(`seed ${effort.seed}`);
let told = 0;
const { lines, texts, account, tags, seconds } = fuzz(effort, (read) => {
  if (read < told + 100_000) return;
  told = read;
  console.log(`${read} lines`);
});
console.log(
  `${lines} lines in ${texts} texts: nothing threw, no prototype was touched, all came back.`,
);
console.table(account);
console.table(tags);
console.log(
  `${Math.round(lines / seconds)} lines a second of processor time, each read, written, read again, audited and replayed.`,
);
