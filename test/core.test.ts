import * as core from 'bilateral/core';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import * as main from '../src';

/** The source files that go into a bundle of an entry point. */
const sourcesOf = async (source: string): Promise<readonly string[]> => {
  const { metafile } = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    packages: 'external',
    loader: { '.ndjson': 'text' },
  });
  return Object.keys(metafile.inputs)
    .filter((path) => path.startsWith('src/'))
    .map((path) => path.slice('src/'.length));
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
