import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples, usesFastCheck } from '../support/examples/documented';
import { entryPoints } from '../support/examples/entry-points';
import { doors, doorsOf, main, namesOf, root } from '../support/examples/public-names';
import { run } from '../support/examples/run';

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

describe('the examples of the docstrings', () => {
  it.each(examples)(
    'should be true for $name ($path, line $line)',
    async ({ path, code, line }) => {
      const { checked, mismatches } = await run(
        code,
        { modules: await entryPoints(), scope: await scopeOf(path) },
        path,
        line,
      );
      expect(mismatches.join('\n')).toBe('');
      expect(checked, 'an example says what it gives').toBeGreaterThan(0);
    },
  );

  it('should be at every public value', () => {
    console.log(`Examples in docstrings run: ${examples.length}`);
    const withExample = new Set(examples.map(({ path, name }) => `${path} ${name}`));
    const values = [main, ...doors]
      .flatMap(namesOf)
      .filter(({ from, isType }) => !isType && from !== 'src/fp.ts')
      .map(({ from, name }) => `${from} ${name}`);
    expect(values.filter((name) => !withExample.has(name))).toEqual([]);
  });
});
