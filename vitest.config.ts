import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';
import { bundledAppsInTests } from './scripts/bundled-app.ts';
import { compiledSource } from './scripts/compiled-source.ts';
import { entryPoints } from './scripts/entry-points.ts';

export const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Gives `.ndjson` files as text, as the build does. */
export const ndjson: Plugin = {
  name: 'ndjson-text',
  enforce: 'pre',
  load(id) {
    return id.endsWith('.ndjson')
      ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`
      : undefined;
  },
};

export const alias = entryPoints.map(({ specifier, source: path }) => ({
  find: new RegExp(`^${specifier}$`),
  replacement: source(path),
}));

// Watching, coverage and mutations need the sources themselves.
const isPlainRun =
  process.argv[2] === 'run' && !process.argv.some((each) => each.startsWith('--coverage'));

const isQuick = process.env.BILATERAL_RUNS === undefined;
const timeout = isQuick ? 60_000 : 600_000;

export default defineConfig({
  plugins: [ndjson, bundledAppsInTests, ...(isPlainRun ? [compiledSource] : [])],
  resolve: { alias },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.property.ts'],
    testTimeout: timeout,
    hookTimeout: timeout,
    // Files share a worker and what it has imported: no test changes anything outside itself.
    isolate: false,
    maxWorkers: '100%',
    // In megabytes: tests make many short-lived objects, and a larger space for them is collected less often.
    execArgv: ['--max-semi-space-size=64'],
    experimental: { fsModuleCache: true },
    globalSetup: 'test/support/seed/choose.ts',
    setupFiles: 'test/support/seed/use.ts',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // No file may go without tests; a file of types alone counts as covered.
      thresholds: { perFile: true, lines: 80, functions: 50 },
    },
  },
});
