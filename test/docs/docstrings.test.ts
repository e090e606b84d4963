import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentedIn } from '../support/examples/docstrings';
import { entryPoints } from '../support/examples/entry-points';
import {
  type Door,
  doors,
  doorsOf,
  main,
  namesOf,
  root,
  textOf,
} from '../support/examples/public-names';
import { run } from '../support/examples/run';
import { typeErrorsIn } from '../support/examples/type-check';

const documented = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .sort()
  .map((path) => ({ path, ...documentedIn(textOf(path)) }));

const examples = documented.flatMap(({ path, examples }) =>
  examples.map((example) => ({ path, ...example })),
);

/** What an example sees: the names of its own file, of its entry point, of the case, and the main ones; in testing fast-check too. */
const scopeOf = async (path: string): Promise<Readonly<Record<string, unknown>>> => {
  const files = [
    ...doorsOf(path)
      .map(({ entry }) => entry)
      .reverse(),
    path,
  ];
  const modules = await Promise.all(files.map((file): Promise<object> => import(root + file)));
  return Object.assign({}, ...modules, usesFastCheck(path) ? { fc } : {});
};

/** Arbitraries and laws are of no use without it. */
const usesFastCheck = (path: string): boolean => path.startsWith('src/testing/');

const importLine = /^import .*;$/gm;

/** The same as imports, but for the names that the example imports itself. */
const importsOf = (path: string, code: string): string => {
  const own = documented.find((each) => each.path === path)?.exported ?? [];
  const itsOwn = code.match(importLine) ?? [];
  const taken = new Set(itsOwn.flatMap((line) => line.match(/\w+/g) ?? []));
  const importing = (
    names: readonly { readonly name: string; readonly isType: boolean }[],
    from: string,
  ): string => {
    const fresh = names.filter(({ name }) => !taken.has(name));
    for (const { name } of fresh) taken.add(name);
    const list = fresh.map(({ name, isType }) => (isType ? `type ${name}` : name));
    return fresh.length === 0 ? '' : `import { ${list.join(', ')} } from '${from}';`;
  };
  const fileOf = ({ entry }: Door) => `../../${entry.replace(/\.ts$/, '')}`;
  return [
    ...itsOwn,
    usesFastCheck(path) ? "import * as fc from 'fast-check';" : '',
    importing(
      own.map(({ name, isValue }) => ({ name, isType: !isValue })),
      `../../${path.replace(/\.ts$/, '')}`,
    ),
    ...doorsOf(path).map((door) => importing(namesOf(door), fileOf(door))),
  ].join(' ');
};

describe('the examples of the docstrings', () => {
  it.each(examples)('hold for $name ($path, line $line)', async ({ path, code, line }) => {
    const { checked, mismatches } = run(
      code,
      { modules: await entryPoints(), scope: await scopeOf(path) },
      path,
      line,
    );
    expect(mismatches.join('\n')).toBe('');
    expect(checked, 'an example says what it gives').toBeGreaterThan(0);
  });

  it('are of the right types', () => {
    const errors = typeErrorsIn(
      Object.fromEntries(
        examples.map(({ path, name, code, line }) => [
          `${path}, ${name}, line ${line} and on`,
          `${importsOf(path, code)} { ${code.replace(importLine, '')}\n}`,
        ]),
      ),
    );
    expect(errors.join('\n')).toBe('');
  }, 120_000);

  it('stand at every public value', () => {
    console.log(`Examples in docstrings run: ${examples.length}`);
    const withExample = new Set(examples.map(({ path, name }) => `${path} ${name}`));
    const values = [main, ...doors]
      .flatMap(namesOf)
      .filter(({ from, isType }) => !isType && from !== 'src/fp.ts')
      .map(({ from, name }) => `${from} ${name}`);
    expect(values.filter((name) => !withExample.has(name))).toEqual([]);
  });
});
