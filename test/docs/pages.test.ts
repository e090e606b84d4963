import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isToFollow, pageAt, pagePaths } from '../support/examples/pages';

const pages = pagePaths().map(pageAt);
// What a page shows at the prompt alone is run by the tests of the command.
const toFollow = pages.filter(({ path, blocks }) => isToFollow(path) && blocks > 0);

describe('a page to follow', () => {
  it.each(toFollow)('should say what to install: $path', ({ text, whole }) => {
    const installs = /npm install[^\n`]*|"devDependencies": \{[^}]*\}/s.exec(text)?.[0] ?? '';
    for (const name of ['fp-ts', 'io-ts', 'tsx']) expect(text).toContain(name);
    expect(installs).not.toBe('');
    if (/'fast-check'|'bilateral\/testing'/.test(whole))
      expect(text).toMatch(/npm install[^\n`]*fast-check|"fast-check":/);
  });

  it.each(toFollow)('should explain `// =>` before it is used: $path', ({ text }) => {
    const [first] = text.split('// =>`');
    expect(first).not.toContain('\n// =>');
  });
});

describe('a page on which a log is parsed', () => {
  const parsing = pages.filter(
    ({ path, whole }) => whole.includes('parseLog(') && /^docs\/(how-to|tutorial)\//.test(path),
  );

  it.each(parsing)('should read the warnings: $path', ({ whole }) => {
    // Lines drawn at random are parsed for their own sake.
    if (!whole.includes('arbitraryHostileLine')) expect(whole).toContain('.warnings');
  });
});

it('should explain `// =>` in the README, where it first appears', () => {
  const readme = pages.find(({ path }) => path === 'README.md');
  const [, after = ''] = readme?.text.split('```ts\n') ?? [];
  expect(after.split('```\n')[1]).toContain('`// =>` shows');
});

describe('the architecture page', () => {
  const rows =
    pages
      .find(({ path }) => path === 'docs/explanation/architecture.md')
      ?.text.split('\n')
      .filter((line) => line.startsWith('| `')) ?? [];
  const folders = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${entry.parentPath}/${entry.name}/`.slice('src/'.length))
    .filter((folder) => !/^cases\/./.test(folder));

  it.each(folders)('should have a line for the folder %s', (folder) => {
    const [, parent = '', name = ''] = /^(.*\/|)([^/]+\/)$/.exec(folder) ?? [];
    const named = rows.filter(
      (row) =>
        row.startsWith(`| \`${folder}\``) ||
        (parent !== '' && row.startsWith(`| \`${parent}`) && row.includes(`\`${name}\``)),
    );
    expect(named).not.toEqual([]);
  });
});
