import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build, type Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin } from 'vitest/config';
import { bundledApps } from './bundled-app.ts';
import { entryPoints } from './entry-points.ts';

const source = resolve('src');
const compiled = resolve('.compiled');

const isCode = (path: string): boolean => /(?<!\.d)\.tsx?$/.test(path);

const files: ReadonlySet<string> = new Set(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(isCode)
    .map((path) => join(source, path)),
);

const compiledOf = (path: string): string =>
  join(compiled, relative(source, path)).replace(/\.tsx?$/, '.mjs');

/** The file of `src/` that an import in a file of this folder names. */
const fileOf = (name: string, folder: string): string | undefined => {
  const entry = entryPoints.find(({ specifier }) => specifier === name)?.source;
  if (entry === undefined && !/^[./]/.test(name)) return undefined;
  const whole = entry === undefined ? resolve(folder, name) : resolve(entry);
  return [whole, `${whole}.ts`, `${whole}.tsx`, `${whole}/index.ts`].find((each) =>
    files.has(each),
  );
};

/** Keeps each file of `src/` a module of its own: what one imports from another stays an import. */
const fileByFile: EsbuildPlugin = {
  name: 'file-by-file',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^(\.|bilateral)/ }, ({ path, importer, resolveDir }) => {
      const file = fileOf(path, resolveDir);
      if (importer === '' || file === undefined) return undefined;
      const to = relative(dirname(compiledOf(importer)), compiledOf(file));
      return { path: to.startsWith('.') ? to : `./${to}`, external: true };
    });
    // Plain Node cannot resolve `fp-ts/Either`.
    onResolve({ filter: /^fp-ts\// }, ({ path }) => ({
      path: resolve('node_modules/fp-ts/es6', `${path.slice('fp-ts/'.length)}.js`),
    }));
  },
};

const compile = () =>
  build({
    entryPoints: [...files],
    outbase: source,
    outdir: compiled,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.ndjson': 'text' },
    plugins: [fileByFile, bundledApps],
    logLevel: 'error',
  });

/**
 * Compiles `src/` once before the tests, and lets the tests import the compiled files. Node then loads
 * them itself, in half the time that the test runner takes to transform each file for each worker.
 */
export const compiledSource: Plugin = {
  name: 'compiled-source',
  enforce: 'pre',
  config: async () => {
    await compile();
    return { test: { server: { deps: { external: [/\/\.compiled\//] } } } };
  },
  resolveId: (id, importer) => {
    const file = fileOf(id, importer === undefined ? '.' : dirname(importer));
    return file === undefined ? undefined : compiledOf(file);
  },
};
