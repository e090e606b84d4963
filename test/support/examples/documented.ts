import { readdirSync } from 'node:fs';
import { documentedIn } from './docstrings';
import { type Door, doorsOf, namesOf, root, textOf } from './public-names';

/** Every source file with the names that it exports and the examples in its docstrings. */
export const documented = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .sort()
  .map((path) => ({ path, ...documentedIn(textOf(path)) }));

/** Every example of a docstring. */
export const examples = documented.flatMap(({ path, examples }) =>
  examples.map((example) => ({ path, ...example })),
);

/** Arbitraries and laws are of no use without it. */
export const usesFastCheck = (path: string): boolean => path.startsWith('src/testing/');

const importLine = /^import .*;$/gm;

/** Everything that an example sees as imports, but for the names that it imports itself. */
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

/** Every example of a docstring as a module, under a name that says where it stands. */
export const exampleModules = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    examples.map(({ path, name, code, line }) => [
      `${path}, ${name}, line ${line} and on`,
      `${importsOf(path, code)} { ${code.replace(importLine, '')}\n}`,
    ]),
  );
