/** Runs the built package under plain Node, as ESM and as CommonJS, through every entry point. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mismatches } from '../cases/golden.mjs';

const root = new URL('../../', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const require = createRequire(import.meta.url);
const cases = [
  ['bilateral/japan-korea', 'japanKorea', read('test/cases/japan-korea/golden.json')],
  ['bilateral/aircraft', 'aircraft', read('test/cases/aircraft/questions.json')],
  ['bilateral/us-china-chips', 'usChinaChips', read('test/cases/us-china-chips/questions.json')],
];
const { exports: entries } = read('package.json');

const names = Object.keys(entries)
  .filter((entry) => !/\.(?:json|md|sql)$/.test(entry))
  .map((entry) => entry.replace('.', 'bilateral'));

const failures = [];
const loaded = { esm: {}, cjs: {} };
for (const name of names) {
  loaded.esm[name] = await import(name);
  loaded.cjs[name] = require(name);
  const [esm, cjs] = [loaded.esm, loaded.cjs].map((each) =>
    Object.keys(each[name])
      .filter((key) => key !== 'default' && key !== 'module.exports')
      .sort()
      .join(),
  );
  if (esm === '' || esm !== cjs)
    failures.push(`${name} exports ${esm} as ESM and ${cjs} as CommonJS`);
}

const pairs = [
  ['ESM', loaded.esm, loaded.esm],
  ['CommonJS', loaded.cjs, loaded.cjs],
  ['an ESM timeline asked through CommonJS', loaded.cjs, loaded.esm],
  ['a CommonJS timeline asked through ESM', loaded.esm, loaded.cjs],
];
let answers = 0;
for (const [what, main, given] of pairs)
  for (const [entry, timeline, golden] of cases) {
    answers += Object.values(golden).flatMap((lines) => (Array.isArray(lines) ? lines : [])).length;
    for (const each of mismatches(main.bilateral, given[entry][timeline], golden))
      failures.push(`${what}, ${entry}: ${JSON.stringify(each)}`);
  }

if (failures.length > 0) {
  console.error(failures.join('\n'));
  process.exit(1);
}
console.log(
  `${names.length} entry points load as ESM and CommonJS, and ${answers} answers of the cases are right.`,
);
