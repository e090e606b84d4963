/**
 * Follows `docs/how-to/testing/replay-your-log-in-a-test.md` word by word: from an empty folder, with the
 * packed package and what the page's own `package.json` names, and nothing else.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/how-to/testing/replay-your-log-in-a-test.md'), 'utf8');
const files = new Map(
  [...page.matchAll(/^```\S+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, name, text]) => [name, text]),
);
const shown = (name) => {
  const text = files.get(name);
  if (text === undefined) throw new Error(`the page shows no ${name}`);
  return text;
};

const folder = mkdtempSync(join(tmpdir(), 'bilateral-how-to-'));
const at = (name) => join(folder, name);
// The environment of a person's own shell: without the variables of the npm that runs this, and without
// CI.
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_|CI$|GITHUB_|NODE_OPTIONS$)/i.test(name)),
);

/** Runs a command in the folder, and gives what it printed; `ends` says how it must end. */
const run = (command, { cwd = folder, ends = 'well' } = {}) => {
  const { status, stdout, stderr } = spawnSync(command, {
    cwd,
    env,
    shell: true,
    encoding: 'utf8',
  });
  const printed = stripVTControlCharacters(`${stdout}\n${stderr}`);
  if ((status === 0) !== (ends === 'well'))
    throw new Error(`\`${command}\` was to end ${ends}, and ended with ${status}:\n${printed}`);
  return printed;
};

const expect = (holds, what) => {
  if (!holds) throw new Error(what);
};

try {
  run(`npm pack --ignore-scripts --pack-destination "${folder}"`, { cwd: root });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const manifest = JSON.parse(shown('package.json'));
  manifest.devDependencies.bilateral = `file:./bilateral-${version}.tgz`;
  writeFileSync(at('package.json'), JSON.stringify(manifest));
  for (const name of ['relation.ndjson', 'relation.test.ts']) writeFileSync(at(name), shown(name));

  run('npm install --prefer-offline --no-audit --no-fund');
  run('npm test');
  const answers = readFileSync(at('relation.answers.txt'), 'utf8');
  expect(
    answers.trimEnd() === shown('relation.answers.txt').trimEnd(),
    `the first run wrote other answers than the page shows:\n${answers}`,
  );
  run('npm test');

  const [before, after] = ['"effectiveFrom":"2024-04-01"', '"effectiveFrom":"2024-04-05"'];
  writeFileSync(at('relation.ndjson'), shown('relation.ndjson').replace(before, after));
  const failed = run('npm test', { ends: 'badly' });
  for (const line of shown('the-failure.txt').trimEnd().split('\n')) {
    const [start] = line.split(' …');
    const isThere = failed.split('\n').some((each) => each.trim().startsWith(start.trim()));
    expect(isThere, `the page shows a line that the failure has not:\n${line}\n${failed}`);
  }
  run('npx vitest run --update');
  run('npm test');
  console.log('The how-to on replaying a log in a test works from an empty folder.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
