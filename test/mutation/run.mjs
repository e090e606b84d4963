import { Stryker } from '@stryker-mutator/core';

const folders = process.argv.slice(2);
const all = ['time', 'log', 'temporal', 'relations'];

for (const folder of folders.length > 0 ? folders : all) {
  process.env.MUTATED_FOLDER = folder;
  const start = Date.now();
  const results = await new Stryker({
    mutate: [`src/${folder}/**/*.ts`],
    incrementalFile: `reports/mutation/${folder}.json`,
  }).runMutationTest();
  const count = {};
  for (const { status } of results) count[status] = (count[status] ?? 0) + 1;
  console.log(folder, count, `${Math.round((Date.now() - start) / 1000)} s`);
}
