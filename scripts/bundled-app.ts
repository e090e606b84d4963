import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import type { VitestPluginContext } from 'vitest/node';
import { entryPoints } from './entry-points.ts';
import { licenceComment, packagesIn } from './notices/licences.ts';
import { pureValues } from './pure-values.ts';

/** What an import of a program for browsers ends with. */
const ending = '?bundled';

/** The library's own names lead to its sources. */
export const ownNames: Plugin = {
  name: 'own-names',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^bilateral(\/|$)/ }, ({ path }) => {
      const found = entryPoints.find(({ specifier }) => specifier === path);
      return found === undefined ? undefined : { path: resolve(found.source) };
    });
  },
};

/** How a program for browsers and the style beside it are bundled. */
export const appOptions = (path: string) =>
  ({
    entryPoints: { script: path, style: join(dirname(path), 'style.css') },
    outdir: 'none',
    write: false,
    bundle: true,
    metafile: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
    plugins: [ownNames, pureValues],
  }) satisfies BuildOptions;

/** Bundles a program and the style beside it, as a module that gives both as text with their hashes. */
const bundledModule = async (path: string): Promise<string> => {
  const { outputFiles, metafile } = await build(appOptions(path));
  const textOf = (name: string): string =>
    outputFiles.find((file) => file.path.endsWith(name))?.text.trim() ?? '';
  // Whoever hands on a page hands on a copy of these packages, whose licences ask for their notices.
  const script = `${licenceComment(packagesIn(metafile))}\n${textOf('script.js')}`;
  const style = textOf('style.css');
  const app = { script, style, scriptHash: hashOf(script), styleHash: hashOf(style) };
  return `export default ${JSON.stringify(app)};`;
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Lets the build import a program for browsers as text. */
export const bundledApps: Plugin = {
  name: 'bundled-apps',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\?bundled$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.slice(0, -ending.length)),
      namespace: 'bundled-app',
    }));
    onLoad({ filter: /.*/, namespace: 'bundled-app' }, async ({ path }) => ({
      contents: await bundledModule(path),
      loader: 'js',
    }));
  },
};

/** What names a bundled program in the tests; the null keeps other plugins off it. */
const inTests = /^\0bundled:(.*)\.js$/;

/** Lets the tests do the same. */
export const bundledAppsInTests = {
  name: 'bundled-apps',
  enforce: 'pre' as const,
  resolveId: (id: string, importer: string | undefined) =>
    id.endsWith(ending) && importer !== undefined
      ? `\0bundled:${resolve(dirname(importer), id.slice(0, -ending.length))}.js`
      : undefined,
  // The cache of the tests knows a file, and not what is bundled into it.
  configureVitest: ({ experimental_defineCacheKeyGenerator: define }: VitestPluginContext) =>
    define(({ id, sourceCode }) =>
      inTests.test(id) || sourceCode.includes(ending) ? false : undefined,
    ),
  load: (id: string) => {
    const [, path] = inTests.exec(id) ?? [];
    return path === undefined ? undefined : bundledModule(path);
  },
};
