import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';
import { bundledAppsInTests } from './scripts/bundled-app.ts';
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

const project = (name: string, include: string, timeout: number) => ({
  plugins: [ndjson, bundledAppsInTests],
  resolve: { alias },
  // Files share a worker and what it has imported: no test changes anything outside itself.
  test: {
    name,
    include: [include],
    testTimeout: timeout,
    hookTimeout: timeout,
    isolate: false,
    setupFiles: 'test/support/seed/use.ts',
  },
});

export default defineConfig({
  test: {
    maxWorkers: '100%',
    experimental: { fsModuleCache: true },
    globalSetup: 'test/support/seed/choose.ts',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // No file may go without tests; a file of types alone counts as covered.
      thresholds: { perFile: true, lines: 80, functions: 50 },
    },
    projects: [
      project('unit', 'test/**/*.test.ts', 30_000),
      project('property', 'test/**/*.property.ts', 600_000),
    ],
  },
});
