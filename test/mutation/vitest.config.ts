import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { alias, ndjson, source } from '../../vitest.config';

/** The folder of `src/` whose mutants the tests of the same folder must kill. */
const folder = process.env.MUTATED_FOLDER;

/** Tests by example come first: they are quick, and notice most changes. */
class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLaw = ({ moduleId }: TestSpecification) => moduleId.endsWith('.property.ts');
    return [...sorted.filter((file) => !isLaw(file)), ...sorted.filter(isLaw)];
  }
}

export default defineConfig({
  root: source('./'),
  plugins: [ndjson],
  resolve: { alias },
  test: {
    include: [`test/${folder}/**/*.test.ts`, `test/${folder}/**/*.property.ts`],
    // The first has no limits to find but those of size, and takes half a minute. The second tests
    // another process, in which nothing is changed, and takes five seconds for each change.
    exclude: ['test/log/huge.test.ts', 'test/log/merge-driver.test.ts'],
    setupFiles: ['test/mutation/laws.ts'],
    env: { BILATERAL_RUNS: '10' },
    sequence: { sequencer: ExamplesFirst },
    isolate: false,
    testTimeout: 30_000,
  },
});
