import { defineConfig } from 'vitest/config';
import { alias, ndjson, source } from '../../vitest.config';

/** The folder of `src/` whose mutants the tests of the same folder must kill, those by example alone. */
const folder = process.env.MUTATED_FOLDER;

export default defineConfig({
  root: source('./'),
  plugins: [ndjson],
  resolve: { alias },
  test: {
    include: [`test/${folder}/**/*.test.ts`],
    // It has no limits to find but those of size, and takes half a minute.
    exclude: ['test/log/huge.test.ts'],
    isolate: false,
    testTimeout: 30_000,
  },
});
