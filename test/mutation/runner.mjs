import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { TestStatus } from '@stryker-mutator/api/test-runner';
import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner';

export { strykerValidationSchema } from '@stryker-mutator/vitest-runner';

const [{ factory }] = vitestPlugins;

/**
 * Stryker's runner for vitest counts only tests: if a change breaks the loading of a test file, none
 * of its tests runs, and the change would count as unnoticed. Here such a file counts as a failed
 * test.
 */
const strict = (injector) => {
  const runner = injector.injectFunction(factory);
  const run = runner.run.bind(runner);
  runner.run = async (options) => {
    const result = await run(options);
    const broken = runner.ctx.state
      .getFiles()
      .filter((file) => file.result?.state === 'fail' && file.result.errors?.length > 0)
      .map((file) => ({
        id: `${file.filepath}#loads`,
        name: 'loads',
        status: TestStatus.Failed,
        failureMessage: file.result.errors[0].message,
        timeSpentMs: 0,
      }));
    return broken.length === 0
      ? result
      : { ...result, status: 'complete', tests: [...(result.tests ?? []), ...broken] };
  };
  return runner;
};
strict.inject = ['$injector'];

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'vitest-strict', strict),
];
