/** Follows the how-to on building a tool: the service answers curl. */
import { isDeepStrictEqual } from 'node:util';
import { expect, followPage } from './follow.mjs';

/** Whether a value has everything that the page shows of it. */
const has = (value, shown) =>
  typeof shown === 'object' && shown !== null && !Array.isArray(shown)
    ? Object.entries(shown).every(([key, each]) => has(value?.[key], each))
    : isDeepStrictEqual(value, shown);

await followPage('docs/how-to/tools/build-a-tool.md', async ({ run, save, shown, start }) => {
  for (const name of ['relation.ndjson', 'service.ts', 'main.ts']) save(name);
  run('npm install --prefer-offline --no-audit --no-fund');
  run('npx bilateral check --strict relation.ndjson');

  const stop = await start('npx', ['tsx', 'main.ts', 'relation.ndjson']);
  try {
    const told = (name) => JSON.parse(run(shown(name)));
    for (const [asking, answer] of [
      ['asking.sh', 'answer.json'],
      ['failing.sh', 'problem.json'],
    ]) {
      const found = told(asking);
      expect(
        has(found, JSON.parse(shown(answer))),
        `the service says something else than ${answer}:\n${JSON.stringify(found)}`,
      );
    }
    const { value } = told('posting.sh');
    expect(value.length === 2, `the history of DS1 is another: ${JSON.stringify(value)}`);
    const again = run(shown('again.sh')).trim();
    expect(again === '304', `asked again, the service answers ${again}`);
  } finally {
    stop();
  }
  console.log('The how-to on building a tool works from an empty folder.');
});
