import { format } from 'node:util';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { pageModules } from '../support/examples/page-modules';
import { type Page, pageAt, pagePaths } from '../support/examples/pages';

const pages = pagePaths().map(pageAt);
// What a page shows at the prompt alone is run by the tests of the command.
const toFollow = pages.filter(
  ({ path, blocks, notRun }) =>
    /^docs\/(how-to|readers|tutorial)\//.test(path) && blocks + notRun > 0,
);

/** Runs the blocks of a page as a reader does, one after another, and gives the lines that they print. */
const printedBy = async ({ whole, files, path }: Page): Promise<readonly string[]> => {
  const modules = await pageModules(files);
  const printed: string[] = [];
  const log = (...args: readonly unknown[]) => printed.push(...format(...args).split('\n'));
  const require = (name: string): object => {
    const found = modules[name];
    if (found === undefined) throw new Error(`${path} imports "${name}", which is not there`);
    return found;
  };
  const { outputText } = ts.transpileModule(whole, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const page = compileFunction(
    `return async function () { const exports = {}; ${outputText}\n}`,
    ['require', 'console'],
    { filename: path },
  );
  await page(require, { log })();
  return printed;
};

describe('a page to follow', () => {
  it.each(toFollow)(
    'should print something and end well where it is run as written: $path',
    { timeout: 60_000 },
    async (page) => {
      expect((await printedBy(page)).length).toBeGreaterThan(0);
    },
  );

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
