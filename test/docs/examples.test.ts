import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as bilateral from 'bilateral';
import * as japanKorea from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';
import { documentedIn } from '../support/examples/docstrings';
import { pageAt, pagePaths } from '../support/examples/pages';
import { publicNames, textOf } from '../support/examples/public-names';
import { run } from '../support/examples/run';
import { typeErrorsIn } from '../support/examples/type-check';

const modules = { bilateral, 'bilateral/japan-korea': japanKorea };

/** Pages that tell of something other than code. */
const withoutCode = ['docs/explanation/sources.md', 'docs/explanation/glossary.md'];

const pages = pagePaths().map(pageAt);

/** What reads and writes the files that a page shows. */
const filesOf = (shown: ReadonlyMap<string, string>) => {
  const files = new Map(shown);
  return {
    readFileSync: (path: string): string => {
      const text = files.get(path);
      if (text === undefined) throw new Error(`the page shows no file ${path}`);
      return text;
    },
    writeFileSync: (path: string, text: string): void => {
      files.set(path, text);
    },
    appendFileSync: (path: string, text: string): void => {
      files.set(path, (files.get(path) ?? '') + text);
    },
  };
};

describe('the examples of the documentation', () => {
  it.each(pages)('hold in $path', ({ path, code, files }) => {
    const fs = filesOf(files);
    const ran = run(code, { modules: { ...modules, 'node:fs': fs } }, path);
    expect(ran.mismatches.join('\n')).toBe('');
  });

  it('are on every page', () => {
    const blocks = pages.map(
      ({ path, blocks, notRun }) => `${path}: ${blocks}, not run: ${notRun}`,
    );
    console.log(`Blocks of code run\n  ${blocks.join('\n  ')}`);
    const empty = pages.filter(({ path, blocks }) => blocks === 0 && !isWithoutCode(path));
    expect(empty.map(({ path }) => path)).toEqual([]);
  });
});

const isWithoutCode = (path: string): boolean =>
  withoutCode.includes(path) || path.startsWith('docs/decisions/');

const root = fileURLToPath(new URL('../../', import.meta.url));
const cases = 'src/cases/japan-korea/index.ts';

const documented = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .sort()
  .map((path) => ({ path, ...documentedIn(textOf(path)) }));

const examples = documented.flatMap(({ path, examples }) =>
  examples.map((example) => ({ path, ...example })),
);

describe('the examples of the docstrings', () => {
  it.each(examples)('hold for $name ($path)', async ({ path, code, line }) => {
    const own = await import(root + path);
    const scope = { ...bilateral, ...japanKorea, ...own };
    expect(run(code, { modules, scope }, path, line).mismatches.join('\n')).toBe('');
  });

  it('stand at every public value', () => {
    console.log(`Examples in docstrings run: ${examples.length}`);
    const isExample = new Set(examples.map(({ path, name }) => `${path} ${name}`));
    const ours = publicNames().filter(({ from, isType }) => !isType && from !== 'src/fp.ts');
    const lacking = [
      ...ours.map(({ from, name }) => `${from} ${name}`),
      ...Object.keys(japanKorea).map((name) => `${cases} ${name}`),
    ].filter((name) => !isExample.has(name));
    expect(lacking).toEqual([]);
  });
});

describe('the examples', () => {
  it('are of the right types', () => {
    const importing = (names: readonly string[], from: string): string =>
      names.length === 0 ? '' : `import { ${names.join(', ')} } from '${from}';`;
    const preludeOf = (path: string): string => {
      const own = documented.find((each) => each.path === path)?.exported ?? [];
      const ownNames = new Set(own.map(({ name }) => name));
      const others = publicNames().filter(({ name }) => !ownNames.has(name));
      const named = ({ name, isType }: { readonly name: string; readonly isType: boolean }) =>
        isType ? `type ${name}` : name;
      return [
        importing(others.map(named), 'bilateral'),
        importing(
          Object.keys(japanKorea).filter((name) => !ownNames.has(name)),
          'bilateral/japan-korea',
        ),
        importing(
          own.map(({ name, isValue }) => named({ name, isType: !isValue })),
          `../../${path.replace(/\.ts$/, '')}`,
        ),
      ].join(' ');
    };
    const errors = typeErrorsIn({
      ...Object.fromEntries(pages.map(({ path, code }) => [path, code])),
      ...Object.fromEntries(
        examples.map(({ path, name, code, line }) => [
          `${path}, ${name}, line ${line} and on`,
          `${preludeOf(path)} { ${code}\n}`,
        ]),
      ),
    });
    expect(errors.join('\n')).toBe('');
  }, 120_000);
});
