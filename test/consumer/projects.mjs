/** Runs the installed package in three projects: an ES module, a CommonJS program, and a page built by Vite. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const question = `pipe(japanKorea, asOf('2019-07-05'), tradeRegime({ from: 'JPN', to: 'KOR', product: 'photoresist' }))`;

const told = `const answer = ${question};
const licence = isSome(answer) ? answer.value.licence : 'unknown';`;

const asModule = `import { asOf, isSome, pipe, tradeRegime } from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
${told}
`;

const asCommonJs = `const { asOf, isSome, pipe, tradeRegime } = require('bilateral');
const { japanKorea } = require('bilateral/japan-korea');
${told}
require.resolve('bilateral/errors.md');
require.resolve('bilateral/cases.json');
console.log(licence);
`;

const page = '<!doctype html><title>A page</title><script type="module" src="./main.js"></script>';

// What the page was built to does is run here, with as much of a document as it needs.
const reading = (script) => `globalThis.document = { body: {} };
await import('./assets/${script}');
console.log(document.body.textContent);
`;

/** What each project printed that it should not have. `mustRun` runs a command and gives what it prints. */
export const failuresOfProjects = (folder, mustRun) => {
  const check = (name, printed) => {
    const isRight = printed.trim().endsWith('individual');
    console.log(`${isRight ? 'ok    ' : 'failed'} ${name}`);
    return isRight ? [] : [`${name} printed ${printed}`];
  };
  const write = (path, text) => writeFileSync(join(folder, path), text);
  const node = (path) => mustRun(process.execPath, [path], folder);

  write('project.mjs', `${asModule}console.log(licence);\n`);
  write('project.cjs', asCommonJs);
  mkdirSync(join(folder, 'page'));
  write('page/index.html', page);
  write('page/main.js', `${asModule}document.body.textContent = licence;\n`);
  write(
    'page/vite.config.mjs',
    'export default { build: { modulePreload: false, target: "es2022" } };',
  );
  const vite = join(folder, 'node_modules/vite/bin/vite.js');
  mustRun(process.execPath, [vite, 'build', 'page', '--logLevel', 'warn'], folder);
  const [script] = readdirSync(join(folder, 'page/dist/assets')).filter((name) =>
    name.endsWith('.js'),
  );
  write('page/dist/read.mjs', reading(script));

  return [
    ...check('Node, ES modules', node('project.mjs')),
    ...check('Node, CommonJS', node('project.cjs')),
    ...check('Vite, built for browsers', node('page/dist/read.mjs')),
  ];
};
