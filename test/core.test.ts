import * as core from 'bilateral/core';
import { build } from 'tsup';
import { describe, expect, it } from 'vitest';
import * as main from '../src';

/** The source files that go into a bundle of an entry point. */
const sourcesOf = async (source: string): Promise<readonly string[]> => {
  const loaded = new Set<string>();
  await build({
    config: false,
    entry: [source],
    format: 'esm',
    silent: true,
    noExternal: [/^fp-ts/],
    loader: { '.ndjson': 'text' },
    esbuildOptions: (options) => {
      options.write = false;
    },
    esbuildPlugins: [
      {
        name: 'files-loaded',
        setup: ({ onLoad }) => {
          onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
            loaded.add(path.replaceAll('\\', '/').replace(/^.*\/src\//, ''));
            return undefined;
          });
        },
      },
    ],
  });
  return [...loaded];
};

describe('bilateral/core', () => {
  it('should load nothing of the vocabulary, the log or the built-in tables', async () => {
    const folders = (files: readonly string[]) =>
      new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
    expect([...folders(await sourcesOf('src/core/index.ts'))].sort()).toEqual([
      'core',
      'temporal',
      'time',
    ]);
    expect(folders(await sourcesOf('src/vocabulary/products.ts'))).toContain('vocabulary');
  });

  it('should hand on the same values as bilateral, but for table', () => {
    const { table: _, ...shared } = core;
    expect(main).toMatchObject(shared);
    expect(Object.keys(shared).length).toBeGreaterThan(30);
  });
});
